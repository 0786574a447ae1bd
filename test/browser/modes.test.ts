/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { longPageSite, rightToLeftSite, tinyPageSite, wholeSite, wholeSites } from "../support/sites.ts";
import { violations } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const screenshots = join(import.meta.dirname, "screenshots");
mkdirSync(screenshots, { recursive: true });

/** Ways to look at a page. At 200% in a window 640 wide, a page has 320 CSS pixels, each two wide. */
const modes: Record<string, BrowserContextOptions & { textSize?: string }> = {
  light: { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: "dark", viewport: { width: 360, height: 800 } },
  "forced-colours": { forcedColors: "active", viewport: { width: 800, height: 800 } },
  zoom: { viewport: { width: 320, height: 400 }, deviceScaleFactor: 2 },
  "large-text": { viewport: { width: 1280, height: 800 }, textSize: "200%" },
};

const test = suite("the pages of different people, in every mode");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

for (const [name, site] of Object.entries({
  seed: () => new Project(),
  long: longPageSite,
  tiny: tinyPageSite,
  "right-to-left": rightToLeftSite,
  ...Object.fromEntries(wholeSites.map((name) => [name, () => wholeSite(name)])),
})) {
  test(`of the site ${name}: cut nothing off, fit the window and meet WCAG`, async () => {
    await servingBuilt(site(), async (address) => {
      const paths = await kindsOfPages(address);
      for (const [mode, { textSize, ...options }] of Object.entries(modes)) {
        const page = await browser.newPage(options);
        for (const path of paths) {
          const what = `${name}${path.replaceAll("/", "-")}${mode}`;
          await page.goto(new URL(path, address).href);
          await page.evaluate((size = "") => {
            document.documentElement.style.fontSize = size;
          }, textSize);
          await page.screenshot({ path: join(screenshots, `${what}.png`), fullPage: true });
          assert.is(await overflow(page), 0, what);
          assert.equal(await cutOff(page), [], what);
          assert.equal(await violations(page), [], what);
        }
        await page.close();
      }
    });
  });
}

test("mirror a page written from right to left", async () => {
  await servingBuilt(rightToLeftSite(), async (address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    const left = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().left);
    assert.ok((await left(".profile")) > (await left("main")), "the profile is on the right");
    assert.ok((await left(".news-date")) > (await left(".news-text")), "dates are right of what they date");
    const direction = (text: string) =>
      page.getByText(text).evaluate((element) => getComputedStyle(element).direction);
    assert.is(await direction("نشرنا"), "rtl");
    assert.is(await direction("We open a tea room."), "ltr");
    // There is no Arabic text for it yet.
    await page.goto(`${address}404.html`);
    assert.is(await direction("The address may have been mistyped"), "ltr");
    await page.goto(address);
    await page.locator(".news-date a").first().click();
    const date = page.locator(".neighbours bdi").first();
    assert.is(await date.evaluate((element) => getComputedStyle(element).unicodeBidi), "isolate");
    await page.close();
  });
});

