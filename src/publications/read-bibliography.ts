import { type BibEntry, readBibtex } from "../bibtex/bibtex.ts";
import { readText } from "../decode.ts";
import { byLine, type Problem } from "../problem.ts";
import { findPrivatePath } from "./private-path.ts";
import { readWorks, type Works } from "./read-works.ts";
import type { WorksOptions } from "./works-options.ts";

/** A BibTeX file of the site. */
export interface BibtexFile {
  /** Relative to the project's folder, with `/` between folders. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The content of the site's BibTeX files. */
export interface BibliographyWorks extends Works {
  /** For each file with text of which nothing can be read, what to write instead: the build stops. */
  readonly faults: readonly Problem[];
}

/**
 * Reads the works of a site from its BibTeX files.
 *
 * @param isPublished whether visitors can download the files, and so see all that is in them
 */
export function readBibliography(
  files: readonly BibtexFile[],
  options: WorksOptions & { readonly isPublished: boolean },
): BibliographyWorks {
  const entries: BibEntry[] = [];
  const problems: Problem[] = [];
  const faults: Problem[] = [];
  for (const { file, bytes } of files) {
    const { text, warnings } = readText(bytes, file);
    problems.push(...warnings);
    const read = readBibtex(text, file);
    entries.push(...read.entries);
    problems.push(...read.problems);
    if (read.fault !== undefined) faults.push(read.fault);
    const path = options.isPublished ? findPrivatePath(read.entries) : undefined;
    if (path !== undefined) {
      const message = `The field "${path.field}" names a file on your computer, and visitors can download this file. Delete such fields, or write publish: false under publications in _data/site.yml.`;
      problems.push({ file, line: path.line, message });
    }
  }
  const { works, problems: ofWorks } = readWorks(entries, options);
  const order = new Map(files.map(({ file }, index) => [file, index]));
  const sorted = [...problems, ...ofWorks].sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || byLine(a, b),
  );
  return { works, problems: sorted, faults };
}
