import { count, machine, number, table } from "../../bench/report.ts";
import { freePort, servingBuilt } from "../support/server.ts";
import { wholeSite } from "../support/sites.ts";
import { launchChromium } from "./chromium.ts";
import { kindsOfPages, marksOf } from "./lighthouse.ts";

/**
 * `npm run bench:lighthouse`: how fast a phone shows a page of each kind, as Lighthouse estimates it, compared with a
 * page that has a single sentence.
 */
const project = wholeSite("professor").write(
  "src/content/sentence.html",
  '<!doctype html><html lang="en"><title>A sentence</title><p>A sentence.</p></html>\n',
);
const port = await freePort();
const browser = await launchChromium(`--remote-debugging-port=${port}`);
try {
  await servingBuilt(project, async (address) => {
    let least: number | undefined;
    const rows: string[][] = [];
    for (const path of ["sentence.html", ...kindsOfPages]) {
      const { categories, largestPaint } = await marksOf(address + path, port);
      least ??= largestPaint;
      rows.push([
        `/${path}`,
        String(categories.performance),
        count(Math.round(largestPaint)),
        number(largestPaint / least),
      ]);
    }
    console.log(`\`npm run bench:lighthouse\` on ${machine()}.\n`);
    console.log(table(["page", "performance, of 100", "largest paint, ms", "÷ sentence.html"], rows));
  });
} finally {
  await browser.close();
}
