import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const root = join(import.meta.dirname, "../..");

const test = suite("a site in a folder of its own");

test("is built by the plugin alone, with its pages in `content` and its own partials first", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-site-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  write("package.json", '{ "type": "module" }');
  write(
    "eleventy.config.js",
    `import { createJiti } from "jiti";
    export const { config, default: dateline } = await createJiti(import.meta.url).import(${JSON.stringify(join(root, "src/eleventy/dateline.ts"))});
    export default dateline;`,
  );
  write(
    "_data/site.yml",
    readFileSync(join(root, "_data/site.yml"), "utf8").replace(
      /^url: .*$/m,
      "url: https://example.org/~jane/",
    ),
  );
  write("_includes/footer.html", "<footer>Mine</footer>");
  write("content/index.md", "# News\n\n2025.05 A kite, [drawn](kite.pdf).\n");
  write("content/kite.pdf", "a file");
  const eleventy = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  execFileSync(process.execPath, [eleventy], { cwd: folder, stdio: "pipe" });
  const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  assert.match(read("index.html"), 'href="/~jane/kite.pdf"');
  assert.match(read("news/2025-05-a-kite-drawn/index.html"), "<footer>Mine</footer>");
  assert.match(read("feed.xml"), "https://example.org/~jane/news/2025-05-a-kite-drawn/");
  assert.is(read("kite.pdf"), "a file");
  assert.ok(existsSync(join(folder, "_data/news.lock")));
  rmSync(folder, { recursive: true });
});

test.run();
