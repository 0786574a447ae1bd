/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { launchChromium } from "./chromium.ts";

const page = `<script>document.documentElement.dataset.ran = "script";</script>
<button onclick="document.documentElement.dataset.pressed = 'yes'">Press</button>

$$x \\tag{1}$$
`;

const test = suite("the Content-Security-Policy in Chromium");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

test("lets run what the author wrote, and nothing that came in another way", async () => {
  await new Project().write("src/content/index.md", page).serve(async (address) => {
    const tab = await browser.newPage();
    const refused: string[] = [];
    tab.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await tab.goto(address, { waitUntil: "networkidle" });
    await tab.getByRole("button", { name: "Press" }).click();
    assert.equal(
      await tab.evaluate(() => {
        const { ran, pressed } = document.documentElement.dataset;
        return { ran, pressed };
      }),
      {
        ran: "script",
        pressed: "yes",
      },
    );
    const isStyled = tab
      .locator("mtd")
      .first()
      .evaluate((cell) => getComputedStyle(cell).paddingLeft === "0px");
    assert.ok(await isStyled, "the styles of a formula are in force");
    assert.equal(refused, [], "nothing of the page itself is refused, the live reload included");

    await tab.evaluate(() => {
      document.body.insertAdjacentHTML(
        "beforeend",
        `<p id="late" style="color: lime">a</p><img src="data:," onerror="document.title = 'late'">`,
      );
      const script = document.createElement("script");
      script.textContent = "document.title = 'late'";
      document.body.append(script);
    });
    await tab.waitForTimeout(200);
    const kinds = new Set(refused.map((message) => message.split(" violates ")[0]));
    assert.equal([...kinds].sort(), [
      "Applying inline style",
      "Executing inline event handler",
      "Executing inline script",
    ]);
    assert.is.not(await tab.title(), "late");
    assert.is.not(
      await tab.locator("#late").evaluate((late) => getComputedStyle(late).color),
      "rgb(0, 255, 0)",
    );
    await tab.close();
  });
});

test.run();
