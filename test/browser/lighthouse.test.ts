import { suite } from "uvu";
import { freePort, servingBuilt } from "../support/server.ts";
import { wholeSite } from "../support/sites.ts";
import { launchChromium } from "./chromium.ts";
import { assertFullMarks, kindsOfPages } from "./lighthouse.ts";

const test = suite("the pages on Lighthouse's phone");

test("get full marks", async () => {
  const port = await freePort();
  const browser = await launchChromium(`--remote-debugging-port=${port}`);
  try {
    await servingBuilt(wholeSite("professor"), async (address) => {
      for (const path of kindsOfPages) {
        await assertFullMarks(address + path, port);
      }
    });
  } finally {
    await browser.close();
  }
});

test.run();
