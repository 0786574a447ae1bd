import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import type { Problem } from "../problem.ts";
import { contentFolder, isWithin } from "./content.ts";
import { siteIncludes } from "./engine.ts";
import { replaceFile } from "./replace-file.ts";

/** Where a build writes; a complete one then replaces the site. */
export const draftFolder = ".cache/draft";
/** Where a site is written while served, so that nobody uploads half of one. */
export const servedFolder = ".cache/serve";
/** Where the site is. */
export const siteFolder = "_site";
/** The list of what a build wrote there: paths within that folder, one a line. */
const listFile = ".cache/written.txt";
/** Where a draft is copied first if the site is on another disk, so that no file is ever half written. */
const stagingFolder = `${siteFolder}/.dateline-draft`;

/** What keeps a site from being built into a folder: the project in it, or the author's files. */
export function problemOfOutput(output: string): Problem | undefined {
  const isTaken =
    isWithin(".", output) || [contentFolder, "_data", siteIncludes].some((own) => isWithin(output, own));
  if (!isTaken) return undefined;
  const message =
    "The site cannot be built into this folder, since it holds your own files. Leave out --output, or name another folder.";
  return { file: normalize(output), message };
}

/**
 * Removes what an earlier build left where this one is about to write.
 *
 * @param output the folder that is about to be built into; nothing is removed unless it is one of ours
 */
export function clearOutput(output: string): void {
  if (!isFolder(output, draftFolder) && !isFolder(output, servedFolder)) return;
  rmSync(output, { recursive: true, force: true });
  if (existsSync(stagingFolder)) rmSync(stagingFolder, { recursive: true });
}

