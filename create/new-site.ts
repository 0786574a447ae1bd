import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import {
  type Answers,
  type Circumstances,
  configText,
  type Engine,
  type FurtherFacts,
  factsText,
  packageText,
} from "./site.ts";

/** The content of a file of a new site, or the file to copy. */
export type FileContent = string | { readonly copyOf: string };

/** The files of a site, by their paths in it, with `/` between folders. */
export type Files = ReadonlyMap<string, FileContent>;

/** Files that a repository often has before it has a site. They are kept. */
const mayExist = new Set(["README.md", ".gitignore"]);

/**
 * The files of a new site.
 *
 * @param template the folder of the template
 */
export function newSite(
  template: string,
  answers: Answers,
  engine: Engine,
  circumstances: Circumstances,
  further?: FurtherFacts,
): Files {
  const files = new Map<string, FileContent>();
  for (const entry of readdirSync(template, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(template, file).split(sep).join("/");
    // npm leaves .gitignore out of every package.
    files.set(path === "gitignore" ? ".gitignore" : path, { copyOf: file });
  }
  const facts = readFileSync(join(template, "_data/site.yml"), "utf8");
  files.set("_data/site.yml", factsText(facts, answers, circumstances, further));
  files.set("eleventy.config.js", configText(engine));
  files.set("package.json", packageText(engine));
  return files;
}

/**
 * Writes a site without overwriting any file.
 *
 * @param progress called before each file with the number of files written so far
 * @returns the paths of existing files, which are kept
 * @throws {Error} with a sentence, before anything is written, if another file is in the way
 */
export function writeSite(
  folder: string,
  files: Files,
  progress: (written: number) => void = () => {},
): string[] {
  const there = [...files.keys()].filter((path) => existsSync(join(folder, path)));
  const inTheWay = there.filter((path) => !mayExist.has(path));
  if (inTheWay.length > 0) {
    const names = [...inTheWay.slice(0, 5), ...(inTheWay.length > 5 ? ["more"] : [])].join(", ");
    throw new Error(`Nothing was written, since ${folder} already holds ${names}. Name another folder.`);
  }
  let written = 0;
  for (const [path, content] of files) {
    progress(written++);
    const file = join(folder, path);
    if (there.includes(path)) continue;
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === "string") writeFileSync(file, content, { flag: "wx" });
    else cpSync(content.copyOf, file);
  }
  return there;
}

/**
 * Packs an engine that is not on the registry, so that others can install and publish a site from
 * its own files alone.
 *
 * @param source the engine's folder: a clone, or an installed package
 * @param target where the package file goes
 * @returns the name of the package file
 * @throws {Error} with a sentence if there is no engine in the folder
 */
export function pack(source: string, target: string): string {
  if (!existsSync(join(source, "package.json"))) {
    throw new Error(
      "Dateline is not on the npm registry yet. Make the site from a clone of it: npm run dateline -- new DIR",
    );
  }
  // In a clone, npm compiles what is packed first; an installed package is compiled already.
  const isCompiled = !existsSync(join(source, "src"));
  const args = [
    "pack",
    "--silent",
    ...(isCompiled ? ["--ignore-scripts"] : []),
    "--pack-destination",
    target,
    source,
  ];
  const printed = npm(args);
  return printed.trim().split("\n").at(-1) ?? "";
}

/** Runs npm: the one that runs this program, if any, since Windows cannot run `npm` by name. */
function npm(args: readonly string[]): string {
  const { npm_execpath: running } = process.env;
  const isRunning = running?.endsWith("npm-cli.js") === true;
  const [program, ...first] = isRunning ? [process.execPath, running] : ["npm"];
  return execFileSync(program, [...first, ...args], {
    encoding: "utf8",
    shell: !isRunning && process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });
}
