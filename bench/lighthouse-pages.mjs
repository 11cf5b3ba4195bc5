// Which pages there are: those of the sitemap, those their links lead to, and the results that answering leads to.
const key = /\/(\d+|[0-9A-Za-z_-]{16,})(?=\/|$)/g;

const fetched = async (site, path) => {
  const answer = await fetch(site + path, { redirect: "manual", headers: { accept: "text/html" } });
  const isPage = answer.status === 200 && answer.headers.get("content-type")?.startsWith("text/html");
  return isPage ? await answer.text() : null;
};

// Of pages that differ only in whose they are, and of the themes of ポイント学習, one.
const alike = (path) => path.replace(/^\/learning\/(?!record$).+/, "/learning/*").replace(key, "/*");

/** Addresses of one page of every kind, without those of who develops. */
export const publicPages = async (site) => {
  const map = await (await fetch(`${site}/sitemap.xml`)).text();
  const waiting = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map((m) => new URL(m[1]).pathname);
  const known = new Set();
  const pages = [];
  while (waiting.length > 0) {
    const path = waiting.shift();
    if (known.has(alike(path)) || path.startsWith("/dev/")) continue;
    known.add(alike(path));
    const html = await fetched(site, path);
    if (html === null) continue;
    pages.push({ path });
    for (const [, href] of html.matchAll(/<a [^>]*?href="(\/[^"?#]*)/g)) waiting.push(href);
  }
  return pages;
};

// Chooses the first of everything, and presses on.
const answerAll = () => {
  const forms = [...document.querySelectorAll("main form")];
  const form =
    forms.find((f) => f.querySelector("input:not([type=hidden])")) ??
    forms.find((f) => f.textContent.includes("結果"));
  if (!form) return false;
  for (const box of form.querySelectorAll("input[type=radio], input[type=checkbox]")) {
    if (box.type === "checkbox" || !form.querySelector(`input[name="${box.name}"]:checked`)) box.checked = true;
  }
  for (const list of form.querySelectorAll("select")) list.selectedIndex = list.options.length - 1;
  for (const field of form.querySelectorAll("input[type=text], input:not([type]), textarea")) field.value ||= "架空";
  const buttons = [...form.querySelectorAll("button:not([type=button])")].filter((b) => !b.closest("[aria-hidden=true]"));
  form.requestSubmit(buttons.find((b) => /次|結果|作る|同意|確かめ/.test(b.textContent)) ?? buttons[0]);
  return true;
};

/** Goes through a journey from its first page until one of these is reached; null when it is not. */
const reach = async (browser, site, from, end) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(site + from);
    for (let step = 0; step < 12; step++) {
      const path = new URL(page.url()).pathname;
      if (end.test(path)) {
        const cookie = (await page.cookies()).map((c) => `${c.name}=${c.value}`).join("; ");
        return { path, cookie };
      }
      const gone = page.waitForNavigation({ waitUntil: "load", timeout: 10000 }).catch(() => null);
      if (!(await page.evaluate(answerAll))) break;
      await gone;
    }
    console.error(`  ${from} did not lead to ${end}, but to ${page.url()}`);
    return null;
  } finally {
    await context.close();
  }
};

/** Pages that are there only for who has answered, with the cookie that shows them. */
export const answeredPages = async (browser, site) => {
  const pages = [];
  for (const [from, end] of [
    ["/declare/terms", /^\/declare\/business\/kind$/],
    ["/self-assessment/1", /^\/self-assessment\/results\//],
    ["/policy", /^\/policy\/result$/],
    ["/benchmark/profile", /^\/benchmark\/1$/],
    ["/benchmark/profile", /^\/benchmark\/result$/],
  ]) {
    const page = await reach(browser, site, from, end);
    if (page) pages.push(page);
  }
  return pages;
};
