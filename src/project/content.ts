import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { mergeMarkLine, mergeMarkMessage } from "../merge-marks.ts";
import { type AuthorPage, readAuthorPage } from "../page/author-page.ts";
import { hasFrontMatter } from "../page/front-matter.ts";
import { roleOf } from "../page/place.ts";
import type { Problem } from "../problem.ts";

/** The author's folder, from the project's: all that is published but news and what Dateline adds. */
export const contentFolder = existsSync("src/content") || !existsSync("content") ? "src/content" : "content";

/** What the author's folder holds. */
export interface Content {
  readonly pages: readonly AuthorPage[];
  /** The paths, from that folder on, of what is published as it is. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Reads the author's folder. */
export async function readContent(): Promise<Content> {
  const pages: AuthorPage[] = [];
  const files: string[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const paths = contentPaths();
  if (!paths.includes("index.md")) {
    const message = "there is no such file. Put your page there.";
    return { pages, files, problems: [{ file: `${contentFolder}/index.md`, message }], warnings };
  }
  for (const path of paths) {
    const role = roleOf(path);
    if (role === "left out") continue;
    const file = `${contentFolder}/${path}`;
    const source = role === "file" ? undefined : await readFile(file, "utf8");
    if (source === undefined || (role === "maybe page" && !hasFrontMatter(source))) {
      files.push(path);
      continue;
    }
    const mark = mergeMarkLine(source);
    if (mark !== undefined) problems.push({ file, line: mark, message: mergeMarkMessage });
    const read = readAuthorPage(source, { file, path });
    problems.push(...read.problems);
    if (read.page) pages.push(read.page);
  }
  return { pages, files, problems, warnings };
}

/** The paths of all files in the author's folder, from that folder on. */
export function contentPaths(): string[] {
  return existsSync(contentFolder) ? pathsIn("") : [];
}

/** The paths of all files in a folder of the author's, with `/` between folders; in one order everywhere. */
function pathsIn(folder: string): string[] {
  return readdirSync(`${contentFolder}/${folder}`, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder + entry.name;
      return entry.isDirectory() ? pathsIn(`${path}/`) : entry.isFile() ? [path] : [];
    });
}
