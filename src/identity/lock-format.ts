import * as v from "valibot";
import { compare } from "../compare.ts";
import { isRecord } from "../data.ts";
import { isDate } from "../dates/date.ts";
import { withoutTypography } from "../markdown/typography.ts";
import type { Problem } from "../problem.ts";
import type { RememberedWork } from "../publications/former-keys.ts";
import type { Lock, LockedEntry, LockedList } from "./lock.ts";

/**
 * The file that remembers what was published under which id, in the project's folder. Each line is a JSON object, so that
 * what two branches add can be merged line by line: first what applies to all entries, then each entry, those in
 * further languages after the others, then what publications are recognised by. Eleventy would read a file whose name
 * ends in `.json` as data for templates.
 */
export const lockFile = "_data/news.lock";

const version = 2;

const text = v.string();
const instant = v.pipe(text, v.isoTimestamp());
const year = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const slug = v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]*$/));
/** A slug of ours, or one that a site of another kind had. */
const formerSlug = v.pipe(text, v.regex(/^[A-Za-z0-9][\w.-]*$/));
const uri = v.pipe(text, v.regex(/^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu));
const day = v.pipe(
  text,
  v.regex(/^\d{4}(?:-\d\d){0,2}$/),
  v.check((value) => {
    const [year = 0, month, day] = value.split("-").map(Number);
    return isDate({ year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) });
  }),
);

const headSchema = v.strictObject({
  version: v.literal(version),
  tag: v.pipe(text, v.regex(/^tag:[^\s,:]+,\d{4}(?:-\d\d){0,2}:\S*$/)),
});
/** The name of the list that a line belongs to; the main language's has none. */
const list = v.optional(v.pipe(text, v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)));
const archivesSchema = v.strictObject({ list, archivesFrom: year });
const entrySchema = v.strictObject({
  list,
  id: uri,
  slug,
  formerSlugs: v.optional(v.array(formerSlug)),
  name: v.optional(text),
  date: day,
  published: instant,
  archive: v.optional(year),
  updated: v.optional(v.strictObject({ mark: day, at: instant })),
  withdrawn: v.optional(v.literal(true)),
  mayBe: v.optional(v.array(uri)),
  // Before quotes were set in the page's language, a file could hold those the author wrote.
  text: v.pipe(text, v.transform(withoutTypography)),
  links: v.array(text),
});
const workSchema = v.strictObject({ work: slug, doi: v.optional(text), title: text });
/** The form of version 1: one JSON object, whose ids are all ours. */
const firstSchema = v.strictObject({
  version: v.literal(1),
  archivesFrom: v.optional(year),
  entries: v.array(entrySchema),
});

/** What is wrong with a lock file, as a sentence for the author. */
type LockFault = { readonly problem: Problem };
/** A lock, and whether its file is of version 1; or what is wrong with it. */
export type ReadLock = { readonly lock: Lock; readonly isOld?: true } | LockFault;

/** What to do about a file that is damaged. */
export const restoreLock =
  "This file remembers the ids by which your subscribers know your news, so put back its last good version (with git: " +
  `git checkout -- ${lockFile}).`;
const anew = "Delete the line of whichever is not published yet: the next build writes it again.";

/**
 * Reads what a lock file holds.
 *
 * @returns the lock; or what is wrong with the file, as a sentence for the author
 */
export function parseLock(content: string): ReadLock {
  // Windows, and some editors, mark the beginning of a file and end its lines differently.
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  const conflict = lines.findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})/.test(line));
  if (conflict >= 0) {
    return lockFault(
      "Two versions were not merged here. Delete the lines that begin with <<<<<<<, |||||||, ======= or >>>>>>> and " +
        "keep all others.",
      conflict + 1,
    );
  }
  if (lines[0]?.trim() === "{") return parseFirstVersion(lines.join("\n"));
  return parseLines(lines);
}

/** A list as read so far, each entry with its line. */
interface ReadList {
  archivesFrom?: number;
  readonly entries: Map<LockedEntry, number>;
}

function parseLines(lines: readonly string[]): ReadLock {
  const read = new LockLines();
  for (const [index, line] of lines.entries()) {
    const wrong = line.trim() === "" ? undefined : read.add(line, index + 1);
    if (wrong) return wrong;
  }
  return read.lock();
}

