/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { violations } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const test = suite("a search in Chromium");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(async () => {
  await browser?.close();
});

const site = () =>
  new Project()
    .facts({ search: true, title: "Dials" })
    .write("src/content/index.md", "We measure shadows.\n\n# News\n\n- 2025.05 We move.\n")
    .write("src/content/teaching.md", "---\ntitle: Teaching\n---\nWe make dials of quicksand.\n");

test("shows all it has found, twenty at a time, each in its own direction, and works as pages only", async () => {
  const news = Array.from({ length: 45 }, (_, index) => `- ${2025 - index} The quicksand of dial ${index}`);
  const project = new Project()
    .facts({ search: true, language: "ar", newsHeadings: ["أخبار"] })
    .write("src/content/index.md", `ظلال.\n\n# أخبار\n\n${news.join("\n")}\n`)
    .write(
      "src/content/publications.bib",
      "@book{a, title={Quicksand}, author={Roe, Ann}, year=2025, selected={true}}\n",
    );
  await servingBuilt(project, async (address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}search/?q=quicksand`);
    const results = page.locator("#search-found li");
    await results.nth(19).waitFor();
    assert.is(await page.getByRole("status").innerText(), "Results: 46");
    assert.is(await results.count(), 20);
    for (const last of [39, 45]) {
      await page.locator("#search-found a").last().focus();
      await results.nth(last).waitFor();
    }
    assert.is(await results.count(), 46);
    const addresses = await page
      .locator("#search-found a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    assert.is(new Set(addresses).size, 46);
    assert.ok(addresses.includes("/publications/a/"));
    assert.not.ok(addresses.includes("/"));
    const work = page.locator("#search-found a", { hasText: /^Quicksand$/ });
    assert.is(await work.evaluate((one) => getComputedStyle(one).direction), "ltr");
    await page.close();
  });
});

test("finds what is on a page, and loads nothing before it is used", async () => {
  await servingBuilt(site(), async (address) => {
    for (const [width, colorScheme] of [
      [360, "dark"],
      [1280, "light"],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url()));
      await page.goto(address);
      await page.goto(`${address}search/`);
      assert.equal(
        loaded.filter((url) => url.includes("pagefind")),
        [],
      );
      await page.fill("#search-words", "quicksand");
      await page.locator("#search-found a").waitFor();
      assert.is(await page.locator("#search-found li").count(), 1);
      assert.is(await page.getByRole("status").innerText(), "Results: 1");
      assert.is(await page.locator("#search-found a").innerText(), "Teaching");
      assert.is(await page.locator("#search-found a").getAttribute("href"), "/teaching/");
      assert.is(await page.locator("#search-found mark").innerText(), "quicksand.");
      assert.equal(await violations(page), [], `${width}`);
      assert.is(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.fill("#search-words", "shadows");
      await page.getByRole("link", { name: "Dials", exact: true }).waitFor();
      await page.fill("#search-words", "xylophone");
      await page.getByText("Nothing was found.").waitFor();
      await page.goto(`${address}search/?q=quicksand`);
      await page.locator("#search-found a").waitFor();
      await page.close();
    }
  });
});

test("no longer finds words that were deleted", async () => {
  await servingBuilt(site(), async (address) => {
    const page = await browser.newPage();
    let release = () => {};
    const asked = new Promise<void>((isAsked) =>
      page.route("**/pagefind/fragment/**", async (route) => {
        isAsked();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        await route.continue();
      }),
    );
    await page.goto(`${address}search/`);
    await page.fill("#search-words", "quicksand");
    await asked;
    await page.fill("#search-words", "");
    const answered = page.waitForEvent("requestfinished");
    release();
    await answered;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.is(await page.locator("#search-found li").count(), 0);
    assert.is(await page.getByRole("status").innerText(), "");
    await page.close();
  });
});

test("is the same, byte for byte, if built again", async () => {
  const project = await site().build();
  const read = () =>
    project.files("_site/pagefind").map((path) => [path, project.readBytes(path).toString("base64")]);
  const before = read();
  await project.build();
  assert.equal(read(), before);
});

test.run();
