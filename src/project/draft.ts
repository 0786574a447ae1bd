import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, normalize, relative } from "node:path";
import { readIfThere } from "./read-if-there.ts";

/** Where a build writes; what is whole there then takes its place in the site. */
const draftFolder = ".site-draft";
/** Where the site lies. */
const siteFolder = "_site";

/**
 * Removes what a build that did not come to its end has left.
 *
 * @param output the folder that is about to be built into; nothing is removed unless it is the draft's
 */
export async function discardDraft(output: string): Promise<void> {
  if (isDraft(output)) await rm(draftFolder, { recursive: true, force: true });
}

/**
 * Puts a build in the site's place, file by file: each is replaced as a whole, so that at any moment every file of the
 * site is an old or a new one and none is half written. Files that have not changed are not touched.
 *
 * @param output the folder that was built into; only the draft's is moved, any other is where the author wants it
 */
export async function publishDraft(output: string): Promise<void> {
  if (!isDraft(output)) return;
  const entries = await readdir(draftFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // Pages come before those that link to them.
  files.sort((a, b) => depth(b) - depth(a));
  for (const file of files) {
    const target = join(siteFolder, relative(draftFolder, file));
    if (await isSame(file, target)) continue;
    await mkdir(dirname(target), { recursive: true });
    await rename(file, target);
  }
  await discardDraft(output);
}

function isDraft(output: string): boolean {
  return normalize(join(output, ".")) === draftFolder;
}

function depth(path: string): number {
  return normalize(path).split(/[\\/]/).length;
}

async function isSame(file: string, target: string): Promise<boolean> {
  const there = await readIfThere(target);
  return there?.equals(await readFile(file)) ?? false;
}
