const { createHash } = require("node:crypto");
const { readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { readCached, runCached, writeCached } = require("./code-cache.cjs");

const here = __dirname;
const entry = join(here, "../eleventy.config.ts");
const engine = join(here, "eleventy/dateline.ts");
const file = join(here, "../.cache/engine.cjs");
const codeFile = join(here, "../.cache/engine.v8");

let loaded;

/**
 * Loads the config as one script, with the engine and its libraries, from V8's code cache. That takes a fraction of
 * the time of loading hundreds of modules one by one. The script is rebuilt when a source has changed.
 *
 * @returns the exports of `eleventy.config.ts`
 */
exports.loadConfig = async function loadConfig() {
  const state = createHash("sha256").update(sources().map(stateOf).join(" ")).digest("hex").slice(0, 16);
  if (loaded?.state !== state) {
    const source = (readCached(file, state) ?? (await compile(state))).toString();
    loaded = { state, exports: runCached(source, { filename: file, from: engine, codeFile, state }) };
  }
  return loaded.exports;
};

/** The files that the script depends on: our own modules, how they are compiled, and which libraries are installed. */
function sources() {
  const own = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:ts|cjs)$/.test(path),
  );
  return [
    entry,
    join(here, "../node_modules/.package-lock.json"),
    ...own.sort().map((path) => join(here, path)),
  ];
}

function stateOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return `${path} ${stat?.size} ${stat?.mtimeMs}`;
}

async function compile(state) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({ ...exports.asOneScript, entryPoints: [entry], write: false });
  const [{ contents }] = outputFiles;
  writeCached(file, state, contents);
  return Buffer.from(contents);
}

/** How esbuild makes one script of the engine and its libraries, for `runCached`. */
exports.asOneScript = {
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  // A script from V8's code cache cannot use `import()`.
  supported: { "dynamic-import": false },
  minifySyntax: true,
  minifyWhitespace: true,
  // Native code, libraries that few builds load, and one that nunjucks would only need to watch files itself.
  external: ["sharp", "@11ty/eleventy-img", "chokidar", "liquidjs"],
  // The engine finds its files by its own location.
  define: { "import.meta.url": "url" },
  logLevel: "warning",
};
