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

<object data="/left.png" type="image/png" aria-label="Left" style="width: 94vw; max-width: 1500px"></object>

- ![Jane](right.png) **Jane Doe**, student
- ![John](left.png) **John Roe**, guest
{.people}
`;

const words = "Words that say what it is about. ".repeat(6);

/** What authors wrote for their former themes. */
const inherited = `<span class="anchor" id="me"></span>

## About me

<p style="text-align: justify">${words}</p>

## Papers

<div class="paper-box"><div class="paper-box-image"><div><div class="badge">ICML</div><img src="wide.png" alt="Paper"></div></div><div class="paper-box-text">${words}</div></div>

<div class="row"><div class="col-sm"><img src="wide.png" alt="Row"></div><div class="col-sm"><img src="wide.png" alt="Row"></div><div class="col-sm"><img src="wide.png" alt="Row"></div></div>

<div class="row"><div class="medium-8 columns"><p id="above">One</p><p id="below">Two</p></div></div>

<div class="ten columns"><b id="start">A</b> <a id="word" href="https://example.org/">dial</a> of sand</div>

<div class="columns"><section class="column" id="first">One</section><section class="column" id="second">Two</section></div>

<figure><svg id="drawing" viewBox="0 0 32 32"><path d="M2 2h28v28H2z"/></svg></figure>

<p><svg id="icon" viewBox="0 0 24 24"><path d="M2 2h20v20H2z"/></svg> and <svg id="diagram" viewBox="0 0 400 300"><path d="M2 2h20v20H2z"/></svg></p>

<div style="display: flex; gap: 20px"><div style="flex: 0 0 300px"><img src="wide.png" width="300" alt="Flex"></div><div id="flex" style="flex: 1; min-width: 0">${words}</div></div>

