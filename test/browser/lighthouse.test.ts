import lighthouse from "lighthouse";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { freePort, servingBuilt } from "../support/server.ts";
import { wholeSite } from "../support/sites.ts";
import { launchChromium } from "./chromium.ts";

const test = suite("the pages as Lighthouse sees them on a phone");

const perfect = { performance: 100, accessibility: 100, "best-practices": 100, seo: 100 };

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
        // Its own profile is a phone's, with a network and a processor that are slowed down by reckoning.
        const result = await lighthouse(address + path, { port, logLevel: "error" });
        const { categories = {}, audits = {} } = result?.lhr ?? {};
        const scores = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
        const weak = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
        const complaints = weak.map(({ id, details }) => `${id} ${JSON.stringify(details)}`).join("\n");
        assert.equal(Object.fromEntries(scores), perfect, `/${path}\n${complaints}`);
      }
    });
  } finally {
    await browser.close();
  }
});

test.run();
