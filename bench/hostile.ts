import { performance } from "node:perf_hooks";
import { adoptSite } from "../src/adopt/adopt.ts";
import { renderMarkdown } from "../src/markdown/markdown.ts";
import { withoutShortcodes } from "../src/old-site/menu.ts";
import { sampleAuthors } from "../src/old-site/samples.ts";
import { readPage } from "../src/page/read.ts";

/**
 * `npm run bench:hostile`: reads pages and old sites made to be slow, ten times longer each time, up to 10 MB or the number of bytes
 * given as an argument, and prints how much longer each takes than the one a tenth of its size. Reading is linear if
 * that ratio stays near ten; more than twelve fails.
 */
const largest = Number(process.argv[2] ?? 10_000_000);
const tooMuch = 12;
/** Times shorter than this, in milliseconds, mean nothing. */
const noise = 40;

type Made = Readonly<Record<string, (bytes: number) => string>>;

const pages: Made = {
  "a news item a line": (bytes) => "- 2025.05 We release a new tool.\n".repeat(bytes / 33),
  "one paragraph of dated lines": (bytes) => "2025.05 We release a new tool.\n".repeat(bytes / 31),
  "one very long line": (bytes) => `2025.05 ${"word ".repeat(bytes / 5)}`,
  "one word": (bytes) => `2025.05 ${"x".repeat(bytes)}`,
  "opening brackets": (bytes) => `2025.05 ${"[".repeat(bytes)}`,
  "brackets in pairs": (bytes) => `2025.05 ${"[x]".repeat(bytes / 3)}`,
  "nested brackets": (bytes) => `2025.05 ${"[".repeat(bytes / 2)}${"]".repeat(bytes / 2)}`,
  "images that never end": (bytes) => `2025.05 ${"![".repeat(bytes / 2)}`,
  emphasis: (bytes) => `2025.05 ${"*a **b ".repeat(bytes / 7)}`,
  stars: (bytes) => `2025.05 ${"*".repeat(bytes)}`,
  "back-quotes": (bytes) => `2025.05 ${"`a``b".repeat(bytes / 5)}`,
  dollars: (bytes) => `2025.05 ${"$a ".repeat(bytes / 3)}`,
  formulas: (bytes) => "- 2025.05 $x^2$ a\n".repeat(bytes / 18),
  "formulas that never end": (bytes) => "$$ a\n\n".repeat(bytes / 6),
  braces: (bytes) => `2025.05 ${"{".repeat(bytes)}`,
  attributes: (bytes) => "- 2025.05 x {.a}\n".repeat(bytes / 17),
  "attributes within a line": (bytes) => `2025.05 ${"*x*{.a} ".repeat(bytes / 8)}`,
  "quotes in quotes": (bytes) => `${"> ".repeat(bytes / 2)}2025.05`,
  "lists in lists": (bytes) => `${"- ".repeat(bytes / 2)}2025.05`,
  "open HTML elements": (bytes) => "<div>".repeat(bytes / 5),
  "HTML elements in a line": (bytes) => `2025.05 ${"<b>".repeat(bytes / 3)}`,
  "HTML list": (bytes) => `<ul>\n${"<li>2025.05 We release a tool.</li>\n".repeat(bytes / 36)}</ul>`,
  "padding spans": (bytes) => `2025.05 ${'<span style="x:y"></span>a'.repeat(bytes / 26)}`,
  "signs in a style": (bytes) => `2025.05 <b style="${";".repeat(bytes)}">a</b>`,
  "colours in a style": (bytes) => `2025.05 <b style="background: ${"rgb(0,0,0) ".repeat(bytes / 11)}">a</b>`,
  "brackets in a style": (bytes) => `2025.05 <b style="color: ${"url(".repeat(bytes / 4)}">a</b>`,
  "spaces in a style": (bytes) => `2025.05 <b style="color:${" ".repeat(bytes)}x">a</b>`,
  "comments that never end": (bytes) => `2025.05 ${"<!-- ".repeat(bytes / 5)}`,
  "tags that never end": (bytes) => `2025.05 ${"<a ".repeat(bytes / 3)}`,
  entities: (bytes) => `2025.05 ${"&nbsp;".repeat(bytes / 6)}`,
  "line breaks": (bytes) => `2025.05 ${"a<br>\n".repeat(bytes / 6)}`,
  "a table": (bytes) => `| a | b |\n|---|---|\n${"| 2025.05 | We |\n".repeat(bytes / 17)}`,
  footnotes: (bytes) => `${"- 2025.05 a[^1]\n".repeat(bytes / 17)}\n[^1]: b\n`,
  "footnotes in footnotes": (bytes) => {
    const count = Math.floor(bytes / 24);
    const notes = Array.from({ length: count }, (_, index) => `[^${index}]: a[^${index + 1}]\n\n`);
    return `- 2025.05 a[^0]\n\n${notes.join("")}[^${count}]: b\n`;
  },
  "footnotes within footnotes": (bytes) => `- 2025.05 a${"^[b ".repeat(bytes / 5)}${"]".repeat(bytes / 5)}`,
  headings: (bytes) => "### 2025\n\n".repeat(bytes / 10),
  labels: (bytes) => `${"[New] ".repeat(bytes / 6)}2025.05 x`,
  emoji: (bytes) => `${"🎉".repeat(bytes / 4)}2025.05 x`,
  spaces: (bytes) => `2025.05${" ".repeat(bytes)}x`,
  "links to places": (bytes) => "[a](#b) c\n\n".repeat(bytes / 11),
  "tags over blank lines": (bytes) => "<a\n\nb=\n\n".repeat(bytes / 9),
  "ends of tags": (bytes) => `a <b\n${">\n".repeat(bytes / 2)}`,
  shortcodes: (bytes) => "{{< cards >}}".repeat(bytes / 13),
  "marks of footnotes": (bytes) => "2025.05 a[^b] ".repeat(bytes / 14),
  "link references": (bytes) =>
    Array.from({ length: bytes / 20 }, (_, index) => `[r${index}]: /x\n`).join(""),
};

