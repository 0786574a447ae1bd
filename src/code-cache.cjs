const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");
const { setFlagsFromString } = require("node:v8");

/**
 * Runs a script that takes `exports`, `require`, `module` and `url`, with V8's code cache of an earlier run. It is not
 * a module, since Eleventy puts a hook before each of these, and Node.js 20 has no code cache for them.
 *
 * @param {string} source
 * @param {{ filename: string, from: string, codeFile: string, state: string }} options the script's name in stack
 *   traces, the file from whose folder it loads others, the file of the code cache, and a hash of the source
 * @returns what it exports
 */
exports.runCached = function runCached(source, { filename, from, codeFile, state }) {
  const cachedData = readCached(codeFile, state);
  const wrapped = `(function (exports, require, module, url) {${source}\n})`;
  const script = new Script(wrapped, { filename, cachedData });
  if (!cachedData || script.cachedDataRejected) writeAtExit(script, codeFile, state);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(from), module, pathToFileURL(from).href);
  return module.exports;
};

/** Writes the code cache at the end, when V8 has compiled all functions called; too few after a build that failed. */
function writeAtExit(script, codeFile, state) {
  // While a site is served for long, V8 would drop the code that is only called at the start.
  setFlagsFromString("--no-flush-bytecode");
  process.once("exit", (status) => {
    if (status !== 0) return;
    // V8 accepts a cache only if its flags are those that the cache was made with.
    setFlagsFromString("--flush-bytecode");
    writeCached(codeFile, state, script.createCachedData());
  });
}

/** `import` for such a script, which cannot import by itself. */
exports.importModule = (url) => import(url);

/** The content of a cache file, which follows the state it was made from; undefined if that was a different state. */
function readCached(path, state) {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(0, state.length).equals(Buffer.from(state))
      ? bytes.subarray(state.length)
      : undefined;
  } catch {
    return undefined;
  }
}
exports.readCached = readCached;

/** Writes a cache file as a whole, so that no other build reads half of it; if that fails, there is no cache. */
function writeCached(path, state, contents) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([Buffer.from(state), contents]));
    renameSync(draft, path);
  } catch {}
}
exports.writeCached = writeCached;
