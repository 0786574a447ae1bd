const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");
const { setFlagsFromString } = require("node:v8");

/**
 * Runs a script that takes `exports`, `require`, `module` and `url`, with the code that V8 has made of it before. Not as a
 * module, since a hook of Eleventy's stands before each of these, and Node.js 20 keeps no code of them.
 *
 * @param {string} source
 * @param {{ filename: string, from: string, codeFile: string, state: string }} options what it is called in stack traces,
 *   the file whose place it loads others from, where V8's code is kept, and what stands for this very source
 * @returns what it exports
 */
exports.runKept = function runKept(source, { filename, from, codeFile, state }) {
  const kept = readIf(codeFile, state);
  const wrapped = `(function (exports, require, module, url) {${source}\n})`;
  const script = new Script(wrapped, { filename, cachedData: kept });
  if (!kept || script.cachedDataRejected) keepAtExit(script, codeFile, state);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(from), module, pathToFileURL(from).href);
  return module.exports;
};

/** Keeps V8's code at the end, when it holds the functions that were called; those of a build that failed are too few. */
function keepAtExit(script, codeFile, state) {
  // V8 would forget the functions that only a start calls, where a site is served for long.
  setFlagsFromString("--no-flush-bytecode");
  process.once("exit", (status) => {
    if (status !== 0) return;
    // Code is taken only by a V8 that has the flags it was made with.
    setFlagsFromString("--flush-bytecode");
    write(codeFile, state, script.createCachedData());
  });
}

/** `import`, for such a script, which cannot do it itself. */
exports.importModule = (url) => import(url);

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
exports.readIf = readIf;

/** Of two builds at once, neither reads what the other has not written to its end. Where nothing can be written, nothing is kept. */
function write(path, state, contents) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([Buffer.from(state), contents]));
    renameSync(draft, path);
  } catch {}
}
exports.write = write;
