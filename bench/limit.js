import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";

/**
 * The least to be done for a site: reads a page, renders each entry, and writes as many files and bytes.
 *
 * `node limit.js PAGE FILES OUTPUT`, where FILES is a list of paths and their sizes in bytes, as JSON.
 */
const [, , page, files, output] = process.argv;

const markdown = new MarkdownIt({ html: true });
const entries = readFileSync(page, "utf8").split(/\n(?=\d{4}\.\d\d )/);
const rendered = entries.map((entry) => markdown.render(entry));
for (const [index, [path, bytes]] of JSON.parse(readFileSync(files, "utf8")).entries()) {
  mkdirSync(join(output, dirname(path)), { recursive: true });
  writeFileSync(join(output, path), Buffer.alloc(bytes, rendered[index % rendered.length]));
}
