/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { rightToLeftSite, wholeSite } from "../support/sites.ts";
import { launchChromium } from "./chromium.ts";

const test = suite("links, buttons and fields");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

const paths = ["", "news/", "news/2025-05-we-release-pixel-reasoner/", "subscribe/", "404.html"];

test("can all be reached by keyboard in reading order, and are visible then", async () => {
  await servingBuilt(new Project(), async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const path of paths) {
        const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 800 } });
        await page.goto(address + path);
        const all = await page.evaluate(() => {
          const controls = [...document.querySelectorAll<HTMLElement>("a[href], button, input, summary")];
          const shown = controls.filter((control) => !control.closest("[hidden]"));
          for (const [index, control] of shown.entries()) control.dataset.place = String(index);
          return shown.length;
        });
        const reached: string[] = [];
        for (let count = 0; count < all; count++) {
          await page.keyboard.press("Tab");
          const { place = "", problem } = await focused(page);
          reached.push(place);
          assert.is(problem, "", `/${path} ${colorScheme}`);
        }
        assert.equal(
          reached,
          Array.from({ length: all }, (_, index) => String(index)),
          `/${path}`,
        );
        await page.close();
      }
    }
  });
});

test("lead from the home page to an entry, a topic's feed and back by keyboard alone", async () => {
  await servingBuilt(rightToLeftSite(), async (address) => {
    const page = await browser.newPage();
    await page.goto(address);
    const follow = async (selector: string) => {
      while (!(await page.evaluate((selector) => document.activeElement?.matches(selector), selector))) {
        await page.keyboard.press("Tab");
      }
      await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
      await page.waitForLoadState();
    };
    await follow(".news-date a");
    assert.match(page.url(), "/news/2025-05");
    await follow(".topics a");
    assert.is(page.url(), `${address}news/topic/tools/`);
    await follow(".neighbours a");
    assert.is(page.url(), `${address}news/`);
    await follow(".profile-name a");
    assert.is(page.url(), address);
    await page.close();
  });
});

test("have all of their outlines in view where the profile is scrolled", async () => {
  await servingBuilt(wholeSite("professor"), async (address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
    await page.goto(address);
    let reached = 0;
    for (;;) {
      await page.keyboard.press("Tab");
      const { problem } = await focused(page);
      const { isInProfile, below } = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineOffset, outlineWidth } = getComputedStyle(element);
        const outline = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
        return {
          isInProfile: element.closest(".profile") !== null,
          below: element.getBoundingClientRect().bottom + outline - innerHeight,
        };
      });
      if (!isInProfile && reached > 0) break;
      if (isInProfile) reached++;
      assert.is(problem, "");
      assert.ok(below < 1, `${below}`);
    }
    assert.ok(reached > 10);
    await page.close();
  });
});

test("are large enough to hit, except those within a sentence", async () => {
  for (const site of [new Project(), rightToLeftSite()]) {
    await servingBuilt(site, async (address) => {
      for (const path of ["", "news/", "subscribe/"]) {
        for (const width of [320, 1280]) {
          const page = await browser.newPage({ viewport: { width, height: 800 } });
          await page.goto(address + path);
          assert.equal(await tooSmall(page), [], `/${path} at ${width}`);
          await page.close();
        }
      }
    });
  }
});

test.run();

/** Where the focus is, and what keeps a person from seeing it there; empty if nothing does. */
function focused(page: Page): Promise<{ place: string | undefined; problem: string }> {
  return page.evaluate(async () => {
    // What gets the focus is scrolled into view with the next frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const [box] = element.getClientRects();
    const html = element.outerHTML;
    const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    // Scrolling stops at whole pixels.
    const isInView = box && box.width > 1 && box.top > -1 && box.bottom < innerHeight + 1;
    // Not covered by the sticky year (WCAG 2.4.11).
    const top = isInView && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isCovered = top && !(element.contains(top) || top.contains(element));
    const isPale = outlineColor === getComputedStyle(document.documentElement).backgroundColor;
    return {
      place: element.dataset.place,
      problem:
        !isOutlined || isPale ? `no outline: ${html}` : !isInView || isCovered ? `unseen: ${html}` : "",
    };
  });
}

/** Targets smaller than 24 by 24 pixels that are closer than that to another one (WCAG 2.5.8). */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>("a[href], button, input, summary")].filter(
      (target) => target.checkVisibility() && !target.matches(".skip"),
    );
    const isInSentence = (target: HTMLElement) => {
      const rest = (target.parentElement?.textContent ?? "").replace(target.textContent ?? "", "");
      return getComputedStyle(target).display === "inline" && /\p{L}/u.test(rest);
    };
    const isSmall = ({ width, height }: DOMRect) => width < 24 || height < 24;
    const centre = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
    // The circle of 12 pixels around a small target must touch no target, and no circle of another small one.
    const isTooClose = (one: DOMRect, other: DOMRect) => {
      const [x, y] = centre(one);
      const [otherX, otherY] = centre(other);
      if (isSmall(other) && Math.hypot(x - otherX, y - otherY) < 24) return true;
      const nearestX = Math.max(other.left, Math.min(x, other.right));
      const nearestY = Math.max(other.top, Math.min(y, other.bottom));
      return Math.hypot(x - nearestX, y - nearestY) < 12;
    };
    return targets
      .filter((target) => !isInSentence(target) && isSmall(target.getBoundingClientRect()))
      .filter((target) => {
        const box = target.getBoundingClientRect();
        const others = targets.filter((other) => other !== target);
        return others.some((other) => isTooClose(box, other.getBoundingClientRect()));
      })
      .map((target) => target.outerHTML);
  });
}
