import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isAbsolute, relative } from "node:path";
import { compare } from "../compare.ts";
import { readText } from "../decode.ts";
import { mergeMarkLine, mergeMarkMessageIn } from "../merge-marks.ts";
import { type AuthorPage, readAuthorPage } from "../page/author-page.ts";
import { type Engagement, engagementKindOf, readEngagement } from "../page/engagements.ts";
import { languagesByPath, nearlyHome } from "../page/languages.ts";
import { hasFrontMatter } from "../page/load.ts";
import { originalOf, roleOf } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { buildTime } from "./clock.ts";
import { faultOf } from "./fault.ts";
import { warningsOfFile } from "./file-warnings.ts";
import { misplaced } from "./misplaced.ts";

/** The author's folder, from the project's: its pages and files are all published unless a name says otherwise. */
export const contentFolder =
  existsSync("src/content") || (existsSync("src") && !existsSync("content")) ? "src/content" : "content";

/** The author's home page. */
export const homeFile = `${contentFolder}/index.md`;

/** What the author's folder holds. */
export interface Content {
  /** The paths of all files, relative to that folder. */
  readonly paths: readonly string[];
  readonly pages: readonly AuthorPage[];
  /** The talks and courses; those with pages of their own are among the pages as well. */
  readonly engagements: readonly Engagement[];
  /** The paths, relative to that folder, of files that are published as they are. */
  readonly files: readonly string[];
  /** The paths of what is left out, including pages without an address. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Lists what Eleventy leaves out of its own pages, which the author's are not. */
const ignoreFile = ".eleventyignore";

/** Reads the author's folder. */
export async function readContent(): Promise<Content> {
  const time = buildTime();
  const now = "now" in time ? time.now : undefined;
  const pages: AuthorPage[] = [];
  const engagements: Engagement[] = [];
  const files: string[] = [];
  const leftOut: string[] = [];
  const problems: Problem[] = [];
  const { paths, warnings } = findFiles();
  const languageOf = languagesByPath(paths.filter((path) => roleOf(path).endsWith("page")));
  for (const path of paths) {
    const file = `${contentFolder}/${path}`;
    const role = roleOf(path);
    const kind = engagementKindOf(path);
    const isNoPage = kind === undefined && (role === "left out" || role === "file");
    if (isNoPage) (role === "file" ? files : leftOut).push(path);
    if (isNoPage && !isReadElsewhere(path)) continue;
    const source = await readSource(file, warnings);
    if (typeof source !== "string") problems.push(source);
    else if (kind !== undefined) {
      const read = readEngagement(source, { file, path, kind, now });
      problems.push(...read.problems);
      warnings.push(...read.warnings);
      if (read.engagement) engagements.push(read.engagement);
      if (read.engagement?.hasPage) pages.push(read.engagement.page);
    } else if (role === "maybe page" && !hasFrontMatter(source)) files.push(path);
    else if (!isNoPage) {
      const read = readAuthorPage(source, { file, path, named: languageOf(path), now });
      problems.push(...read.problems);
      warnings.push(...(read.warnings ?? []));
      if (read.page) pages.push(read.page);
      else leftOut.push(path);
    }
  }
  for (const path of files) warnings.push(...(await warningsOfFile(`${contentFolder}/${path}`)));
  if (existsSync(ignoreFile)) {
    const message = `This file is not read, so what it lists in ${contentFolder} is published. To keep files back, begin their names with _; then delete this file.`;
    warnings.push({ file: ignoreFile, message });
  }
  for (const { file, path, url, language, homePrefix } of pages) {
    const tag = language === undefined && homePrefix === undefined ? nearlyHome(path) : undefined;
    if (tag === undefined) continue;
    const message = `This looks like your home page in another language, but is a page of its own, at ${url}. Call it index.${tag}.md; or write lang: ${tag} in its front matter, if it should stay one.`;
    warnings.push({ file, message });
  }
  const isThere = new Set(paths);
  for (const { file, path, url } of pages) {
    const original = originalOf(path, isThere);
    if (original === undefined) continue;
    const message = `This looks like a copy of ${original} made by accident, and is published at ${url}. Delete it, or give it another name.`;
    warnings.push({ file, message });
  }
  const hasHomeProblem = [...problems, ...warnings].some(({ file }) => file === homeFile);
  if (paths.includes("index.md") || hasHomeProblem) {
    warnings.push(...misplaced(contentFolder));
    return { paths, pages, engagements, files, leftOut, problems, warnings };
  }
  // Without it, nothing else that is wrong with pages matters.
  return { paths, pages: [], engagements: [], files, leftOut, problems: [noHome()], warnings: [] };
}

/** Whether a file other than a page is read by code that knows nothing of git's conflict markers. */
function isReadElsewhere(path: string): boolean {
  return roleOf(path) === "file"
    ? /\.bib$|(?:^|\/)cv\.(?:ya?ml|json)$/i.test(path)
    : /^_.*\.(?:md|markdown|ya?ml|json)$/i.test(path);
}

/** The problem that there is no home page, with the file that may be meant for it. */
export function noHome(): Problem {
  const meant = contentPaths().find((path) => /^(?:_?index\.[\w.]+|(?:home|about|readme)\.md)$/i.test(path));
  const message = `There is no such file. ${meant === undefined ? "Put your page there" : `If your page is ${meant}, name it index.md`}.`;
  return { file: homeFile, message };
}

/** The paths of all files in the author's folder, relative to it. */
export function contentPaths(): readonly string[] {
  return findFiles().paths;
}

/**
 * The text of a page, empty if it was just deleted; or why it cannot be published.
 *
 * @param warnings gets the warnings about how a page is encoded
 */
async function readSource(file: string, warnings: Problem[]): Promise<string | Problem> {
  try {
    const { text, warnings: ofText } = readText(await readFile(file), file);
    warnings.push(...ofText);
    const line = mergeMarkLine(text);
    return line === undefined ? text : { file, line, message: mergeMarkMessageIn(file) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    return { file, message: `This file cannot be read: ${faultOf(error) ?? (error as Error).message}.` };
  }
}

/** Finds the files in the author's folder, with `/` between folders, in the same order everywhere. */
function findFiles(): { readonly paths: readonly string[]; readonly warnings: Problem[] } {
  const paths: string[] = [];
  const warnings: Problem[] = [];
  if (existsSync(contentFolder)) lookInto("");
  return { paths, warnings };

  function lookInto(folder: string): void {
    const entries = readdirSync(`${contentFolder}/${folder}`, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
      const path = folder + entry.name;
      if (entry.isDirectory()) lookInto(`${path}/`);
      else if (entry.isFile() || (entry.isSymbolicLink() && isWithinContent(path))) paths.push(path);
      else if (roleOf(path) !== "left out")
        warnings.push({ file: `${contentFolder}/${path}`, message: whyLeftOut(path) });
    }
  }
}

/** Whether a path is that of a folder, or of something in it; symbolic links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== "..";
}

/** Whether a path leads to a file within the author's folder, through symbolic links or not. */
export function isWithinContent(path: string): boolean {
  const target = targetOf(path);
  if (target === undefined || !statSync(target).isFile()) return false;
  return isWithin(target, realpathSync(contentFolder));
}

function whyLeftOut(path: string): string {
  const target = targetOf(path);
  if (target === undefined) return "This link leads nowhere, so it is not published.";
  if (!isWithin(target, realpathSync(contentFolder)))
    return "This link leads outside the folder, so its target is not published. Copy that here instead.";
  if (statSync(target).isDirectory())
    return "This is a link to a folder. Such links are not followed, so its target is not published. Put a copy of the folder here instead.";
  return "This is neither a file nor a folder, so it is not published. Put a file here instead.";
}

function targetOf(path: string): string | undefined {
  try {
    return realpathSync(`${contentFolder}/${path}`);
  } catch {
    return undefined;
  }
}
