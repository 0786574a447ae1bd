/// <reference lib="dom" />
import type { Browser } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { draw } from "../support/draw.ts";
import { Project } from "../support/project.ts";
import { servingBuilt } from "../support/server.ts";
import { violations } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const page = `---
title: The lab
---

![Right](right.png){: .right}

${"Words beside a picture. ".repeat(20)}

<img src="left.png" align="left" alt="Left">

${"Words beside a picture. ".repeat(20)}

<img src="right.png" style="float: right; width: 40%" alt="Styled">

${"Words beside a picture. ".repeat(20)}

| ${"A wide table | ".repeat(10)}
|${"---|".repeat(10)}
| ${"words | ".repeat(10)}

\`\`\`js
const a = [1, "b"]; // ${"c ".repeat(50)}
\`\`\`

<iframe width="560" height="315" src="/video.html" title="Video" allowfullscreen></iframe>

- ![Jane](right.png) **Jane Doe**, student
- ![John](left.png) **John Roe**, guest
{.people}
`;

const test = suite("pages written by hand, in Chromium");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

test("fit a phone and a desk, in both schemes", async () => {
  const project = new Project().write("src/content/lab.md", page);
  for (const side of ["left", "right"]) {
    project.write(`src/content/${side}.png`, await draw("png", 200, 100));
  }
  project.write("src/content/video.html", "<!doctype html><title>Video</title>");
  await servingBuilt(project, async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [width, float] of [
        [360, "none"],
        [1280, "inline-end"],
      ] as const) {
        const tab = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
        await tab.goto(`${address}lab/`);
        const seen = await tab.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
          const { width = 0, height = 0 } = box("iframe") ?? {};
          return {
            page: document.documentElement.scrollWidth,
            floats: [...document.querySelectorAll("img[alt=Right], img[alt=Left], img[alt=Styled]")].map(
              (picture) => getComputedStyle(picture).float,
            ),
            ratio: (width / height).toFixed(2),
            colours: new Set(
              [...document.querySelectorAll("code *")].map((part) => getComputedStyle(part).color),
            ).size,
            people: box(".people img")?.width,
          };
        });
        assert.equal(seen, {
          page: width,
          floats: float === "none" ? ["none", "none", "none"] : ["inline-end", "inline-start", "right"],
          ratio: "1.78",
          colours: 4,
          people: width === 360 ? 80 : 90,
        });
        assert.equal(await violations(tab), []);
        await tab.close();
      }
    }
  });
});

test.run();