/** Copies a file, unless it is there already. */
export function copyFile(from: string, to: string): void {
  const [source, target] = [from, to].map((path) => statSync(path, { throwIfNoEntry: false }));
  // It was just deleted; the next build will notice.
  if (!source) return;
  // An older file put in place of another keeps its modification time, and so do copies on macOS.
  if (target && target.size === source.size && changedAt(target) >= changedAt(source)) return;
  mkdirSync(dirname(to), { recursive: true });
  // The copy of a read-only file is read-only, too.
  if (target) rmSync(to);
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

function changedAt({ mtimeMs, ctimeMs }: Stats): number {
  return Math.max(mtimeMs, ctimeMs);
}

/** The folder of the site that a build will replace; undefined if there is none, or none is replaced. */
export function earlierSite(output: string): string | undefined {
  return isFolder(output, draftFolder) && existsSync(siteFolder) ? siteFolder : undefined;
}

/**
 * Writes a page, unless the site holds the same one already.
 *
 * @param path relative to the folder
 * @param earlier the existing site, if any
 */
export function writePage(output: string, path: string, html: string, earlier?: string): void {
  const bytes = Buffer.from(html);
  if (earlier !== undefined && holds(`${earlier}/${path}`, bytes)) return;
  const file = join(output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Reads a page of a build: from the folder it was written into, or from the site, if it is there already. */
export function readPageFile(output: string, path: string): string {
  const written = join(output, path);
  return readFileSync(existsSync(written) ? written : join(siteFolder, path), "utf8");
}

/**
 * Removes from a folder that is served what a build did not write.
 *
 * @param written the paths of what it wrote, relative to the folder
 * @param alone those that are alone in their folders, which need not be searched
 */
export function removeUnwritten(
  output: string,
  written: ReadonlySet<string>,
  alone: ReadonlySet<string>,
): void {
  if (!isFolder(output, servedFolder)) return;
  for (const path of filesIn(output, alone)) if (!written.has(path)) remove(output, path);
}

/**
 * Puts a build in the site's place, file by file: each is replaced as a whole, so that at any moment every file of the
 * site is old or new and none is half written. Files that have not changed are not touched; what an earlier build wrote
 * and this one did not is removed; what no build wrote stays.
 *
 * @param output the folder that was built into; only the draft is moved, any other is where the author wants it
 * @param made paths relative to that folder: `kept` may be in the site already and not in the draft; `alone` are pages
 *   alone in their folders, which need no looking into
 * @returns the paths, within the site's folder, of what stays though no build wrote it
 */
export function publishDraft(
  output: string,
  { alone, kept }: { readonly alone: ReadonlySet<string>; readonly kept: Iterable<string> },
): string[] {
  if (!isFolder(output, draftFolder)) return [];
  makeSiteFolder();
  const written = [...new Set([...filesIn(draftFolder, alone), ...kept])];
  const isWritten = new Set(written);
  const folders = new Set(written.flatMap(foldersOf));
  const listed = readList() ?? (isElsewhere() ? new Set<string>() : undefined);
  const there = filesIn(siteFolder, alone);
  const isOurs = (path: string) => (listed ? listed.has(path) : !/^(?:\.|CNAME$)/.test(path));
  const stale = there.filter((path) => !isWritten.has(path) && isOurs(path));
  const isStale = new Set(stale);
  // If this build is killed from here on, the next one knows of both.
  writeList([...(listed ?? there.filter(isOurs)), ...written]);

  let draft = draftFolder;
  if (statSync(draftFolder).dev !== statSync(siteFolder).dev) {
    cpSync(draftFolder, stagingFolder, { recursive: true });
    draft = stagingFolder;
  }
  // Files where folders have to be, or the other way round.
  const inTheWay = new Set(
    stale.filter((path) => folders.has(path) || foldersOf(path).some((folder) => isWritten.has(folder))),
  );
  for (const path of inTheWay) remove(siteFolder, path);
  // A new folder is moved as a whole: thousands of files, one after another, take long.
  for (const path of newFolders(draft)) renameSync(join(draft, path), join(siteFolder, path));
  // Pages come before those that link to them, which are further up.
  const deepestFirst = filesIn(draft, new Set()).sort((a, b) => depth(b) - depth(a));
  for (const path of deepestFirst) place(join(draft, path), join(siteFolder, path));
  for (const path of stale) if (!inTheWay.has(path)) remove(siteFolder, path);
  writeList(written);
  clearOutput(output);
  const others = there.filter((path) => !isWritten.has(path) && !isStale.has(path));
  return [...new Set(others.map((path) => outermost(path, folders)))];
}

function isFolder(output: string, folder: string): boolean {
  return normalize(join(output, ".")) === normalize(folder);
}

function makeSiteFolder(): void {
  if (existsSync(siteFolder)) return;
  const link = lstatSync(siteFolder, { throwIfNoEntry: false });
  mkdirSync(link ? resolve(dirname(siteFolder), readlinkSync(siteFolder)) : siteFolder, { recursive: true });
}

/** Whether the site is in a folder of the author's that may hold other things: `_site` is a link to it. */
function isElsewhere(): boolean {
  return lstatSync(siteFolder).isSymbolicLink();
}

function readList(): ReadonlySet<string> | undefined {
  return existsSync(listFile) ? new Set(readFileSync(listFile, "utf8").split("\n")) : undefined;
}

function writeList(paths: readonly string[]): void {
  replaceFile(listFile, [...new Set(paths)].sort().join("\n"));
}

/** The paths of all files in a folder, relative to it, with `/` between folders. */
function filesIn(folder: string, alone: ReadonlySet<string>, below = ""): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    if (!entry.isDirectory()) return [path];
    const page = `${path}/index.html`;
    return alone.has(page) ? [page] : filesIn(folder, alone, `${path}/`);
  });
}

/** The outermost folders that a draft has and the site has not, relative to the draft. */
function newFolders(draft: string, below = ""): string[] {
  return readdirSync(join(draft, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const path = below + name;
      return existsSync(join(siteFolder, path)) ? newFolders(draft, `${path}/`) : [path];
    });
}

/** The folders that a file is in, the outermost first. */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

function place(from: string, to: string): void {
  if (holds(to, readFileSync(from))) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Whether a file can be read and holds exactly these bytes. */
function holds(file: string, bytes: Buffer): boolean {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    return size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    // A file may be where a folder should be; that is reported when the site is put in its place.
    return false;
  }
}

/** Removes a file, and folders left empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    // Looking into a folder of thousands of files for each of them is slow. An empty one left over does no harm.
    try {
      rmdirSync(join(folder, parent));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") return;
    }
  }
}

function depth(path: string): number {
  return path.split("/").length;
}

/** The outermost folder that holds a file but is none of the site's given folders; or the file itself. */
function outermost(path: string, folders: ReadonlySet<string>): string {
  const alone = foldersOf(path).find((folder) => !folders.has(folder));
  return alone === undefined ? path : `${alone}/`;
}
