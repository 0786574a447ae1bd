import type { BibEntry } from "../bibtex/bibtex.ts";
import { privatePathIn } from "./private-path.ts";

/** Fields that say how al-folio shows an entry, and those that tools keep for themselves. */
const own = new Set(
  (
    "abbr abstract additional_info altmetric annotation award award_name bibtex_show blog code data dataset dimensions " +
    "google_scholar_id html " +
    "inspirehep_id pdf poster preview selected slides supp video website " +
    "file groups keywords timestamp owner date-added date-modified added-at creationdate modificationdate crossref xdata annote " +
    "comment local-url localfile interhash intrahash priority qualityassured ranking rating read readstatus relevance printed " +
    "search username __markedentry author+an editor+an"
  ).split(" "),
);
const ownStart = /^(?:bib|bdsk-|mendeley-|citeulike-|date-|jabref-)/;

/**
 * Writes an entry to be copied and cited: as in its file, a line for each field, without the fields that only matter to
 * a site or a tool, and without paths on its author's computer.
 *
 * @param entry with strings replaced and cross-references resolved
 * @param key its key, if it has none of its own
 */
export function exportBibtex(entry: BibEntry, key: string): string {
  const lines = [...entry.fields]
    .filter(([name, { value }]) => !own.has(name) && !ownStart.test(name) && !isUnfit(value))
    .map(([name, { written }]) => `  ${name} = ${written.replace(/^\{ /, "{").replace(/ \}$/, "}")}`);
  return `@${entry.type}{${[entry.key || key, ...lines].join(",\n")}\n}`;
}

/** Whether a value is for nobody else: a path on the author's computer, or an address that a browser would run. */
function isUnfit(value: string): boolean {
  return privatePathIn(value) !== undefined || /^\s*(?:javascript|vbscript|data):/i.test(value);
}