test("keep a page from the right whole, whatever it begins with, and set works and code in their own direction", async () => {
  const project = rightToLeftSite()
    .write(
      "src/content/index.md",
      'CV · Scholar\n\nأدرس السحب.\n\n# أخبار\n\n- 2025.05 نشرنا `print(1);`\n\n  ```js\n  a = ["سحب", 1];\n  ```\n\n# بحث\n\nعن المطر.\n',
    )
    .write(
      "src/content/publications.bib",
      "@book{a, title={Clouds}, author={Roe, Ann}, year=2025, selected={true}}\n@book{b, title={سحب}, author={Roe, Ann}, year=2024, selected={true}}\n",
    );
  await servingBuilt(project, async (address) => {
    for (const width of [390, 768, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(address);
      const directions = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
      assert.is(await page.evaluate(() => document.documentElement.scrollWidth), width);
      for (const text of ["أدرس السحب.", "عن المطر."]) {
        assert.is(await page.getByText(text).evaluate((one) => getComputedStyle(one).direction), "rtl");
      }
      assert.equal(await directions(".work-title"), ["ltr", "rtl"]);
      assert.equal(await directions(".work-authors"), ["ltr", "rtl"]);
      assert.equal(await directions("main :is(code, pre)"), Array(5).fill("ltr"));
      const places = await page.evaluate(() => {
        const of = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
        return [of(".hljs-string"), of(".hljs-number")] as const;
      });
      assert.ok(places[0] < places[1], "tokens keep their order");
      await page.goto(`${address}publications/b/`);
      assert.equal(await directions("h1, pre"), ["rtl", "ltr"]);
      await page.goto(`${address}subscribe/`);
      assert.equal(await directions("h1, main li, #feed-address"), ["ltr", "ltr", "ltr"]);
      await page.close();
    }
  });
});

test("set what begins in Hebrew on a page in English from the right, and poems as their authors say", async () => {
  const project = new Project().write(
    "src/content/index.md",
    "אני חוקר עננים.\n\n- עננים לבנים.\n\n# News\n\n- 2025.05 We move.\n\n# Rain\n\n- It falls.\n\n<pre dir='rtl'>גשם, גשם</pre>\n",
  );
  await servingBuilt(project, async (address) => {
    const page = await browser.newPage();
    await page.goto(address);
    const directions = await page
      .locator(".prose :is(li, pre)")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
    assert.equal(directions, ["rtl", "ltr", "rtl"]);
    await page.close();
  });
});

test("fit a phone with long words in titles and links, and long formulas in a line, whole if they are short", async () => {
  const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const site = new Project()
    .facts({ "author.links": [{ name: `https://example.org/${long}`, url: "https://example.org/" }] })
    .write(
      "src/content/index.md",
      `# News\n\n- 2025.05 ${long}\n- 2025.04 We add $${"a_i + ".repeat(40)}b$.\n- 2025.03 We sum $\\sum_{i=1}^n \\hat{x}_i^{y^z}$ and $\\vec{F}$.\n`,
    );
  await servingBuilt(site, async (address) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.goto(address);
    const entries = await page
      .locator(".news-date a")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const url of [address, ...entries]) {
      await page.goto(url);
      assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 320, url);
    }
    const formulas = await page.locator("math").evaluateAll((all) =>
      all.map(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => ({
        isCut: scrollWidth > clientWidth || scrollHeight > clientHeight,
      })),
    );
    assert.equal(formulas, [{ isCut: false }, { isCut: false }]);
    await page.close();
  });
});

test("set a long date next to the first line of its news, and a section below the news like others", async () => {
  const source =
    "# News\n\n- Dec 28, 2024 – Jan 3, 2025: We skate.\n- 2024.05 We swim.\n- 2023.06 <video controls></video>\n- 2023.05\n\n  <div><h4>We win</h4></div>\n\n## Lakes\n\nThey are cold.\n";
  const site = new Project().write("src/content/index.md", source);
  await servingBuilt(site, async (address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    const seen = await page.evaluate(() => {
      const of = (selector: string) => document.querySelector(selector) as HTMLElement;
      const size = (selector: string) => getComputedStyle(of(selector)).fontSize;
      const lines = of(".news-date time").getClientRects();
      return {
        lines: lines.length,
        distance: Math.abs((lines[0]?.top ?? 0) - of(".news-text").getBoundingClientRect().top),
        video:
          of("video").getBoundingClientRect().top -
          of(".news-item:has(video) time").getBoundingClientRect().top,
        sizes: [size(".undated p"), size(".news-text")],
        above:
          of(".news-text h5").getBoundingClientRect().top -
          of(".news-item:has(h5)").getBoundingClientRect().top,
      };
    });
    assert.ok(seen.lines > 2);
    assert.ok(seen.distance < 8);
    assert.ok(Math.abs(seen.video) < 8, `${seen.video}`);
    assert.ok(seen.above < 8, `${seen.above}`);
    assert.is(seen.sizes[0], seen.sizes[1]);
    await page.close();
  });
});

test("keep the year of the visible news in view", async () => {
  await servingBuilt(longPageSite(), async (address) => {
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(`${address}news/`);
      const seen = await page.evaluate(() => {
        const section = document.querySelector("section:has(> #y2020)") as HTMLElement;
        const year = section.querySelector(".year-name") as HTMLElement;
        const offset = Number.parseFloat(getComputedStyle(year).insetBlockStart);
        scrollTo(0, section.offsetTop + section.offsetHeight / 2);
        const { top, left, height } = year.getBoundingClientRect();
        const above = document.elementFromPoint(left + 5, top + height / 2);
        return { top, offset, isInFront: above === year };
      });
      assert.is(Math.round(seen.top), Math.round(seen.offset), `${width}`);
      assert.ok(seen.isInFront, `${width}`);
      await page.close();
    }
  });
});