/** What the lines of a lock file contain. After a merge, what both sides have may be there twice. */
class LockLines {
  #tag: string | undefined;
  readonly #lists = new Map<string, ReadList>();
  readonly #works = new Map<string, RememberedWork>();
  readonly #lineOf = new Map<string, string>();

  /** @returns what is wrong with the line, if anything is */
  add(line: string, at: number): LockFault | undefined {
    const data = parseObject(line);
    if (typeof data === "string") return lockFault(`This line is broken (${data}). ${restoreLock}`, at);
    const twice = doubledField(line);
    if (twice !== undefined)
      return lockFault(`"${twice}" is in this line twice, as a merge can leave it. ${restoreLock}`, at);
    if ("version" in data && data.version !== version) return unknownVersion(data.version, at);
    const result = v.safeParse(schemaOf(data), data);
    if (!result.success) return wrongField(result.issues[0], at);
    const { output } = result;
    if ("version" in output) return this.#addTag(output.tag, at);
    if ("archivesFrom" in output) return this.#addArchives(output, at);
    if ("work" in output) {
      const { work, doi, title } = output;
      this.#works.set(work, { slug: work, ...(doi !== undefined && { doi }), title });
    } else if (this.#lineOf.get(output.id) !== line) {
      this.#lineOf.set(output.id, line);
      const { list, ...entry } = output;
      this.#list(list).entries.set(entry as LockedEntry, at);
    }
    return undefined;
  }

  #addTag(tag: string, at: number): LockFault | undefined {
    if (this.#tag !== undefined && this.#tag !== tag)
      return lockFault(`Another line says that ids begin with ${this.#tag}. ${restoreLock}`, at);
    this.#tag = tag;
    return undefined;
  }

  #addArchives(
    { list, archivesFrom }: v.InferOutput<typeof archivesSchema>,
    at: number,
  ): LockFault | undefined {
    const read = this.#list(list);
    if (read.archivesFrom !== undefined && read.archivesFrom !== archivesFrom)
      return lockFault("archivesFrom is in two lines. Delete the one with the later year.", at);
    read.archivesFrom = archivesFrom;
    return undefined;
  }

  #list(name = ""): ReadList {
    const list: ReadList = this.#lists.get(name) ?? { entries: new Map() };
    this.#lists.set(name, list);
    return list;
  }

  lock(): ReadLock {
    if (this.#tag === undefined)
      return lockFault(`The file is broken (its first line should say its version). ${restoreLock}`);
    for (const { entries } of this.#lists.values()) {
      const found = collision([...entries]);
      if (found) return found;
    }
    const { "": main = { entries: [] }, ...others } = Object.fromEntries(
      [...this.#lists].map(([name, { entries, ...list }]) => [
        name,
        { ...list, entries: [...entries.keys()] },
      ]),
    );
    return {
      lock: {
        tag: this.#tag,
        ...main,
        ...(Object.keys(others).length > 0 && { lists: new Map(Object.entries(others)) }),
        ...(this.#works.size > 0 && { works: [...this.#works.values()] }),
      },
    };
  }
}

/** The form of a line, by the field that only lines of its kind have. */
function schemaOf(data: Record<string, unknown>) {
  if ("version" in data) return headSchema;
  if ("archivesFrom" in data) return archivesSchema;
  return "work" in data ? workSchema : entrySchema;
}

function parseFirstVersion(content: string): ReadLock {
  const data = parseObject(content);
  if (typeof data === "string") return lockFault(`The file is broken (${data}). ${restoreLock}`);
  if (data.version !== undefined && data.version !== 1) return unknownVersion(data.version);
  const twice = doubledField(content);
  if (twice !== undefined) {
    return lockFault(`"${twice}" is in one entry twice, as a merge can leave it. ${restoreLock}`);
  }
  const result = v.safeParse(firstSchema, data);
  if (!result.success) return wrongField(result.issues[0]);
  const { archivesFrom, entries } = result.output;
  const ids = entries.map(({ id }) => /^(tag:[^\s,:]+,\d{4}:(?:\S*\/)?)news\/[^/]+$/.exec(id)?.[1]);
  const tag = ids.findLast((found) => found !== undefined);
  if (tag === undefined)
    return lockFault(`The file is not what it should be: it has no entries. ${restoreLock}`);
  const lock = {
    tag,
    ...(archivesFrom !== undefined && { archivesFrom }),
    entries: entries as LockedEntry[],
  };
  return collision(lock.entries.map((entry) => [entry, undefined])) ?? { lock, isOld: true };
}

