/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { launchChromium } from "./chromium.ts";

const test = suite("light and dark");

const light = "rgb(251, 250, 247)";
const dark = "rgb(20, 23, 26)";

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const button = (page: Page) => page.getByRole("button", { name: "Dark" });

test("follow the system, even while the page is open", async () => {
  await servingBuilt(new Project(), async (address) => {
    const page = await browser.newPage({ colorScheme: "dark" });
    await page.goto(address);
    assert.is(await paper(page), dark);
    assert.is(await button(page).getAttribute("aria-pressed"), "true");
    await page.emulateMedia({ colorScheme: "light" });
    assert.is(await paper(page), light);
    await page.getByRole("button", { name: "Dark", pressed: false }).waitFor();
    await page.close();
  });
});

test("can be chosen, and the choice applies on every page before anything is painted", async () => {
  await servingBuilt(new Project(), async (address) => {
    for (const [colorScheme, chosen] of [
      ["light", dark],
      ["dark", light],
    ] as const) {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(address);
      await button(page).click();
      assert.is(await paper(page), chosen);
      await page.goto(`${address}news/`);
      assert.is(await paper(page), chosen);
      assert.is(await button(page).getAttribute("aria-pressed"), String(chosen === dark));

      // The scheme when the first piece of the body was created, before it can be painted.
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          document.documentElement.dataset.first = getComputedStyle(document.documentElement).backgroundColor;
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.reload();
      assert.is(await page.evaluate(() => document.documentElement.dataset.first), chosen);

      // Back to following the system.
      await button(page).click();
      await page.emulateMedia({ colorScheme: colorScheme === "light" ? "dark" : "light" });
      assert.is(await paper(page), chosen);
      await context.close();
    }
  });
});

test("can be chosen even if another site on the host has stored a value of its own", async () => {
  await servingBuilt(new Project(), async (address) => {
    const page = await browser.newPage({ colorScheme: "dark" });
    await page.addInitScript(() => localStorage.setItem("theme", "system"));
    await page.goto(address);
    assert.is(await button(page).getAttribute("aria-pressed"), "true");
    await button(page).click();
    assert.is(await paper(page), light);
    await page.close();
  });
});

test("can be chosen in a browser that stores nothing", async () => {
  await servingBuilt(new Project(), async (address) => {
    const page = await browser.newPage({ colorScheme: "light" });
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await page.goto(address);
    await button(page).click();
    assert.is(await paper(page), dark);
    assert.equal(errors, []);
    await page.close();
  });
});

test("show no useless button without scripts", async () => {
  await servingBuilt(new Project(), async (address) => {
    const page = await browser.newPage({ colorScheme: "dark", javaScriptEnabled: false });
    await page.goto(address);
    assert.not.ok(await page.locator(".theme").isVisible());
    assert.is(await paper(page), dark);
    await page.close();
  });
});

test.run();
