import { existsSync, readdirSync } from "node:fs";
import type { Problem } from "../problem.ts";

/** What is read or published only in the author's folder. */
const forContent =
  /^(?:[^._].*\.(?:md|markdown|bib|pdf)|cv\.(?:ya?ml|json)|_(?:news|talks|teachings?|bibliography))$/i;

/** What tells those who come to the repository about it: by usual names. */
const forRepository =
  /^(?:readme|licen[cs]e|changelog|contributing|code.of.conduct|security|agents|claude|gemini|todo|notes)\b/i;

/** Folders in the author's folder that are read, though their names begin with `_`. */
const readFolders = new Set(["_news", "_talks", "_teaching", "_teachings", "_bibliography"]);

/** Where the author's own parts of all pages are looked for in vain, and where they are read. */
const ownParts: readonly (readonly [place: string, meant: string])[] = [
  ...["own.css", "css/own.css", "_includes/own.css"].map(
    (place) => [place, "_includes/css/own.css"] as const,
  ),
  ...["head.html", "footer.html"].flatMap((name) =>
    [name, `_includes/partials/${name}`, `_includes/layouts/${name}`].map(
      (place) => [place, `_includes/${name}`] as const,
    ),
  ),
];

/**
 * Says of files and folders that stand one folder too high or too low, or whose names have capitals, that nobody reads them.
 *
 * @param contentFolder the author's folder, from the project's
 */
export function misplaced(contentFolder: string): Problem[] {
  const kind = "files and folders in the wrong place";
  const beside = readdirSync(".").filter((name) => forContent.test(name) && !forRepository.test(name));
  const within = readdirSync(contentFolder);
  return [
    ...ownParts
      .filter(([place, meant]) => existsSync(place) && !existsSync(meant))
      .map(([file, meant]) => ({ file, message: `this is not read. Call it ${meant}.` })),
    ...beside.map((file) => ({
      file,
      kind,
      message: `this is not published, since it stands beside ${contentFolder} and not in it. Move it there.`,
    })),
    ...within
      .filter((name) => name === "_data" || name === "_includes")
      .map((name) => ({
        file: `${contentFolder}/${name}`,
        kind,
        message: `this is not read, since it stands in ${contentFolder}. What is in it belongs into ${name}, beside that folder.`,
      })),
    ...within
      .filter((name) => !readFolders.has(name) && readFolders.has(name.toLowerCase()))
      .map((name) => ({
        file: `${contentFolder}/${name}`,
        kind,
        message: `this is not read. Call it ${name.toLowerCase()}.`,
      })),
  ];
}
