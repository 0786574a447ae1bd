import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

/** A program set up to build a site in a folder. */
export interface Contestant {
  readonly name: string;
  readonly folder: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What is removed from the folder before each run. */
  readonly leavings: readonly string[];
  /** Where it writes the site of the entries, in its folder, and whether that has a JSON feed; undefined if it writes none. */
  readonly site?: { readonly folder: string; readonly hasJsonFeed: boolean };
  /** Where it writes in its folder, if nowhere else. */
  readonly output?: string;
}

/** What one run took. */
export interface Run {
  readonly seconds: number;
  /** Undefined without GNU time. */
  readonly mebibytes: number | undefined;
}

/** Memory-backed storage if there is any, so that the speed of the disk does not matter. */
export const storage = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A folder for all measurements, removed when the process ends. */
export const workshop = mkdtempSync(join(storage, "dateline-bench-"));
process.once("exit", () => rmSync(workshop, { recursive: true, force: true }));
// Without this, Ctrl-C would leave all of it in memory.
process.once("SIGINT", () => process.exit(130));

const memoryFile = join(workshop, "memory");
/** Node.js cannot tell how much memory a program it started has used; GNU time can. */
export const hasTime = spawnSync("time", ["--version"]).status === 0;

/**
 * Runs a contestant once.
 *
 * @returns the time from the start of the process to its end, and the peak memory of the largest process in it
 * @throws {Error} if it fails, with its output
 */
export function run({ name, folder, command, environment, leavings }: Contestant): Run {
  for (const path of leavings) rmSync(join(folder, path), { recursive: true, force: true });
  const [program = "", ...args] = hasTime
    ? ["time", "--format=%M", `--output=${memoryFile}`, ...command]
    : command;
  const env = { ...process.env, ...environment };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`);
  return { seconds, mebibytes: hasTime ? Number(readFileSync(memoryFile, "utf8")) / 1024 : undefined };
}

/** The size in bytes of the files a contestant has written; undefined if it writes none. */
export function written({ folder, site, output = site?.folder }: Contestant): number | undefined {
  if (output === undefined) return undefined;
  return sizesOf(join(folder, output)).reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** The files in a folder, by path, with their sizes in bytes. */
export function sizesOf(folder: string): [path: string, bytes: number][] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sizes = entries.map((path) => ({ path, stat: statSync(join(folder, path)) }));
  return sizes.flatMap(({ path, stat }) => (stat.isFile() ? [[path, stat.size]] : []));
}
