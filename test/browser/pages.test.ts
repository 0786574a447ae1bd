/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { draw } from "../support/draw.ts";
import { Project, until } from "../support/project.ts";
import { violations } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const screenshots = join(import.meta.dirname, "screenshots");
mkdirSync(screenshots, { recursive: true });

const pages = {
  home: "",
  archive: "news/",
  entry: "news/2025-05-we-release-pixel-reasoner/",
  subscribe: "subscribe/",
  "not-found": "404.html",
  redirect: "about.html",
};

const test = suite("the pages in Chromium");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

/** Opens a page and collects messages from the console and failed requests. */
async function open(address: string, options: Parameters<Browser["newPage"]>[0]): Promise<[Page, string[]]> {
  const page = await browser.newPage(options);
  const messages: string[] = [];
  page.on("console", (message) => {
    // Messages of Eleventy's live reload are not the page's.
    if (!message.text().startsWith("[11ty]")) messages.push(message.text());
  });
  page.on("pageerror", (error) => messages.push(error.message));
  page.on("requestfailed", (request) => messages.push(`${request.url()} failed`));
  // Keeps a redirect page from redirecting, to look at it; live reload would be refused on it.
  await page.route("**/about.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh".*>|<script.*<\/script>/g, "");
    await route.fulfill({ response, body });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return [page, messages];
}

test("are accessible, fit the window and leave the console empty, at every width and in both schemes", async () => {
  await new Project().serve(async (address) => {
    for (const [name, path] of Object.entries(pages)) {
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [320, 360, 1280]) {
          const what = `${name}-${width}-${colorScheme}`;
          const [page, messages] = await open(address + path, {
            colorScheme,
            viewport: { width, height: 800 },
          });
          await page.screenshot({ path: join(screenshots, `${what}.png`), fullPage: true });
          assert.equal(messages, [], what);
          assert.is(await page.evaluate(() => document.documentElement.scrollWidth), width, what);
          assert.equal(await violations(page), [], what);
          await page.close();
        }
      }
    }
  });
});

test("show the notice in a readable accent", async () => {
  await new Project().serve(async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const [page] = await open(address, { colorScheme });
      const colours = await page.evaluate(() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const rgb = (colour: string) => {
          if (!canvas) throw new Error("no canvas");
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
        };
        const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        return {
          notice: rgb(of(".ink-red").color),
          text: rgb(of("main p").color),
          paper: rgb(of("html").backgroundColor),
        };
      });
      assert.ok(contrast(colours.notice, colours.paper) >= 4.5, `${colorScheme}: ${JSON.stringify(colours)}`);
      assert.not.equal(colours.notice, colours.text);
      const [red = 0, green = 0, blue = 0] = colours.notice;
      assert.ok(red > green + 60 && red > blue + 60, `${colorScheme}: the notice is red`);
      await page.close();
    }
  });
});

test("redirect old addresses to the home page", async () => {
  await new Project().serve(async (address) => {
    for (const path of ["about/", "about.html"]) {
      const page = await browser.newPage();
      await page.goto(address + path);
      await page.waitForURL(address);
      await page.close();
    }
  });
});

