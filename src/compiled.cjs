const { createHash } = require("node:crypto");
const { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");

const here = __dirname;
const entry = join(here, "../eleventy.config.ts");
const engine = join(here, "eleventy/dateline.ts");
const file = join(here, "../.cache/engine.cjs");
/** What V8 made of it, of as much as the first build ran. */
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
  if (loaded?.state !== state)
    loaded = { state, exports: run(state, readIf(file, state) ?? (await compile(state))) };
  return loaded.exports;
};

/** Not as a module, since a hook of Eleventy's stands before each of these, and Node.js 20 keeps no code of them. */
function run(state, source) {
  const kept = readIf(codeFile, state);
  const script = new Script(source.toString(), {
    filename: file,
    cachedData: kept,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(engine), module);
  if (!kept || script.cachedDataRejected) {
    // At the end, when it holds the functions that were called; those of a build that failed are too few.
    process.once("exit", (status) => {
      if (status === 0) write(codeFile, [state, script.createCachedData()]);
    });
  }
  return module.exports;
}

/** Everything that goes into it: our own modules, how they are compiled, and which libraries are there. */
function sources() {
  const own = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return [
    __filename,
    entry,
    join(here, "../node_modules/.package-lock.json"),
    ...own.sort().map((path) => join(here, path)),
  ];
}

function stateOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return `${path} ${stat?.size} ${stat?.mtimeMs}`;
}

/** What a file holds behind the state that it was made in; nothing where that is another. */
function readIf(path, state) {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(0, state.length).equals(Buffer.from(state))
      ? bytes.subarray(state.length)
      : undefined;
  } catch {
    return undefined;
  }
}

async function compile(state) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    // What is imported when it is needed would be forgotten with the code that V8 has kept.
    supported: { "dynamic-import": false },
    minifySyntax: true,
    minifyWhitespace: true,
    // Code for machines, what few builds load, and what nunjucks would only need to watch files itself.
    external: ["sharp", "@11ty/eleventy-img", "@11ty/chokidar-with-glob-support", "liquidjs"],
    banner: { js: "(function (exports, require, module) {" },
    footer: { js: "})" },
    // Files beside the engine are found from where it was written.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(engine).href) },
    logLevel: "warning",
  });
  const [{ contents }] = outputFiles;
  write(file, [state, contents]);
  return Buffer.from(contents);
}

/** Of two builds at once, neither reads what the other has not written to its end. */
function write(path, [state, contents]) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([Buffer.from(state), contents]));
  renameSync(draft, path);
}
