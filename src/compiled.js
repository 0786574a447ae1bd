import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const entry = join(here, "../eleventy.config.ts");
const engine = join(here, "eleventy/dateline.ts");
const file = join(here, "../.cache/engine.mjs");

/**
 * Loads the config as one file, with the engine and its libraries in it. That takes a third of the time of loading its hundreds of modules one
 * by one. It is compiled when a source is another than last time.
 *
 * @returns the exports of `eleventy.config.ts`
 */
export async function loadConfig() {
  const state = createHash("sha256").update(sources().map(stateOf).join(" ")).digest("hex").slice(0, 16);
  if (!isCompiled(state)) await compile(state);
  return import(`${pathToFileURL(file)}?${state}`);
}

/** Everything that goes into it: our own modules, how they are compiled, and which libraries are there. */
function sources() {
  const own = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return [
    import.meta.filename,
    entry,
    join(here, "../node_modules/.package-lock.json"),
    ...own.sort().map((path) => join(here, path)),
  ];
}

function stateOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return `${path} ${stat?.size} ${stat?.mtimeMs}`;
}

function isCompiled(state) {
  try {
    return readFileSync(file, "utf8").startsWith(`// ${state}\n`);
  } catch {
    return false;
  }
}

async function compile(state) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    minifyWhitespace: true,
    // Code for machines, what few builds load, and what nunjucks would only need to watch files itself.
    external: ["sharp", "@11ty/*", "liquidjs"],
    // Files beside the engine are found from where it was written.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(engine).href) },
    banner: {
      js: `// ${state}\nimport { createRequire as requireFrom } from "node:module"; const require = requireFrom(${JSON.stringify(engine)});`,
    },
    logLevel: "warning",
  });
  mkdirSync(dirname(file), { recursive: true });
  // Of two builds at once, neither reads what the other has not written to its end.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, outputFiles[0].contents);
  renameSync(draft, file);
}