<div style="display: flex; gap: 40px"><div id="once" style="flex: 1">[ICML '26]</div><div id="twice" style="flex: 2">${words}</div></div>

<div style="display: flex; gap: 20px"><div style="flex: 0 0 200px"><img src="wide.png" alt="Fixed"></div><div id="rest" style="flex: 2">${words}</div></div>

<div style="display: flex">${'<div style="flex: 25%"><img src="wide.png" alt="Quarter"></div>'.repeat(4)}</div>

<div style="display: flex; flex-wrap: wrap; gap: 30px">${'<div class="card" style="flex: 1 1 200px">Words</div>'.repeat(3)}</div>

<div style="display: flex; padding: 0 30px"><div style="flex: 0 0 300px">${words}</div></div>

<div style="display: flex"><img src="wide.png" alt="First"><img src="wide.png" alt="Second"></div>

<div style="display: flex"><img src="wide.png" width="150" alt="Beside words"><p>${words}</p></div>

<table><tr><td style="width: 20%"><img src="wide.png" width="100%" alt="Cell"></td><td id="cell" style="width: 80%"><h2>A paper</h2>${words.repeat(3)}</td></tr></table>

<img src="wide.png" style="width: 100px; height: 100px" alt="Squeezed"> <img src="wide.png" style="border-radius: 50%; width: 120px" alt="Round">

<img src="wide.png" style="width: auto%; height: 50px" alt="Low">

<button>See more</button>

In the middle of [small capitals]{.smallcaps}
{: .text-center}

<h2 align="center" id="centred">In the middle</h2>

<h2 id="empty"></h2>

<main id="inner">A page within the page.</main>

## News

- 2025-06: Two things:
  - one
`;

const test = suite("pages written by hand, in Chromium");

let browser: Browser;
test.before(async () => {
  browser = await launchChromium();
});
test.after(() => browser?.close());

test("fit a phone and a desktop, in both schemes", async () => {
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

test("lay out what was made for another theme where there is room", async () => {
  const project = new Project()
    .write("src/content/index.md", inherited)
    .write("src/content/wide.png", await draw("png", 400, 200));
  await servingBuilt(project, async (address) => {
    for (const width of [360, 1280]) {
      const tab = await browser.newPage({ viewport: { width, height: 800 } });
      await tab.goto(address);
      const seen = await tab.evaluate(() => {
        const box = (selector: string) => {
          const element = document.querySelector(selector);
          if (!element) throw new Error(`no ${selector}`);
          return element.getBoundingClientRect();
        };
        const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        const isBeside = (left: string, right: string) => box(left).right <= box(right).left;
        const [left, , right] = [...document.querySelectorAll("[alt=Row]")].map((picture) =>
          picture.getBoundingClientRect(),
        );
        return {
          page: document.documentElement.scrollWidth,
          startsAtTop: box("#about-me").top - box("main").top < 20,
          strokes: ["#cell h2", "#empty", "#centred"].map((heading) => {
            const stroke = getComputedStyle(document.querySelector(heading) as Element, "::before");
            return stroke.content !== "none" && Number.parseFloat(stroke.marginInlineStart) > 100;
          }),
          inner: style("#inner").paddingInlineStart,
          alignment: style("[style*=justify]").textAlign,
          paper: isBeside("[alt=Paper]", ".paper-box-text"),
          row: left?.top === right?.top,
          isBelow: box("#below").top >= box("#above").bottom,
          isInLine: box("#word").left - box("#start").right < 10,
          isIconSmall: box("#icon").width === box("#icon").height && box("#icon").width < 30,
          isDiagramLarge: box("#diagram").width > 200 && box("#drawing").width > 200,
          sections: isBeside("#first", "#second"),
          flex: isBeside("[alt=Flex]", "#flex"),
          isFlexWide: box("#flex").width > 250,
          isTwice: isBeside("#once", "#twice") && Math.round(box("#twice").width / box("#once").width),
          isTwiceWide: box("#twice").width > 220,
          isTwiceNear: box("#twice").top - box("#once").bottom < 20,
          isRestWide: box("#rest").width > 220,
          quarters: new Set(
            [...document.querySelectorAll("[alt=Quarter]")].map(
              (picture) => picture.getBoundingClientRect().top,
            ),
          ).size,
          cardsApart: box(".card:nth-child(3)").top - box(".card").bottom >= 30,
          besideWords: box("[alt='Beside words']").width,
          cell: isBeside("[alt=Cell]", "#cell h2"),
          isCellSeen: box("[alt=Cell]").width >= 90,
          fit: style("[alt=Squeezed]").objectFit,
          low: box("[alt=Low]").width,
          round: box("[alt=Round]").width / box("[alt=Round]").height,
          button: style("main button").fontFamily === style("main").fontFamily,
          list: style(".news-text ul").listStyleType,
          classes: [style(".text-center").textAlign, style(".smallcaps").fontVariantCaps],
        };
      });
      const isDesk = width === 1280;
      assert.equal(seen, {
        page: width,
        startsAtTop: true,
        strokes: [false, false, true],
        inner: "0px",
        alignment: isDesk ? "justify" : "start",
        paper: isDesk,
        row: isDesk,
        isBelow: true,
        isInLine: true,
        isIconSmall: true,
        isDiagramLarge: true,
        sections: isDesk,
        flex: false,
        isFlexWide: true,
        isTwice: isDesk && 2,
        isTwiceWide: true,
        isTwiceNear: true,
        isRestWide: true,
        quarters: 1,
        cardsApart: true,
        besideWords: 150,
        cell: isDesk,
        isCellSeen: true,
        fit: "contain",
        low: 100,
        round: 1,
        button: true,
        list: "disc",
        classes: ["center", "small-caps"],
      });
      await tab.close();
    }
  });
});

test("show a year once in the list of all news", async () => {
  const project = new Project().write("src/content/index.md", "## News\n\n- 2025: One\n- 2025-03: Two\n");
  await servingBuilt(project, async (address) => {
    const tab = await browser.newPage();
    await tab.goto(`${address}news/`);
    const seen = await tab
      .locator(".news-date time")
      .evaluateAll((times) =>
        times.map((time) => [time.textContent, time.getBoundingClientRect().width > 1]),
      );
    assert.equal(seen, [
      ["2025", false],
      ["Mar", true],
    ]);
    await tab.close();
  });
});

test("show the names of links around icons where no icons are loaded", async () => {
  const home = '# Ada\n\n<a href="https://example.org/dial"><i class="fab fa-github"></i></a>\n';
  const icons = '<link rel="stylesheet" href="/Font-Awesome.css">';
  for (const head of ["", icons]) {
    const site = new Project()
      .write("src/content/index.md", home)
      .write("src/content/Font-Awesome.css", '.fab::before { content: "★" }')
      .write("_includes/head.html", head);
    await servingBuilt(site, async (address) => {
      const tab = await browser.newPage();
      await tab.goto(address);
      const { width } = (await tab.getByText("example.org/dial").boundingBox()) ?? { width: 0 };
      assert.is(width > 20, head === "");
      await tab.getByRole("link", { name: "example.org/dial" }).waitFor();
      await tab.close();
    });
  }
});

test("set words after a list of works or talks apart from it", async () => {
  const project = new Project()
    .write("src/content/_talks/tea.md", "---\ntitle: On tea\ndate: 2025-05\n---\n")
    .write("src/content/talks.md", "# Talks\n\n<!-- talks -->\n\nAsk me.\n")
    .write("src/content/guests.md", "# Guests\n\n<!-- talks -->\n\n> Ask me.\n");
  await servingBuilt(project, async (address) => {
    const tab = await browser.newPage();
    for (const path of ["talks", "guests"]) {
      await tab.goto(`${address}${path}/`);
      const [list, words] = await Promise.all(
        [".works", "p:text-is('Ask me.')"].map((part) => tab.locator(part).boundingBox()),
      );
      assert.ok(list && words && words.y >= list.y + list.height + words.height, path);
    }
    await tab.close();
  });
});

test("set a line in Hebrew from the right, on an English page and a Hebrew one", async () => {
  for (const [language, lines] of [
    ["en", "A line in English.\n\nשורה בעברית.\n"],
    ["he", "שורה בעברית.\n\nDateline הוא כלי לדפים.\n"],
  ] as const) {
    const project = new Project().facts({ language }).write("src/content/index.md", lines);
    await servingBuilt(project, async (address) => {
      const tab = await browser.newPage();
      await tab.goto(address);
      const fromLeft = await tab.evaluate(() =>
        [...document.querySelectorAll("main p")].map((paragraph) => {
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          return range.getBoundingClientRect().left === paragraph.getBoundingClientRect().left;
        }),
      );
      assert.equal(fromLeft, [language === "en", false]);
      await tab.close();
    });
  }
});

test("put the portrait above the name if letters are twice as large", async () => {
  const large = await launchChromium("--blink-settings=defaultFontSize=32");
  try {
    await servingBuilt(new Project(), async (address) => {
      const tab = await large.newPage({ viewport: { width: 360, height: 800 } });
      await tab.goto(address);
      const [portrait, name] = await Promise.all(
        [".portrait", ".profile-name"].map((part) => tab.locator(part).boundingBox()),
      );
      assert.ok(portrait && name && portrait.y + portrait.height <= name.y);
      assert.is(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
    });
  } finally {
    await large.close();
  }
});

test("do not shift when a picture with an inline style loads late", async () => {
  const project = new Project()
    .write(
      "src/content/index.md",
      ["width: 40%; float: right", "border-radius: 10%; float: right"]
        .map((style) => `<img src="wide.png" width="200" style="${style}" alt="">\n\n${words}\n`)
        .join("\n"),
    )
    .write("src/content/wide.png", await draw("png", 400, 200));
  await servingBuilt(project, async (address) => {
    const tab = await browser.newPage({ viewport: { width: 360, height: 800 } });
    let come = () => {};
    const measured = new Promise<void>((resolve) => (come = resolve));
    await tab.route("**/*.{webp,png}", (route) => measured.then(() => route.continue()));
    await tab.goto(address, { waitUntil: "domcontentloaded" });
    const heights = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll("main img")].map((img) => img.getBoundingClientRect().height),
      );
    const before = await heights();
    come();
    await tab.waitForFunction(() => [...document.images].every((image) => image.complete));
    assert.equal(await heights(), before);
    await tab.close();
  });
});

test("show a logo drawn for white paper in the dark, and hint where a table scrolls", async () => {
  const project = new Project()
    .write("src/content/lab.md", page)
    .write("src/content/right.png", await draw("png", 200, 100))
    .facts({ "author.picture": { src: "/right.png", alt: "The logo" } });
  await servingBuilt(project, async (address) => {
    const tab = await browser.newPage({ colorScheme: "dark", viewport: { width: 360, height: 800 } });
    await tab.goto(`${address}lab/`);
    const grounds = await tab.evaluate(() =>
      [".portrait", "table"].map((selector) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(
          document.querySelector(selector) as Element,
        );
        return [backgroundColor, backgroundImage !== "none"];
      }),
    );
    assert.equal(grounds, [
      ["rgb(251, 250, 247)", false],
      ["rgba(0, 0, 0, 0)", true],
    ]);
    await tab.close();
  });
});

test.run();
