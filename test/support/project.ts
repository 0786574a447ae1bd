import { type ChildProcess, execFile, fork, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseDocument } from "yaml";
import type { Done, Job } from "./builder.ts";
import { freePort } from "./server.ts";

const root = join(import.meta.dirname, "../..");
const parts = [".eleventy.js", "_data", "eleventy.config.ts", "package.json", "tsconfig.json"];
/** The folders in `src` whose files a test changes, or that find what it changes by their own place. */
const copied = ["commands", "content"];

const command = join(root, "node_modules/.bin/eleventy");
const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What a command printed, and its exit status. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  /** What it printed for people: both streams. */
  readonly output: string;
}

/** The templates as compiled by the first build, to spare other projects the time. */
const templates = { file: ".cache/templates.json", compiled: undefined as Buffer | undefined };

/** The process that builds for the tests of this one; see `builder.ts`. */
let builder: ChildProcess | undefined;
let jobs: Promise<unknown> = Promise.resolve();

/** Gives the builder a job once it is done with earlier ones. */
function inBuilder(job: Job): Promise<Outcome> {
  const outcome = jobs.then(() => ask(job));
  jobs = outcome.catch(() => {});
  return outcome;
}

function ask(job: Job): Promise<Outcome> {
  const jiti = join(dirname(createRequire(import.meta.url).resolve("jiti/package.json")), "lib/jiti-cli.mjs");
  builder ??= fork(jiti, [join(import.meta.dirname, "builder.ts")]);
  const child = builder;
  // Unreferenced between jobs, the builder does not keep this process alive, and ends with it.
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const ended = () => {
      builder = undefined;
      reject(new Error("the builder ended in the middle of its work"));
    };
    child.once("exit", ended);
    child.once("message", ({ status, stdout, stderr }: Done) => {
      child.off("exit", ended);
      child.channel?.unref();
      child.unref();
      resolve({ status, stdout, output: stdout + stderr });
    });
    child.send(job);
  });
}

/**
 * A copy of this project in a folder of its own, in which a test can change files and build as an author does. It was
 * never published.
 */
export class Project {
  readonly folder: string;

  // Lighthouse sets DEBUG for its own messages, which makes Eleventy drop some of its own.
  #environment: NodeJS.ProcessEnv = { ...process.env, CI: "", DEBUG: "" };

