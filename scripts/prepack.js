import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { asOneScript } from "../src/compiled.cjs";

/**
 * `npm pack` runs this: it compiles the package's content into `dist`. The engine is one script with its libraries in it,
 * run with V8's code cache in the site's `.cache`; the commands are modules, each loaded when it is called.
 */
rmSync("dist", { recursive: true, force: true });

await build({
  entryPoints: ["src/commands/dateline.ts", "src/pages/**/*.njk"],
  loader: { ".njk": "copy" },
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  splitting: true,
  minify: true,
  charset: "utf8",
  chunkNames: "chunks/[name]-[hash]",
  outbase: "src",
  outdir: "dist",
  logLevel: "warning",
});

const { metafile } = await build({
  ...asOneScript,
  entryPoints: ["src/eleventy/dateline.ts"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  outfile: "dist/eleventy/engine.cjs",
});
const hash = createHash("sha256").update(readFileSync("dist/eleventy/engine.cjs")).digest("hex").slice(0, 16);
writeFileSync("dist/code-cache.cjs", readFileSync("src/code-cache.cjs"));
writeFileSync(
  "dist/eleventy/dateline.js",
  `import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCached } from "../code-cache.cjs";

const filename = fileURLToPath(new URL("engine.cjs", import.meta.url));
const options = { filename, from: filename, codeFile: ".cache/engine.v8", state: "${hash}" };
export const { config, default: dateline } = runCached(readFileSync(filename, "utf8"), options);
export default dateline;
`,
);

// The libraries' licences have to go with them.
const libraries = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
);
const licences = [...libraries].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((path) => /^(?:licen[cs]e|copying)/i.test(path));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : license;
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync("dist/eleventy/LICENSES.txt", licences.join(`\n${"-".repeat(80)}\n\n`));

execFileSync("npx", ["tsc", "--project", "tsconfig.package.json"], { stdio: "inherit" });