/** The object that a text holds; or why it is not one, in the words of the JSON reader. */
function parseObject(source: string): Record<string, unknown> | string {
  try {
    const data: unknown = JSON.parse(source);
    return isRecord(data) ? data : "it is not an object";
  } catch (error) {
    return (error as Error).message;
  }
}

/** A name that occurs twice in one object; of the two values, JSON would silently keep the last. */
function doubledField(source: string): string | undefined {
  // Usually, no name occurs twice anywhere; within a string, a quotation mark has a backslash before it.
  const all = source.match(/"\w+"\s*:/g) ?? [];
  if (new Set(all).size === all.length) return undefined;
  const objects: Set<string>[] = [];
  for (const [token, name] of source.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") objects.push(new Set());
    else if (token === "}") objects.pop();
    else if (name !== undefined) {
      const names = objects.at(-1);
      if (names?.has(name)) return JSON.parse(name);
      names?.add(name);
    }
  }
  return undefined;
}

/** What two entries share but must not; each entry comes with its line, if it has one of its own. */
function collision(entries: readonly (readonly [LockedEntry, number | undefined])[]): LockFault | undefined {
  const seen = {
    id: new Map<string, number | undefined>(),
    address: new Map<string, number | undefined>(),
    time: new Map<number, number | undefined>(),
  };
  const twice = <Value>(values: Map<Value, number | undefined>, value: Value, line: number | undefined) => {
    if (values.has(value)) return true;
    values.set(value, line);
    return false;
  };
  const beside = (line: number | undefined) => (line === undefined ? "twice" : `in line ${line}, too`);
  for (const [{ id, slug, formerSlugs = [], published }, line] of entries) {
    if (twice(seen.id, id, line)) {
      return lockFault(`"${id}" is here ${beside(seen.id.get(id))}. Delete one of the two lines.`, line);
    }
    for (const each of new Set([slug, ...formerSlugs])) {
      if (twice(seen.address, each, line)) {
        const other = beside(seen.address.get(each));
        return lockFault(
          `"${each}" is the address of another entry, or was: it is here ${other}. ${anew}`,
          line,
        );
      }
    }
    const time = Date.parse(published);
    if (twice(seen.time, time, line)) {
      const other = beside(seen.time.get(time));
      const why = "so readers would not know which of the two is newer";
      return lockFault(`"${published}" is here as a time of publication ${other}, ${why}. ${anew}`, line);
    }
  }
  return undefined;
}

function unknownVersion(found: unknown, line?: number): LockFault {
  return lockFault(
    `Version ${JSON.stringify(found)} of this file is not known. Use the Dateline that wrote it, or a newer one.`,
    line,
  );
}

function wrongField(issue: v.BaseIssue<unknown>, line?: number): LockFault {
  return lockFault(`${v.getDotPath(issue) ?? "the file"} is not what it should be. ${restoreLock}`, line);
}

/** What is wrong with the file, or a line of it. */
export function lockFault(message: string, line?: number): LockFault {
  return { problem: { file: lockFile, ...(line !== undefined && { line }), message } };
}

/** Writes a lock: one entry a line, in the order of publication, the same bytes for the same lock. */
export function formatLock({ tag, lists = new Map(), works = [], ...main }: Lock): string {
  const known = works.map(({ slug, ...work }) => ({ work: slug, ...work }));
  const further = [...lists].sort(([a], [b]) => compare(a, b));
  const lines = [
    { version, tag },
    ...linesOf(main),
    ...further.flatMap(([name, list]) => linesOf(list, name)),
  ];
  return [...lines, ...known].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** @param list the name of the list; none for the main language */
function linesOf({ archivesFrom, entries }: LockedList, list?: string): object[] {
  const ordered = entries.map(
    ({ id, slug, formerSlugs, name, date, published, archive, updated, withdrawn, mayBe, text, links }) => ({
      list,
      id,
      slug,
      formerSlugs,
      name,
      date,
      published,
      archive,
      updated,
      withdrawn: withdrawn || undefined,
      mayBe,
      text,
      links,
    }),
  );
  return [...(archivesFrom === undefined ? [] : [{ list, archivesFrom }]), ...ordered];
}