test("print as a page that is useful without links", async () => {
  await servingBuilt(new Project(), async (address) => {
    // As wide as A4 is between margins of 2 cm.
    const page = await browser.newPage({ viewport: { width: 643, height: 1123 }, colorScheme: "dark" });
    await page.goto(address);
    await page.pdf({ path: join(screenshots, "seed-home-print.pdf"), format: "A4" });
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: join(screenshots, "seed-home-print.png"), fullPage: true });
    for (const control of [".theme", ".skip", 'nav[aria-label="This site"]']) {
      assert.not.ok(await page.locator(control).isVisible(), control);
    }
    const seen = await page.evaluate(() => {
      const after = (selector: string) =>
        getComputedStyle(document.querySelector(selector) as Element, "::after").content;
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      return {
        link: after('main a[href="https://arxiv.org/abs/2502.00691"]'),
        profile: after('.profile-links a[rel="me"]'),
        within: after(".news-date a"),
        isProfileFirst: top(".profile") < top("main"),
        isDateBeside: Math.abs(top(".news-date") - top(".news-text")) < 8,
        ink: getComputedStyle(document.querySelector("main p") as Element).color,
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    assert.match(seen.link, "(");
    assert.match(seen.link, "https://arxiv.org/abs/2502.00691");
    assert.match(seen.profile, "https://scholar.google.ca/");
    assert.is(seen.within, "none");
    assert.ok(seen.isProfileFirst);
    assert.ok(seen.isDateBeside);
    assert.is(seen.overflow, 0);
    assert.is(seen.ink, "rgb(34, 38, 43)", "dark on white, even for those who like it dark");
    await page.close();
  });
});

test("print tables and formulas whole, however wide, and addresses from the left", async () => {
  const cells = Array.from({ length: 12 }, (_, index) => `measurement${index}`);
  const table = `| ${cells.join(" | ")} |\n|${"---|".repeat(cells.length)}`;
  const site = rightToLeftSite().write(
    "src/content/tables.md",
    `# Tables\n\n${table}\n\n$$${cells.join(" + ")}$$\n\n[كتاب](https://example.org/).\n\n<table><tr class="page"><td><h3>A</h3></td></tr></table>\n`,
  );
  await servingBuilt(site, async (address) => {
    const page = await browser.newPage({ viewport: { width: 643, height: 1123 } });
    await page.goto(`${address}tables/`);
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => ({
      scrolled: [...document.querySelectorAll("main *")]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .map((element) => element.tagName),
      breaks: ["main tr", "tr.page"].map((row) => {
        const { breakInside } = getComputedStyle(document.querySelector(row) as Element);
        return breakInside;
      }),
      link: getComputedStyle(
        document.querySelector("main a[href='https://example.org/']") as Element,
        "::after",
      ).content,
    }));
    assert.equal(seen.scrolled, []);
    assert.equal(seen.breaks, ["avoid", "auto"]);
    assert.match(seen.link, /\(\u2066.*https:\/\/example\.org\/.*\u2069\)/);
    await page.close();
  });
});

test("have a ground and ink in browsers that do not know light-dark()", async () => {
  await servingBuilt(new Project(), async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ colorScheme });
      await page.route(/\/news\/$|\.css$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replaceAll("light-dark(", "unknown("),
        });
      });
      await page.goto(`${address}news/`);
      const seen = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(
          document.querySelector("h2.year-name") as Element,
        );
        return { color, backgroundColor, ink: getComputedStyle(document.body).color };
      });
      assert.not.match(seen.backgroundColor, /, 0\)$/);
      assert.is.not(seen.color, seen.ink);
      assert.equal(await violations(page), [], colorScheme);
      await page.close();
    }
  });
});

test("animate nothing for those who want less motion", async () => {
  await servingBuilt(new Project(), async (address) => {
    const page = await browser.newPage({ reducedMotion: "reduce" });
    await page.goto(address);
    const moving = await page.evaluate(() => {
      const moves = (element: Element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
      };
      return [...document.querySelectorAll("*")].filter(moves).length;
    });
    assert.is(moving, 0);
    await page.close();
  });
});

test.run();

/** The paths of a page of each kind: those in the menu, and the first page linked from each list on them. */
async function kindsOfPages(address: string): Promise<string[]> {
  const page = await browser.newPage();
  const paths = new Set(["/news/", "/subscribe/"]);
  const follow = async (path: string, links: string) => {
    await page.goto(new URL(path, address).href);
    const found = await page
      .locator(links)
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")?.replace(/#.*/, "") ?? ""));
    return found.filter((href) => href.endsWith("/"));
  };
  for (const href of await follow("/", ".site-links a, .languages a")) paths.add(href);
  for (const path of paths) {
    const [first] = await follow(path, "main .news-item a[href^='/']");
    if (first && path.split("/").length < 4) paths.add(first);
  }
  await page.close();
  return [...paths];
}

/** How many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Elements narrower than their content that do not scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *:not(.visually-hidden, .skip, svg *, math *)")]
      .filter((element) => {
        const { overflowX, display } = getComputedStyle(element);
        const isScrolled = /auto|scroll/.test(overflowX) || element instanceof HTMLInputElement;
        const isCut = !isScrolled && element.scrollWidth > element.clientWidth + 1;
        // What is still closed has no layout.
        return display !== "inline" && isCut && element.checkVisibility();
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
