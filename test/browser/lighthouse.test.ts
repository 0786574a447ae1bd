import { suite } from "uvu";
import { freePort, servingBuilt } from "../support/server.ts";
import { wholeSite } from "../support/sites.ts";
import { launchChromium } from "./chromium.ts";
import { assertFullMarks } from "./full-marks.ts";

const test = suite("the pages as Lighthouse sees them on a phone");

test("are given full marks", async () => {
  const port = await freePort();
  const browser = await launchChromium(`--remote-debugging-port=${port}`);
  try {
    await servingBuilt(wholeSite("professor"), async (address) => {
      for (const path of [
        "",
        "news/",
        "news/2025-05-jane-doe-defends-her-thesis/",
        "subscribe/",
        "publications/",
        "publications/roe2025walls/",
        "cv/",
        "talks/what-was-decided/",
        "software/",
      ]) {
        await assertFullMarks(address + path, port);
      }
    });
  } finally {
    await browser.close();
  }
});

test.run();
