import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, normalize } from "node:path";

/** Where a build writes; what is whole there then takes its place in the site. */
export const draftFolder = ".cache/draft";
/** Where a site is written while it is served; nobody takes it for one to upload. */
export const servedFolder = ".cache/serve";
/** Where the site lies. */
const siteFolder = "_site";

/**
 * Removes what a build that did not come to its end has left.
 *
 * @param output the folder that is about to be built into; nothing is removed unless it is the draft's
 */
export function discardDraft(output: string): void {
  if (isDraft(output)) rmSync(draftFolder, { recursive: true, force: true });
}

/**
 * Puts a build in the site's place, file by file, and folder by folder where there was none: each is replaced as a
 * whole, so that at any moment every file of the site is an old or a new one and none is half written. Files that have
 * not changed are not touched.
 *
 * @param output the folder that was built into; only the draft's is moved, any other is where the author wants it
 */
export function publishDraft(output: string): void {
  if (!isDraft(output)) return;
  publishFolder(draftFolder, siteFolder);
  discardDraft(output);
}

// Without waiting for each of some thousand files in turn: nothing else is left to do in the meantime.
function publishFolder(draft: string, site: string): void {
  if (!existsSync(site)) {
    renameSync(draft, site);
    return;
  }
  const entries = readdirSync(draft, { withFileTypes: true });
  const paths = (isFolder: boolean) =>
    entries
      .filter((entry) => entry.isDirectory() === isFolder)
      .map(({ name }) => [join(draft, name), join(site, name)] as const);
  // Pages come before those that link to them, which are further up.
  for (const [from, to] of paths(true)) publishFolder(from, to);
  for (const [from, to] of paths(false)) if (!isSame(from, to)) renameSync(from, to);
}

function isDraft(output: string): boolean {
  return normalize(join(output, ".")) === draftFolder;
}

function isSame(file: string, target: string): boolean {
  const there = statSync(target, { throwIfNoEntry: false });
  return there?.size === statSync(file).size && readFileSync(target).equals(readFileSync(file));
}
