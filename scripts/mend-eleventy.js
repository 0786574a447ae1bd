import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * `npm install` in this repository runs this (in plain JavaScript, since it may install nothing that reads TypeScript):
 * lets Eleventy 3.1 find the config of a project whose folder has a `#`, `?` or `%` in its name, as in `my #1 site`. It
 * treats the folder's name as a URL, in which these characters mean something else.
 */
const entry = createRequire(import.meta.url).resolve("@11ty/eleventy");
const file = join(entry.replace(/(@11ty[\\/]eleventy).*/, "$1"), "src/Util/Require.js");
const before = "new URL(`file:${" + "absolutePath}`)";
const after = "new URL(pathToFileURL(absolutePath))";

const source = readFileSync(file, "utf8");
if (source.includes(before)) {
  const mended = source
    .replace(before, after)
    .replace("{ fileURLToPath } from", "{ fileURLToPath, pathToFileURL } from");
  writeFileSync(file, mended);
}
