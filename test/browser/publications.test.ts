/// <reference lib="dom" />
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bibliography } from "../support/bibliography.ts";
import { draw } from "../support/draw.ts";
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

test("set a picture without a badge beside the first line of its work, with room between them", async () => {
  const project = site()
    .write("src/content/tall.png", await draw("png", 300, 600))
    .write(
      "src/content/publications.bib",
      "@book{a, title={Tea}, author={Doe, Jane}, year=2025, preview={tall.png}}\n@book{b, abbr={JKR}, title={Tea and rain}, author={Doe, Jane}, year=2025, preview={tall.png}}\n",
    );
  await servingBuilt(project, async (address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}publications/`);
    const boxes = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    const titles = await boxes(".work-title");
    const [alone, ...others] = await boxes(".work-preview");
    const [badge] = await boxes(".badge");
    assert.ok(alone && badge && others.length === 1);
    assert.ok(Math.abs(alone.top - (titles[0]?.top ?? 0)) < 12);
    assert.ok(alone.right < (titles[0]?.left ?? 0) - 8);
    assert.ok(Math.abs(badge.top - (titles[1]?.top ?? 0)) < 12);
    await page.close();
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
