import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import type { Lock } from "../identity/lock.ts";
import type { Problem } from "../problem.ts";
import { readIfThere } from "./read-if-there.ts";

/**
 * Where it is kept what was published under which id, in the project's folder. It holds JSON; by a name that ends so,
 * Eleventy would take it for data of the templates and read it, too.
 */
export const lockFile = "_data/news.lock";

const version = 1;

const text = v.string();
const instant = v.pipe(text, v.isoTimestamp());

const slug = v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]*$/));

const schema = v.strictObject({
  version: v.literal(version),
  archivesFrom: v.optional(v.pipe(v.number(), v.integer())),
  works: v.optional(v.array(v.strictObject({ slug, doi: v.optional(text), title: text }))),
  entries: v.array(
    v.strictObject({
      id: v.pipe(text, v.startsWith("tag:")),
      slug,
      formerSlugs: v.optional(v.array(text)),
      name: v.optional(text),
      date: v.pipe(text, v.regex(/^\d{4}(?:-\d\d){0,2}$/)),
      published: instant,
      archive: v.optional(v.pipe(v.number(), v.integer())),
      updated: v.optional(v.strictObject({ mark: text, at: instant })),
      withdrawn: v.optional(v.literal(true)),
      text,
      links: v.array(text),
    }),
  ),
});

/**
 * Reads what a lock file holds.
 *
 * @returns the lock; or what is wrong with the file, as a sentence for the author
 */
export function parseLock(content: string): { readonly lock: Lock } | { readonly problem: Problem } {
  const problem = (message: string, line?: number) => ({
    problem: { file: lockFile, ...(line !== undefined && { line }), message },
  });
  const advice =
    "It remembers the ids by which your subscribers know your news, so put back its last good version (with git: " +
    `git checkout -- ${lockFile}).`;
  const conflict = /(?:^|\n)(?:<{7}|={7}|>{7})/.exec(content);
  if (conflict) {
    return problem(
      "two versions were not merged here. Keep the entries of both, and remove the lines of <, = and >.",
      content.slice(0, conflict.index + conflict[0].length).split("\n").length,
    );
  }
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    return problem(`the file is broken (${(error as Error).message}). ${advice}`);
  }
  const found = (data as { version?: unknown } | null)?.version;
  if (found !== undefined && found !== version) {
    return problem(
      `version ${JSON.stringify(found)} of this file is not known. Use the Dateline that wrote it, or a newer one.`,
    );
  }
  const result = v.safeParse(schema, data);
  if (!result.success) {
    const [issue] = result.issues;
    return problem(`${v.getDotPath(issue) ?? "the file"} is not what it should be. ${advice}`);
  }
  const lock = result.output as Lock;
  const twice =
    firstTwice(lock.entries.map(({ id }) => id)) ?? firstTwice(lock.entries.map(({ slug }) => slug));
  return twice === undefined
    ? { lock }
    : problem(`"${twice}" stands in this file twice. Remove one of the two entries.`);
}

/** Writes a lock: an entry a few lines, in the order of publication, the same bytes for the same lock. */
export function formatLock({ archivesFrom, entries, works }: Lock): string {
  const ordered = entries.map(
    ({ id, slug, formerSlugs, name, date, published, archive, updated, withdrawn, text, links }) => ({
      id,
      slug,
      formerSlugs,
      name,
      date,
      published,
      archive,
      updated,
      withdrawn: withdrawn || undefined,
      text,
      links,
    }),
  );
  return `${JSON.stringify({ version, archivesFrom, entries: ordered, works }, null, 2)}\n`;
}

/**
 * The project's lock file, as one run of Eleventy sees it.
 *
 * While a site is served, an author saves half-written sentences. So that these get no lasting ids, each build of a run
 * starts from what was locked before the run, not from what the build before it wrote; unless somebody else wrote.
 */
export class LockFile {
  #before: Lock | undefined;
  #written: string | undefined;

  /** Reads the lock; there is none before the first build. */
  async read(): Promise<{ readonly lock: Lock | undefined } | { readonly problem: Problem }> {
    const content = (await readIfThere(lockFile))?.toString();
    if (content !== undefined && content === this.#written) return { lock: this.#before };
    const read = content === undefined ? { lock: undefined } : parseLock(content);
    if ("lock" in read) this.#before = read.lock;
    return read;
  }

  /** Writes a lock if that changes the file. Whatever happens meanwhile, either the old or the new one is there. */
  async write(lock: Lock): Promise<void> {
    const content = formatLock(lock);
    this.#written = content;
    if (content !== (await readIfThere(lockFile))?.toString()) await replaceFile(lockFile, content);
  }
}

/** Replaces a file as a whole: whatever happens, there is the old content or the new. */
async function replaceFile(path: string, content: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function firstTwice(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.has(value) || !seen.add(value));
}
