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

const pages = asked.length > 0 ? asked : await listed();
let failed = 0;
let version = "";
console.log("| page | performance | accessibility | best practices | SEO | KB | LCP, ms | CLS |");
console.log("| --- | --: | --: | --: | --: | --: | --: | --: |");
for (const page of pages) {
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
    logLevel: "silent",
  });
  try {
    const { lhr } = await lighthouse(site + page, {
      port: chrome.port,
      logLevel: "silent",
      onlyCategories: Object.keys(goals),
    });
    version = lhr.lighthouseVersion;
    const score = (name) => Math.round((lhr.categories[name].score ?? 0) * 100);
    const bytes = lhr.audits["total-byte-weight"].numericValue;
    const short = Object.entries(goals).filter(([name, goal]) => score(name) < goal);
    const found = Object.values(lhr.audits).filter((a) => a.score !== null && a.score < 0.9);
    console.log(
      `| ${page} | ${Object.keys(goals).map(score).join(" | ")} | ${(bytes / 1024).toFixed(1)} | ${Math.round(lhr.audits["largest-contentful-paint"].numericValue)} | ${lhr.audits["cumulative-layout-shift"].numericValue.toFixed(3)} |`,
    );
    if (short.length > 0 || bytes > mostBytes) {
      failed++;
      for (const audit of found) {
        console.error(`  ${page} ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
        for (const item of audit.details?.items?.slice(0, 3) ?? []) {
          console.error(`    ${JSON.stringify(item).slice(0, 300)}`);
        }
      }
    }
  } finally {
    await chrome.kill();
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
