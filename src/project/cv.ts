import { existsSync, readFileSync } from "node:fs";
import type { CvRead } from "../cv/read-cv.ts";
import { isRecord, record } from "../data.ts";
import { decodeText, readText } from "../decode.ts";
import { roleOf } from "../page/place.ts";
import type { Problem } from "../problem.ts";
import { factsFile, type Site } from "../site/site.ts";
import { contentFolder } from "./content.ts";

/** The address of the page with the CV. */
export const cvUrl = "/cv/";

/**
 * Where CVs usually are, the likeliest first: next to the page, also by the names that RenderCV (`Jane_Doe_CV.yaml`) and
 * JSON Resume give them, and where al-folio and academicpages have them.
 */
const usual = [
  "cv.yml",
  "cv.yaml",
  "cv.json",
  "resume.json",
  "*_cv.yaml",
  "*_cv.yml",
  "assets/json/resume.json",
  "_data/cv.yml",
  "_data/cv.yaml",
  "_data/cv.json",
];

/** Where people usually put their CV as a PDF. */
const usualPdfs = ["cv.pdf", "files/cv.pdf", "assets/pdf/cv.pdf"];

/** Whether a file has a name, whichever letters are capital; `*` is any part of it. */
function isCalled(name: string): (path: string) => boolean {
  const [start = "", end] = name.toLowerCase().split("*");
  return (path) => {
    const lower = path.toLowerCase();
    if (end === undefined) return lower === start;
    // "_cv.yml" is set aside.
    return !/[/]|^_/.test(lower) && lower.endsWith(end);
  };
}

/** Where the site's CV lies. */
export interface CvFiles {
  /** From the project's folder. */
  readonly file: string | undefined;
  /** The paths, within the author's folder, of files that are not published, since they may hold a telephone number. */
  readonly private: readonly string[];
  readonly warnings: readonly Problem[];
}

/**
 * Finds the site's CV.
 *
 * @param paths of all files in the author's folder, relative to it
 */
export function findCv({ cv: facts = {} }: Pick<Site, "cv">, paths: readonly string[]): CvFiles {
  const named = facts.file?.replace(new RegExp(`^${contentFolder}/`), "");
  const names = named === undefined ? usual : [named];
  const all = names.flatMap((name) => [
    // Of two files whose names differ in capital letters, the facts name one.
    ...(facts.file !== undefined && paths.includes(name) ? [name] : paths.filter(isCalled(name))).map(
      (path) => `${contentFolder}/${path}`,
    ),
    ...(name.startsWith("_data/") && existsSync(name) ? [name] : []),
  ]);
  const found = all.filter((file) => named !== undefined || mayBeCv(file));
  const [file, other] = found;
  const warnings = all.flatMap((path) => (found.includes(path) ? [] : { file: path, message: noCv }));
  if (facts.file !== undefined && file === undefined) {
    const message = `cv.file names ${facts.file}, but there is no such file. Put it in ${contentFolder}, correct the name, or delete the line.`;
    warnings.push({ file: factsFile, message });
  }
  if (other !== undefined) {
    const message = `This CV is shown, not ${found.slice(1).join(", ")}. Keep one, or name it in ${factsFile}, as in cv: { file: cv.yml }.`;
    warnings.push({ file: file ?? other, message });
  }
  const own = [...usual, ...names].flatMap((name) => paths.filter(isCalled(name)));
  if (facts.publish === true) return { file, private: [], warnings };
  const elsewhere = paths.filter((path) => !own.includes(path) && isCvElsewhere(path));
  warnings.push(...elsewhere.map((path) => ({ file: `${contentFolder}/${path}`, message: isElsewhere })));
  return { file, private: [...new Set([...own, ...elsewhere])], warnings };
}

/** Whether a file in a folder is a CV by its name and, if it is JSON, by what it holds. */
function isCvElsewhere(path: string): boolean {
  const name = path.replace(/^.*\//, "");
  const isNamed = roleOf(path) === "file" && usual.some((one) => isCalled(one)(name));
  return isNamed && mayBeCv(`${contentFolder}/${path}`);
}

/** The script of a page may have JSON of its own in a file with such a name. */
function mayBeCv(file: string): boolean {
  if (!/\.json$/i.test(file) || !existsSync(file)) return true;
  try {
    const value: unknown = JSON.parse(decodeText(readFileSync(file)).text);
    return Array.isArray(value)
      ? value.length > 0 && value.every((section) => "title" in record(section))
      : isRecord(record(value).basics) || isRecord(record(value).cv);
  } catch {
    // No script can read it either, and whoever reads the CV says where the mistake is.
    return true;
  }
}

const noCv =
  "This is not a CV in a known format, so it is neither shown nor published. Write one as JSON Resume (basics, work, education …) or as RenderCV (cv: with sections), or give the file another name.";

const isElsewhere = `This CV is neither shown nor published, since it may hold a telephone number. To show it, move it to ${contentFolder}, or name it in ${factsFile}, as in cv: { file: files/cv.yml }; to publish it, give it another name; to keep it back without this message, begin its name with _.`;

/**
 * The address of the author's own PDF of the CV.
 *
 * @param named where the CV's page says it is
 * @param published the paths of all files that are published
 */
export function findPdf(
  { cv: facts = {} }: Pick<Site, "cv">,
  named: string | undefined,
  published: readonly string[],
): { readonly pdf: string | undefined; readonly warnings: readonly Problem[] } {
  const given = facts.pdf ?? (named === undefined || /^(?:https?:|\/)/.test(named) ? named : `/${named}`);
  const usualName = usualPdfs.flatMap(
    (name) => published.find((path) => path.toLowerCase() === name) ?? [],
  )[0];
  if (given === undefined) return { pdf: usualName && `/${usualName}`, warnings: [] };
  if (!given.startsWith("/") || published.includes(given.slice(1))) return { pdf: given, warnings: [] };
  const message = `cv.pdf names ${given}, but there is no such file. Put it in ${contentFolder}, correct the name, or delete the line.`;
  return { pdf: undefined, warnings: facts.pdf === undefined ? [] : [{ file: factsFile, message }] };
}

/** Reads the site's CV. */
export async function readProjectCv(file: string, { cv: facts = {}, language }: Site): Promise<CvRead> {
  const { readCv } = await import("../cv/read-cv.ts");
  const { text, warnings } = readText(readFileSync(file), file);
  const cv = readCv(text, { file, shown: new Set(facts.show), language });
  // Files in the author's folder are checked for this elsewhere, all together.
  const isOther = !file.startsWith(`${contentFolder}/`);
  const read = isOther ? { ...cv, warnings: [...warnings, ...cv.warnings] } : cv;
  if (!read.hasPrivate || facts.show !== undefined) return read;
  const message = `Telephone numbers, streets, postal codes and dates of birth in this file are not published. To show them on the page, write cv: { show: [phone, address] } in ${factsFile}; if they should stay private, write cv: { show: [] } to end this message.`;
  return { ...read, warnings: [...read.warnings, { file, message }] };
}
