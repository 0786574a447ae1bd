import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const fixtures = join(root, "test/fixtures");
const [start, end] = [
  "<!-- shapes: made by `npm run shapes` from test/fixtures -->",
  "<!-- end of shapes -->",
];

/** The page that lists the shapes of news that are read. */
export const shapesPage = join(root, "docs/content/shapes.md");

/** That page with its list rewritten from the fixtures `shape-…`. */
export function withShapes(page: string): string {
  const rows = readdirSync(fixtures)
    .filter((folder) => folder.startsWith("shape-"))
    .sort()
    .map(toRow);
  const table = ["| what you write | is read as |", "|---|---|", ...rows].join("\n");
  const [before = "", rest = ""] = page.split(start);
  const [, after = ""] = rest.split(end);
  return `${before}${start}\n\n${table}\n\n${end}${after}`;
}

/** A fixture's section up to its first entry, and how that is read. */
function toRow(folder: string): string {
  const lines = readFileSync(join(fixtures, folder, "input.md"), "utf8").split(/\r?\n/);
  const expected = readFileSync(join(fixtures, folder, "expected.txt"), "utf8");
  const [, number = "", date = "", text = ""] = /^line (\d+): (\S+) \|(.*)$/m.exec(expected) ?? [];
  const heading = lines.findIndex((line) => /news|updates/i.test(line));
  const last = Number(number);
  const shown = lines
    .slice(Math.min(heading + 1, last - 1), last)
    .filter((line) => !/^[=-]*$/.test(line.trim()));
  const code = shown.map((line) => `<code>${escaped(line)}</code>`).join("<br>");
  return `| ${code} | ${date}: ${escaped(text.trim())} |`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[|*_`[\]\\~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

if (process.argv.includes("--write")) {
  writeFileSync(shapesPage, withShapes(readFileSync(shapesPage, "utf8")));
}
