const { createHash } = require("node:crypto");
const { readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { readIf, runKept, write } = require("./kept-code.cjs");

const here = __dirname;
const entry = join(here, "../eleventy.config.ts");
const engine = join(here, "eleventy/dateline.ts");
const file = join(here, "../.cache/engine.cjs");
const codeFile = join(here, "../.cache/engine.v8");

let loaded;

/**
 * Loads the config as one file, with the engine and its libraries in it, as V8 has compiled it before. That takes a fraction
 * of the time of loading its hundreds of modules one by one. It is compiled when a source is another than last time.
 *
 * @returns the exports of `eleventy.config.ts`
 */
exports.loadConfig = async function loadConfig() {
  const state = createHash("sha256").update(sources().map(stateOf).join(" ")).digest("hex").slice(0, 16);
  if (loaded?.state !== state) {
    const source = (readIf(file, state) ?? (await compile(state))).toString();
    loaded = { state, exports: runKept(source, { filename: file, from: engine, codeFile, state }) };
  }
  return loaded.exports;
};

/** Everything that goes into it: our own modules, how they are compiled, and which libraries are there. */
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
  write(file, state, contents);
  return Buffer.from(contents);
}

/** How esbuild makes one script of the engine and its libraries, for `runKept`. */
exports.asOneScript = {
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  // What is imported when it is needed would be forgotten with the code that V8 has kept.
  supported: { "dynamic-import": false },
  minifySyntax: true,
  minifyWhitespace: true,
  // Code for machines, what few builds load, and what nunjucks would only need to watch files itself.
  external: ["sharp", "@11ty/eleventy-img", "@11ty/chokidar-with-glob-support", "liquidjs"],
  // Files beside the engine are found from where it lies.
  define: { "import.meta.url": "url" },
  logLevel: "warning",
};
