import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { freePort } from "./server.ts";

const root = join(import.meta.dirname, "../..");
const parts = [
  ".eleventy.js",
  "_data",
  "_includes",
  "eleventy.config.ts",
  "package.json",
  "src",
  "tsconfig.json",
];

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

/**
 * A copy of this project in a folder of its own, in which a test can change files and build as an author does. Nothing
 * has been published from it.
 */
export class Project {
  readonly folder: string;

  // Lighthouse sets DEBUG for its own messages, and Eleventy then leaves out some of its own.
  #environment: NodeJS.ProcessEnv = { ...process.env, CI: "", DEBUG: "" };

  /** @param parent where that folder is made */
  constructor(parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, "dateline-"));
    for (const part of parts) cpSync(join(root, part), join(this.folder, part), { recursive: true });
    rmSync(join(this.folder, "_data/news.lock"));
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    folders.push(this.folder);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  readBytes(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  write(path: string, content: string | Buffer): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
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

  /** Replaces the only place in a file where `old` stands. */
  edit(path: string, old: string, replacement: string): this {
    const [before, after, ...more] = this.read(path).split(old);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`"${old}" does not stand exactly once in ${path}`);
    }
    return this.write(path, before + replacement + after);
  }

  /** Sets variables for all that is run from now on. */
  withEnvironment(variables: Record<string, string>): this {
    this.#environment = { ...this.#environment, ...variables };
    return this;
  }

  /** Runs `npx eleventy` with some arguments. */
  eleventy(...args: string[]): Promise<Outcome> {
    return this.command(command, args);
  }

  /** Runs one of the scripts in package.json. */
  npm(script: string, ...args: string[]): Promise<Outcome> {
    return this.command("npm", ["run", "--silent", script, "--", ...args]);
  }

  /** Runs any program in the project's folder. */
  command(program: string, args: readonly string[]): Promise<Outcome> {
    return new Promise((resolve) => {
      execFile(program, args, { cwd: this.folder, env: this.#environment }, (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, output: stdout + stderr });
      });
    });
  }

  /** Builds and fails the test unless the build does well. */
  async build(...args: string[]): Promise<this> {
    const { status, output } = await this.eleventy(...args);
    if (status !== 0) throw new Error(`the build failed:\n${output}`);
    return this;
  }

  /**
   * Runs `npx eleventy --serve` until `use` is done with it.
   *
   * @param use gets the address at which the site is served, once it is, and what the server has printed so far
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

  /** All files of the built site and what is in them, by path from the site's root. */
  site(): Map<string, string> {
    return new Map(this.files("_site").map((path) => [path.slice("_site".length), this.read(path)]));
  }
}

/** Waits for something to come true, and fails when it has not after a minute. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  complaint: () => string,
): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
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
