/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { launchChromium } from "./chromium.ts";

const entry = (at: number) => ({
  name: `House ${at}`,
  position: "Fellow",
  url: "https://example.org/",
  startDate: `${2000 + at}-09`,
  endDate: `${2001 + at}-08`,
  highlights: ["A dial of sand", "A dial of water"],
});

const site = () =>
  new Project().write(
    "src/content/cv.json",
    JSON.stringify({
      basics: {
        name: "Ada Example",
        label: "Maker of dials",
        email: "ada@example.org",
        location: { city: "Berlin" },
      },
      work: Array.from({ length: 12 }, (_, at) => entry(at)),
      skills: [{ name: "A long word: Trigonometry", keywords: ["Spheres"] }],
    }),
  );

const test = suite("a CV in Chromium");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

test("is a CV on paper: name and address on top, no coloured links, dates next to the text", async () => {
  await servingBuilt(site(), async (address) => {
    // The widths of A4 and Letter between the margins.
    for (const width of [643, 665]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.emulateMedia({ media: "print" });
      await page.goto(`${address}cv/`);
      assert.is(await page.locator(".profile:visible, h1:visible, .more:visible").count(), 0);
      const text = (await page.locator("body").innerText()).trim();
      assert.match(text, /^Ada Example\s+Maker of dials\s+Berlin\s+ada@example\.org/);
      const looks = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        const [date, words] = ["date", "text"].map((part) =>
          document.querySelector(`.news-${part}`)?.getBoundingClientRect(),
        );
        return {
          link: style(".news-text a").color === style("body").color,
          after: getComputedStyle(document.querySelector(".news-text a") as Element, "::after").content,
          unbroken: style(".news-item").breakInside,
          isBeside:
            date !== undefined &&
            words !== undefined &&
            date.right <= words.left &&
            Math.abs(date.top - words.top) < 8,
        };
      });
      assert.equal(looks, { link: true, after: "none", unbroken: "avoid", isBeside: true });
      await page.close();
    }
  });
});

test.run();
