/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { violations } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const titles = ["Teaching", "Software for reading sundials at night", "Group", "Talks", "Service", "Trips"];

const test = suite("a menu of nine entries, in Chromium");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

for (const language of ["en", "ar"]) {
  test(`takes one line on a phone, scrolled to the current page, and shows all on a desktop: ${language}`, async () => {
    const project = new Project().facts({ language });
    for (const [index, title] of titles.entries())
      project.write(`src/content/page-${index}.md`, `---\ntitle: ${title}\nnav: ${index}\n---\n\nText.\n`);
    await servingBuilt(project, async (address) => {
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [360, 1280]) {
          const tab = await browser.newPage({ colorScheme, viewport: { width, height: 640 } });
          await tab.goto(`${address}page-5/`);
          const seen = await tab.evaluate(() => {
            const menu = document.querySelector(".site-links") as HTMLElement;
            const links = [...menu.querySelectorAll("a")];
            const { left, right } = menu.getBoundingClientRect();
            const current = menu.querySelector("[aria-current=page]")?.getBoundingClientRect();
            const isInView = current && current.left >= left - 1 && current.right <= right + 1;
            return {
              rows: new Set(links.map((link) => Math.round(link.getBoundingClientRect().top))).size,
              least: Math.min(...links.map((link) => link.getBoundingClientRect().height)),
              page: document.documentElement.scrollWidth,
              isInView: CSS.supports("scroll-initial-target: nearest") ? isInView : true,
              top: scrollY,
            };
          });
          assert.is(seen.rows, width === 360 ? 1 : 9);
          assert.ok(seen.least >= 24, "as high as a finger needs");
          assert.is(seen.page, width);
          assert.ok(seen.isInView, "the page that is shown");
          assert.is(seen.top, 0);
          assert.equal(await violations(tab), []);
          await tab.close();
        }
      }
    });
  });
}

test.run();
