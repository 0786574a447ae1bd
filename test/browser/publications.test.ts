/// <reference lib="dom" />
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bibliography } from "../support/bibliography.ts";
import { Project } from "../support/project.ts";
import { freePort, servingBuilt } from "../support/server.ts";
import { violations } from "./axe.ts";
import { launchChromium } from "./chromium.ts";
import { assertFullMarks } from "./lighthouse.ts";

const site = () =>
  new Project()
    .facts({
      "author.name": "Jane Doe",
      publications: {
        venues: { JKR: { color: "#00369f", url: "https://example.org/" }, ICT: { color: "#fc0" } },
      },
    })
    .write("src/content/publications.bib", bibliography(60));
const paths = ["publications/", "publications/work0/"];

const test = suite("publications in Chromium");

let browser: Browser;
let port: number;
test.before(async () => {
  port = await freePort();
  browser = await launchChromium(`--remote-debugging-port=${port}`);
});
test.after(() => browser?.close());

test("are accessible on a phone and a desktop, in both schemes, closed and open", async () => {
  await servingBuilt(site(), async (address) => {
    for (const path of paths) {
      for (const width of [360, 1280]) {
        for (const colorScheme of ["light", "dark"] as const) {
          const name = `${path} at ${width}, ${colorScheme}`;
          const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
          await page.goto(address + path);
          assert.equal(await violations(page), [], name);
          const summaries = page.locator("main summary");
          for (let index = 0; index < Math.min(6, await summaries.count()); index++) {
            await summaries.nth(index).focus();
            await page.keyboard.press("Enter");
          }
          assert.equal(await violations(page), [], `${name}, open`);
          assert.is(await page.evaluate(() => document.documentElement.scrollWidth), width, name);
          await page.close();
        }
      }
    }
  });
});

test("show all authors on paper, but no links or closed parts", async () => {
  await servingBuilt(site(), async (address) => {
    const page = await browser.newPage();
    await page.emulateMedia({ media: "print" });
    await page.goto(`${address}publications/`);
    assert.is(await page.locator(".work-links:visible").count(), 0);
    assert.ok((await page.locator("details.work-authors").count()) > 0);
    assert.is(
      await page.locator("details.work-authors .p-author:visible").count(),
      await page.locator("details.work-authors .p-author").count(),
    );
    await page.close();
  });
});

test("get full marks from Lighthouse, even sixty of them", async () => {
  await servingBuilt(site(), (address) => assertFullMarks(`${address}publications/`, port));
});

test("weigh little: sixty works 12 kB, abstracts and BibTeX no more than on their own", async () => {
  const project = await site().build();
  const html = project.read("_site/publications/index.html");
  const list = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const opened = /<details><summary>(?:Abstract|BibTeX)<\/summary>(.*?)<\/details>/gs;
  const weigh = (text: string) => brotliCompressSync(text).length;
  const bare = weigh(list.replace(opened, ""));
  assert.ok(bare <= 12_000, `${bare} bytes`);
  const alone = weigh([...list.matchAll(opened)].map(([, inner]) => inner).join("\n"));
  assert.ok(weigh(list) - bare <= alone, `${weigh(list)} bytes, of which ${bare} and ${alone}`);
});

test.run();
