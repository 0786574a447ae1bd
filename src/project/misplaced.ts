import { existsSync, readdirSync } from "node:fs";
import type { Problem } from "../problem.ts";

/** What is read or published only in the author's folder. */
const forContent =
  /^(?:[^._].*\.(?:md|markdown|bib|pdf)|cv\.(?:ya?ml|json)|_(?:news|talks|teachings?|bibliography))$/i;

/** Files about the repository: in capitals, or by their usual names. */
const forRepository = [
  /^[A-Z][A-Z\d_-]+\.(?:.*\.)?md$/,
  /^(?:readme|licen[cs]e|changelog|contributing|citation|todo|notes)\b/i,
];

/** Folders in the author's folder that are read, though their names begin with `_`. */
const readFolders = new Set(["_news", "_talks", "_teaching", "_teachings", "_bibliography"]);

/**
 * Where authors put their own parts of all pages by mistake, from the project's folder or theirs, and where these are
 * read.
 */
const ownParts: readonly (readonly [places: readonly string[], meant: string])[] = [
  [["own.css", "css/own.css", "_includes/own.css"], "_includes/css/own.css"],
  ...["head.html", "footer.html"].map(
    (name) =>
      [[name, `_includes/partials/${name}`, `_includes/layouts/${name}`], `_includes/${name}`] as const,
  ),
];

/**
 * Warns of files and folders that are not read, because they are one folder too high or too low, or have capitals in
 * their names.
 *
 * @param contentFolder the author's folder, from the project's
 */
export function misplaced(contentFolder: string): Problem[] {
  const kind = "files and folders in the wrong place";
  const beside = readdirSync(".").filter(
    (name) => forContent.test(name) && !forRepository.some((form) => form.test(name)),
  );
  const capitals = readdirSync(contentFolder).filter(
    (name) => !readFolders.has(name) && readFolders.has(name.toLowerCase()),
  );
  return [
    ...ownParts
      .filter(([, meant]) => !existsSync(meant))
      .flatMap(([places, meant]) =>
        [...places, `${contentFolder}/${meant}`]
          .filter((place) => existsSync(place))
          .map((file) => ({ file, message: `This is not read. Move it to ${meant}.` })),
      ),
    ...beside.map((file) => ({
      file,
      kind,
      message: `This is not published, because it is beside ${contentFolder} and not in it. Move it there${
        file.startsWith("_") ? "" : ", or begin its name with _ if it should stay here"
      }.`,
    })),
    ...capitals.map((name) => ({
      file: `${contentFolder}/${name}`,
      kind,
      message: `This is not read. Call it ${name.toLowerCase()}.`,
    })),
  ];
}