  /** @param parent where that folder is made */
  constructor(parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, "dateline-"));
    for (const part of parts) cpSync(join(root, part), join(this.folder, part), { recursive: true });
    // Code that no test changes is linked: compiled once, it serves all projects.
    mkdirSync(join(this.folder, "src"));
    for (const { name } of readdirSync(join(root, "src"), { withFileTypes: true })) {
      const [from, to] = [join(root, "src", name), join(this.folder, "src", name)];
      if (copied.includes(name)) cpSync(from, to, { recursive: true });
      else symlinkSync(from, to, "junction");
    }
    rmSync(join(this.folder, "_data/news.lock"));
    // Cards take most of the time of a build, and few tests look at them.
    appendFileSync(join(this.folder, "_data/site.yml"), "cards: false\n");
    symlinkSync(join(root, "create"), join(this.folder, "create"), "junction");
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    if (templates.compiled) this.write(templates.file, templates.compiled);
    folders.push(this.folder);
  }

  /** A file as text; below `_includes`, the theme's unless a test has written one there. */
  read(path: string): string {
    const isTheme = path.startsWith("_includes/") && !this.has(path);
    return readFileSync(join(isTheme ? root : this.folder, path), "utf8");
  }

  readBytes(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  write(path: string, content: string | Buffer): this {
    if (/^src\/(?!content\/)/.test(path)) this.#copyCode();
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    // In one step, as many editors save: a running build never reads half a file.
    const written = this.has(path) ? ".saved" : path;
    writeFileSync(join(this.folder, written), content);
    renameSync(join(this.folder, written), join(this.folder, path));
    return this;
  }

  /** Puts this project's lock into the copy: what has been published from the seed. */
  restoreLock(): this {
    cpSync(join(root, "_data/news.lock"), join(this.folder, "_data/news.lock"));
    return this;
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** The paths of all files in a folder, in order. */
  files(folder: string): string[] {
    const found = readdirSync(join(this.folder, folder), { recursive: true, withFileTypes: true });
    const files = found.filter((entry) => entry.isFile());
    return files.map((file) => relative(this.folder, join(file.parentPath, file.name))).sort();
  }

  stat(path: string): Stats {
    return statSync(join(this.folder, path));
  }

  remove(path: string): this {
    rmSync(join(this.folder, path));
    return this;
  }

  /** Replaces the only occurrence of `old` in a file. */
  edit(path: string, old: string, replacement: string): this {
    const [before, after, ...more] = this.read(path).split(old);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`"${old}" is not in ${path} exactly once`);
    }
    return this.write(path, before + replacement + after);
  }

  /** Changes facts of the site, named by their keys with dots in between; `undefined` removes one. */
  facts(changes: Record<string, unknown>): this {
    const document = parseDocument(this.read("_data/site.yml"));
    for (const [keys, value] of Object.entries(changes)) {
      if (value === undefined) document.deleteIn(keys.split("."));
      else document.setIn(keys.split("."), value);
    }
    return this.write("_data/site.yml", String(document));
  }

  /** Sets environment variables for everything run from now on. */
  withEnvironment(variables: Record<string, string>): this {
    this.#environment = { ...this.#environment, ...variables };
    return this;
  }

  /** Does what `npx eleventy` does, in a process that already has Eleventy loaded. */
  async eleventy(...args: string[]): Promise<Outcome> {
    const outcome = await inBuilder({ folder: this.folder, environment: this.#environment, args });
    if (this.has(templates.file)) templates.compiled ??= this.readBytes(templates.file);
    return outcome;
  }

  /** Runs `npx eleventy` in a process of its own. */
  npx(...args: string[]): Promise<Outcome> {
    return this.command(command, args);
  }

  /** Runs one of the scripts in package.json. */
  npm(script: string, ...args: string[]): Promise<Outcome> {
    const [, file] = /^jiti (\S+)$/.exec(JSON.parse(this.read("package.json")).scripts[script]) ?? [];
    if (file === undefined) return this.command("npm", ["run", "--silent", script, "--", ...args]);
    return inBuilder({ folder: this.folder, environment: this.#environment, script: file, args });
  }

  /** Runs any program in the project's folder. */
  command(program: string, args: readonly string[]): Promise<Outcome> {
    return new Promise((resolve) => {
      execFile(program, args, { cwd: this.folder, env: this.#environment }, (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, output: stdout + stderr });
      });
    });
  }

  /** Builds, and fails the test unless the build succeeds. */
  async build(...args: string[]): Promise<this> {
    const { status, output } = await this.eleventy(...args);
    if (status !== 0) throw new Error(`the build failed:\n${output}`);
    return this;
  }

  /**
   * Runs `npx eleventy --serve` until `use` is done with it.
   *
   * @param use gets the address of the served site, and what the server has printed so far
   */
  async serve(use: (address: string, printed: () => string) => Promise<void>): Promise<void> {
    const port = await freePort();
    const server = spawn(command, ["--serve", `--port=${port}`], {
      cwd: this.folder,
      env: this.#environment,
    });
    let output = "";
    for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (output += text));
    try {
      const address = `http://localhost:${port}/`;
      await until(
        () => output.includes(address) && output.includes("Watching"),
        () => `the server did not start:\n${output}`,
      );
      await use(address, () => output);
    } catch (error) {
      console.error(`What the server printed:\n${output}`);
      throw error;
    } finally {
      await ended(server);
    }
  }

  /** Replaces links to this project's code by copies that a test can change. */
  #copyCode(): void {
    cpSync(join(root, "_includes"), join(this.folder, "_includes"), { recursive: true, force: false });
    for (const name of readdirSync(join(this.folder, "src"))) {
      const link = join(this.folder, "src", name);
      if (!lstatSync(link).isSymbolicLink()) continue;
      rmSync(link);
      cpSync(join(root, "src", name), link, { recursive: true });
    }
  }

  /** All files of the built site and what is in them, by path from the site's root. */
  site(): Map<string, string> {
    return new Map(this.files("_site").map((path) => [path.slice("_site".length), this.read(path)]));
  }
}

/** Waits for something to become true, and fails after a number of milliseconds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  complaint: () => string,
  most = 120_000,
): Promise<void> {
  for (const end = Date.now() + most; Date.now() < end; ) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(complaint());
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