const pieces = [
  "<!--",
  "<a ",
  "<body ",
  "<button ",
  "<h1 ",
  "<html ",
  "<link ",
  "<nav ",
  "<script ",
  "<title ",
];
const placesOfScripts = ["<!--", 'id="a-md" ', 'id="home-subtitle" ', "user-photo "];

/** Makes a text of pieces, each within another text. */
function around(pieces: readonly string[], before: string, after = ""): Made {
  return Object.fromEntries(
    pieces.map((piece) => [
      `${piece} after ${before}`,
      (bytes) => `${before}${piece.repeat(bytes / piece.length)}${after}`,
    ]),
  );
}

const documents: Made = {
  ...around(pieces, "<html><head>", "</head><body><p>A dial.</p>"),
  ...around(pieces, "<html><body>"),
};

function adopt(files: Readonly<Record<string, string>>) {
  adoptSite(
    { files: Object.keys(files).sort(), text: (file) => files[file] },
    new Date(0),
    (markdown) => renderMarkdown(markdown).html,
  );
}

const readers: readonly [made: Made, read: (text: string) => void][] = [
  [pages, (page) => readPage(`# News\n\n${page}`, { file: "input.md", language: "en" })],
  [documents, (document) => adopt({ "index.html": document })],
  [
    around(placesOfScripts, '<div id="home-md"></div>'),
    (document) => adopt({ "index.html": document, "contents/home.md": "A dial.\n" }),
  ],
  [
    { "cells of a table": (bytes) => `${"a|".repeat(bytes / 2)}\nb\n` },
    (page) => adopt({ "index.md": page }),
  ],
  [{ "open shortcodes": (bytes) => "{{<".repeat(bytes / 3) }, withoutShortcodes],
  [{ "a sample's author": (bytes) => "Bighetti ".repeat(bytes / 9) }, (text) => sampleAuthors.test(text)],
];

let failures = 0;
for (const [made, read] of readers)
  for (const [kind, make] of Object.entries(made)) {
    const cells: string[] = [];
    let before: number | undefined;
    for (let bytes = 10_000; bytes <= largest; bytes *= 10) {
      const text = make(bytes);
      const start = performance.now();
      read(text);
      const took = performance.now() - start;
      const ratio = before !== undefined && before > noise ? took / before : undefined;
      if (ratio !== undefined && ratio > tooMuch) failures++;
      cells.push(`${took.toFixed(0)} ms${ratio === undefined ? "" : ` (×${ratio.toFixed(1)})`}`.padStart(18));
      before = took;
      if (took > 60_000) break;
    }
    console.log(`${kind.padEnd(42)}${cells.join("")}`);
  }
console.log(failures === 0 ? "All linear." : `${failures} steps grew more than ${tooMuch} times.`);
process.exitCode = failures === 0 ? 0 : 1;
