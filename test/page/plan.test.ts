import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAuthorPage } from "../../src/page/author-page.ts";
import { planSite } from "../../src/page/plan.ts";
import { formatProblem } from "../../src/problem.ts";

/** The plan and messages for a folder with some pages, given by their front matter, and some files. */
function plan(pages: Readonly<Record<string, string>>, files: readonly string[] = []) {
  const read = Object.entries(pages).flatMap(
    ([path, frontMatter]) =>
      readAuthorPage(`---\n${frontMatter}\n---\n`, { file: `content/${path}`, path }).page ?? [],
  );
  const isTaken = (address: string) => address === "/subscribe/";
  const { plan, problems, warnings } = planSite({ pages: read, files }, { folder: "content", isTaken });
  return { ...plan, problems: problems.map(formatProblem), warnings: warnings.map(formatProblem) };
}

const addresses = suite("an address");

addresses("belongs to one page or file, and is never one that subscribers rely on", () => {
  assert.equal(plan({ "a.md": "permalink: /b/", "b.md": "" }).problems, [
    "content/b.md: Its address, /b/, is also that of content/a.md. Give one of them another name or permalink.",
  ]);
  assert.equal(plan({ "news/2026-03-tea.md": "", "news/index.md": "" }).problems, [
    "content/news/2026-03-tea.md: Its address, /news/2026-03-tea/, belongs to pages that your subscribers rely on. If it is news, move the file into content/_news; otherwise give it another name.",
    "content/news/index.md: Its address, /news/, belongs to pages that your subscribers rely on: the list of all news. You write that on the home page, and {nav=2} in its heading there puts it into the menu. Give it another name, or delete this file.",
  ]);
  assert.equal(plan({ "news.md": "", "a.md": "a: b\npermalink: /" }, ["feed.xml"]).problems, [
    "content/news.md: Its address, /news/, belongs to pages that your subscribers rely on: the list of all news. You write that on the home page, and {nav=2} in its heading there puts it into the menu. Give it another name, or delete this file.",
    "content/a.md:3: Its address, /, is also that of the home page, content/index.md. Write another permalink.",
    "content/feed.xml: Its address, /feed.xml, belongs to pages that your subscribers rely on. Give it another name.",
  ]);
});

addresses("cannot need a folder where there is a file", () => {
  const said = "need a file and a folder with the same name. Give one of them another name.";
  assert.equal(plan({ "code/README.md": "" }, ["code/README"]).problems, [
    `content/code/README: Its address, /code/README, and that of content/code/README.md ${said}`,
  ]);
  assert.equal(plan({ "a.md": "permalink: /x.html", "b.md": "permalink: /x.html/y/z/" }).problems, [
    `content/b.md:2: Its address, /x.html/y/z/, and that of content/a.md ${said}`,
  ]);
  assert.equal(
    plan({ "code/README.md": "", "code/index.md": "" }, ["code/x/README", "code.zip"]).problems,
    [],
  );
});

addresses("that a page had before may begin with the path of the site on its host", () => {
  const { page } = readAuthorPage("---\nredirect_from: [/~jane/old/, /old/, /~janet/]\n---\n", {
    file: "content/a.md",
    path: "a.md",
  });
  assert.ok(page);
  const { plan } = planSite(
    { pages: [page], files: [] },
    { folder: "content", isTaken: () => false, root: "/~jane" },
  );
  assert.equal(
    plan.redirects.map(({ from }) => from),
    ["/old/", "/~janet/"],
  );
});

addresses("that a page had before redirects once, and never takes the place of a file", () => {
  const { redirects, warnings, has } = plan(
    {
      "a.md": "redirect_from: [/old.html, /old.html/part/, /cv.pdf/, /subscribe/]",
      "b.md": "redirect_from: /old.html",
    },
    ["cv.pdf"],
  );
  assert.equal(redirects, [{ from: "/old.html", to: "/a/" }]);
  assert.equal(
    warnings.map((text) => text.replace(/, so it cannot.*/, "")),
    [
      "content/a.md:2: /old.html/part/ is the address of content/a.md",
      "content/a.md:2: /cv.pdf/ is the address of content/cv.pdf",
      "content/a.md:2: /subscribe/ is the address of a page that every site has",
      "content/b.md:2: /old.html is the address of content/a.md",
    ],
  );
  assert.ok(has("/a/"));
  assert.not.ok(has("/old.html"));
});

addresses("that a page had before cannot be one that comes with a home page in another language", () => {
  const { redirects, warnings } = plan({
    "zh.md": "lang: zh",
    "a.md": "redirect_from: [/zh/news/2024/, /zh/subscribe/, /zh/tea/, /fr/news/]",
  });
  assert.equal(
    redirects.map(({ from }) => from),
    ["/zh/tea/", "/fr/news/"],
  );
  assert.equal(
    warnings.map((text) => text.replace(/, so it cannot.*/, "")),
    [
      "content/a.md:2: /zh/news/2024/ is the address of a page that every site has",
      "content/a.md:2: /zh/subscribe/ is the address of a page that every site has",
    ],
  );
});

addresses("that a home page asks for is reported only if it is not its own", () => {
  const said = (permalink: string) => plan({ "index.md": `permalink: ${permalink}` }).warnings;
  for (const permalink of ["/", "/index.html", "/index", "index.html"]) assert.equal(said(permalink), []);
  assert.equal(said("/news/"), [
    "content/index.md:2: /news/ is the address of a page that every site has, so it cannot redirect. Delete the line.",
  ]);
});

addresses.run();
