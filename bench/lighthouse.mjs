// Opens each page in a browser of its own, as a phone on a slow network would, and prints a table.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [site, ...asked] = process.argv.slice(2);
const require = createRequire(process.env.LIGHTHOUSE);
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

const goals = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
const mostBytes = 60 * 1024;

const listed = async () => {
  const map = await (await fetch(`${site}/sitemap.xml`)).text();
  return [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map((m) => new URL(m[1]).pathname);
};

const look = async (page) => {
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
    logLevel: "silent",
  });
  try {
    const options = { port: chrome.port, logLevel: "silent", onlyCategories: Object.keys(goals) };
    return (await lighthouse(site + page, options)).lhr;
  } finally {
    await chrome.kill();
  }
};

const score = (lhr, name) => Math.round((lhr.categories[name].score ?? 0) * 100);

const tell = (page, lhr) => {
  for (const audit of Object.values(lhr.audits)) {
    if (audit.score === null || audit.score >= 0.9) continue;
    console.error(`  ${page} ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
    for (const item of audit.details?.items?.slice(0, 3) ?? []) {
      console.error(`    ${JSON.stringify(item).slice(0, 300)}`);
    }
  }
};

const pages = asked.length > 0 ? asked : await listed();
let failed = 0;
let version = "";
console.log("| page | performance | accessibility | best practices | SEO | KB | LCP, ms | CLS |");
console.log("| --- | --: | --: | --: | --: | --: | --: | --: |");
for (const page of pages) {
  // One slow moment of the machine is not the page's: three runs and the middle one when the first is too slow.
  const runs = [await look(page)];
  if (score(runs[0], "performance") < goals.performance) runs.push(await look(page), await look(page));
  runs.sort((a, b) => score(a, "performance") - score(b, "performance"));
  const lhr = runs[runs.length >> 1];
  version = lhr.lighthouseVersion;
  if (lhr.runtimeError) {
    failed++;
    console.log(`| ${page} | ${lhr.runtimeError.code} | | | | | | |`);
    continue;
  }

  const bytes = lhr.audits["total-byte-weight"].numericValue;
  const numbers = [
    ...Object.keys(goals).map((goal) => score(lhr, goal)),
    (bytes / 1024).toFixed(1),
    Math.round(lhr.audits["largest-contentful-paint"].numericValue),
    lhr.audits["cumulative-layout-shift"].numericValue.toFixed(3),
  ];
  console.log(`| ${page} | ${numbers.join(" | ")} |`);
  if (bytes > mostBytes || Object.entries(goals).some(([name, goal]) => score(lhr, name) < goal)) {
    failed++;
    tell(page, lhr);
  }
}

console.log(`\n${pages.length} pages, ${failed} below a goal`);
if (asked.length === 0 && failed === 0) {
  const file = new URL("../data/accessibility/results.tsv", import.meta.url);
  const lines = (await readFile(file, "utf8")).split("\n").filter((l) => l && !l.includes("\tLighthouse "));
  const day = new Date().toISOString().slice(0, 10);
  lines.push(`${day}\tLighthouse ${version}\t公開の${pages.length}画面、スマートフォンの設定\tアクセシビリティ100点、どの画面も同じ`);
  await writeFile(file, lines.join("\n") + "\n");
}
process.exit(failed > 0 ? 1 : 0);
