import { existsSync, readdirSync } from "node:fs";
import type { Problem } from "../problem.ts";

/** What is read or published only in the author's folder. */
const forContent =
  /^(?:[^._].*\.(?:md|markdown|bib|pdf)|cv\.(?:ya?ml|json)|_(?:news|talks|teachings?|bibliography))$/i;

/** Files about the repository: by their usual names, or in capitals. */
const forRepository =
  /^(?:[A-Z][A-Z\d_-]+\.(?:.*\.)?md|(?:readme|licen[cs]e|changelog|contributing|todo|notes)\b.*)$/;

/** Folders in the author's folder that are read, though their names begin with `_`. */
const readFolders = new Set(["_news", "_talks", "_teaching", "_teachings", "_bibliography"]);

/** Where authors put their own parts of all pages by mistake, and where these are read. */
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
 * Says which files and folders nobody reads, because they are one folder too high or too low, or have capitals in their names.
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
      .map(([file, meant]) => ({ file, message: `This is not read. Call it ${meant}.` })),
    ...beside.map((file) => ({
      file,
      kind,
      message: `This is not published, because it is beside ${contentFolder} and not in it. Move it there.`,
    })),
    ...within
      .filter((name) => name === "_data" || name === "_includes")
      .map((name) => ({
        file: `${contentFolder}/${name}`,
        kind,
        message: `This is not read, because it is in ${contentFolder}. Move its contents into ${name}, beside that folder.`,
      })),
    ...within
      .filter((name) => !readFolders.has(name) && readFolders.has(name.toLowerCase()))
      .map((name) => ({
        file: `${contentFolder}/${name}`,
        kind,
        message: `This is not read. Call it ${name.toLowerCase()}.`,
      })),
  ];
}
