import { randomUUID } from "node:crypto";
import { lstat, open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Lock } from "../identity/lock.ts";
import {
  formatLock,
  lockFault,
  lockFile,
  parseLock,
  type ReadLock,
  restoreLock,
} from "../identity/lock-format.ts";
import type { Problem } from "../problem.ts";
import { faultOf } from "./fault.ts";
import { readIfThere } from "./read-if-there.ts";

/** The project's lock file. Only a whole build writes it; what is served is never remembered. */
export class LockFile {
  #isOld = false;
  /** What was read last: while a site is served, the file stays the same. */
  #last: { readonly content: string; readonly read: ReadLock } | undefined;

  /** Reads the lock; there is none before the first build. */
  async read(): Promise<
    { readonly lock: Lock | undefined; readonly isOld?: true } | { readonly problem: Problem }
  > {
    let content: string | undefined;
    try {
      content = (await readIfThere(lockFile))?.toString();
    } catch (error) {
      return lockFault(`It cannot be read: ${reason(error)}. ${restoreLock}`);
    }
    const other = content === undefined ? await lstat(lockFile).catch(() => undefined) : undefined;
    if (other) {
      const what = other.isSymbolicLink()
        ? "It is a link that leads nowhere"
        : "It cannot be read: it is a folder";
      return lockFault(`${what}. ${restoreLock}`);
    }
    const read = content === undefined ? { lock: undefined } : this.#parsed(content);
    this.#isOld = "isOld" in read;
    return read;
  }

  #parsed(content: string): ReadLock {
    if (this.#last?.content !== content) this.#last = { content, read: parseLock(content) };
    return this.#last.read;
  }

  /**
   * Writes a lock if that changes the file. Whatever happens meanwhile, either the old or the new lock is there.
   *
   * @returns what kept it from being written, if anything; and what the author should know
   */
  async write(lock: Lock): Promise<{ readonly problem?: Problem; readonly notice?: string }> {
    const content = formatLock(lock);
    try {
      if (content !== (await readIfThere(lockFile))?.toString()) await replaceLock(content);
    } catch (error) {
      return lockFault(
        `It cannot be written: ${reason(error)}. Without it your subscribers would see news twice.`,
      );
    }
    return this.#isOld ? { notice: `${lockFile} was in an older format; this build has converted it.` } : {};
  }
}

function reason(error: unknown): string {
  return faultOf(error) ?? (error as Error).message;
}

/**
 * Replaces the file as a whole: even if power fails, the content is the old or the new. A link still leads to the file.
 */
async function replaceLock(content: string): Promise<void> {
  const target = await realpath(lockFile).catch(() => lockFile);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
