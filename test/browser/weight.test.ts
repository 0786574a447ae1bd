/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { launchChromium } from "./chromium.ts";

/** What a server may send before the browser answers: ten packets (RFC 6928), of which 14 KB are the page's. */
const budget = 14 * 1024;

const entry = "news/2025-05-we-release-pixel-reasoner/";

const test = suite("the weight of a page");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

test("is small enough to fit into the first answer of a server", async () => {
  const project = await new Project().build();
  for (const path of ["", "news/", entry]) {
    const html = readFileSync(join(project.folder, "_site", path, "index.html"));
    const { length } = gzipSync(html);
    assert.ok(length <= budget, `/${path} has ${length} bytes, ${length - budget} too many`);
  }
});

test("is that of the page and one style sheet, which the home page holds itself: only the icon is loaded besides, and nothing shifts", async () => {
  await servingBuilt(new Project(), async (address) => {
    for (const width of [360, 1280]) {
      for (const path of ["", "news/", entry]) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        const asked: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.addInitScript(() => {
          new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) {
              const { value } = shift as PerformanceEntry & { value: number };
              globalThis.shifted = (globalThis.shifted ?? 0) + value;
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
        await page.goto(address + path, { waitUntil: "networkidle" });
        const style = await page.evaluate(
          () => document.querySelector<HTMLLinkElement>("[rel=stylesheet]")?.href,
        );
        assert.is(style === undefined, path === "");
        assert.equal(
          asked.filter((url) => url !== `${address}icon.svg` && url !== style),
          [address + path],
        );
        const shifted = await page.evaluate(() => globalThis.shifted ?? 0);
        assert.is(shifted, 0, `/${path} at ${width}`);
        await page.close();
      }
    }
  });
});

test("includes no script that is needed: everything is visible without", async () => {
  await servingBuilt(new Project(), async (address) => {
    for (const path of ["", "news/", entry]) {
      const [text, textWithout] = await Promise.all(
        [true, false].map(async (javaScriptEnabled) => {
          const page = await browser.newPage({ javaScriptEnabled });
          await page.goto(address + path);
          const text = await page.locator("main").innerText();
          await page.close();
          return text;
        }),
      );
      assert.is(textWithout, text, `/${path}`);
      assert.match(text ?? "", "Pixel Reasoner");
    }
  });
});

test.run();

declare global {
  /** The sum of all layout shifts so far (https://wicg.github.io/layout-instability/). */
  var shifted: number | undefined;
}