test("can be used with the keyboard alone", async () => {
  await new Project().serve(async (address) => {
    const [page] = await open(address, {});
    await page.keyboard.press("Tab");
    assert.is(await page.evaluate(() => document.activeElement?.textContent), "Skip to content");
    assert.ok(await page.locator(".skip").isVisible());
    await page.keyboard.press("Enter");
    await page.waitForURL(/#pageText$/);
    await page.close();
  });
});

test("copy the address of the feed, or let it be selected without scripts", async () => {
  await new Project().serve(async (address) => {
    const feed = "https://hazekiahwon.github.io/feed.xml";
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${address}subscribe/`);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("status").getByText("Copied.").waitFor();
    assert.is(await page.evaluate(() => navigator.clipboard.readText()), feed);
    await context.close();

    const [plain] = await open(`${address}subscribe/`, { javaScriptEnabled: false });
    assert.not.ok(await plain.getByRole("button", { name: "Copy", includeHidden: true }).isVisible());
    await plain.getByLabel("Address of the feed").selectText();
    assert.is(await plain.getByLabel("Address of the feed").inputValue(), feed);
    await plain.close();
  });
});

test("explain a feed opened in the browser, and show its items", async () => {
  await new Project().serve(async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [320, 1280]) {
        const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
        await page.goto(`${address}feed.xml`);
        // Only the browser itself can take a screenshot of a page that is not HTML.
        const devTools = await page.context().newCDPSession(page);
        const { data } = await devTools.send("Page.captureScreenshot", { captureBeyondViewport: true });
        writeFileSync(join(screenshots, `feed-${width}-${colorScheme}.png`), Buffer.from(data, "base64"));
        const seen = await page.evaluate(() => {
          const feed = document.documentElement;
          const shown = (element: Element) => element.getBoundingClientRect().height > 0;
          return {
            heading: getComputedStyle(feed, "::before").content,
            advice: getComputedStyle(feed, "::after").content,
            titles: [...document.querySelectorAll("entry > title")].filter(shown).length,
            addresses: [...document.querySelectorAll("entry > link")].map(
              (link) => getComputedStyle(link, "::before").content,
            ),
            directions: [...document.querySelectorAll("entry > link")].map(
              (link) => getComputedStyle(link).unicodeBidi,
            ),
            forPrograms: [...document.querySelectorAll("feed > *, entry > *")]
              .filter((element) => shown(element) && !/^(?:title|subtitle|link|entry)$/.test(element.tagName))
              .map(({ tagName }) => tagName),
            width: feed.scrollWidth,
          };
        });
        assert.match(seen.heading, "This is a feed");
        assert.match(seen.advice, "into a feed reader");
        assert.is(seen.titles, 8);
        assert.ok(seen.directions.every((direction) => direction === "plaintext"));
        assert.match(seen.addresses[0] ?? "", "/news/2025-05-we-release-pixel-reasoner/");
        assert.equal(seen.forPrograms, []);
        assert.is(seen.width, width);
        await page.close();
      }
    }
  });
});

test("load pictures no larger than shown, and do not shift when they arrive", async () => {
  const project = new Project()
    .write("src/content/portrait.jpg", await draw("jpeg", 400, 500))
    .write("src/content/wide.png", await draw("png", 1300, 650))
    .write("src/content/index.md", "![Wide](wide.png)\n\nA line\n\n![Wide](wide.png){width=200}\n");
  await project.serve(async (address) => {
    const place = (page: Page) =>
      page.evaluate(() => JSON.stringify(document.querySelector(".portrait")?.getBoundingClientRect()));
    for (const [width, chosen] of [
      [360, ["300", "1116", "640"]],
      [1280, ["100", "640", "320"]],
    ] as const) {
      const options = { viewport: { width, height: 800 }, deviceScaleFactor: width < 1000 ? 3 : 1 };
      const [initials] = await open(address, options);
      const placeOfInitials = await place(initials);
      await initials.close();
      project.facts({ "author.picture": { src: "/portrait.jpg", alt: "Portrait of the author" } });
      await until(
        async () => (await (await fetch(address)).text()).includes("portrait.jpg"),
        () => "the portrait was never shown",
      );

      const page = await browser.newPage(options);
      // On a busy machine, the server may only now ask for a reload, for what the page already shows.
      await page.route("**/.11ty/**", (route) => route.abort());
      // Pictures arrive once everything else is painted.
      let come = () => {};
      const painted = new Promise<void>((resolve) => (come = resolve));
      await page.route("**/*.webp", (route) => painted.then(() => route.continue()));
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        Object.assign(window, { shifts: 0 });
        new PerformanceObserver((list) => {
          (window as unknown as { shifts: number }).shifts += list.getEntries().length;
        }).observe({ type: "layout-shift" });
      });
      come();
      await page.waitForFunction(() => [...document.images].every((image) => image.complete));
      const sources = await page.evaluate(() => [...document.images].map((image) => image.currentSrc));
      assert.equal(
        sources.map((source) => /-(\d+)\.webp$/.exec(source)?.[1]),
        chosen,
      );
      assert.is(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), 0);
      assert.is(await place(page), placeOfInitials);
      await page.close();
      project.facts({ "author.picture": undefined });
      await until(
        async () => !(await (await fetch(address)).text()).includes("portrait.jpg"),
        () => "the portrait never went",
      );
    }
  });
});

test("reload when their source is saved", async () => {
  const project = new Project();
  await project.serve(async (address) => {
    const [page] = await open(address, {});
    project.edit("src/content/index.md", "We release [Pixel", "We have just released [Pixel");
    await page.getByText("We have just released").first().waitFor();
    await page.close();
  });
});

test.run();

/** The contrast ratio of two colours (WCAG 2.2, "contrast ratio" and "relative luminance"). */
function contrast(one: number[], other: number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
