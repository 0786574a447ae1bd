import type { BibEntry } from "../bibtex/bibtex.ts";

// SharePoint writes /:b:/ in its addresses.
const path =
  /(?:^|[\s{}":;=,(])((?:\/(?:home|Users|root|mnt|media|Volumes|private|tmp|var|data)\/|~\/|file:\/\/|(?<!\/:)[A-Za-z](?:\\|\$\\backslash\$|\{\\textbackslash\})?:(?:[\\/]|\$\\backslash\$|\{\\textbackslash\}))[^\s{}";,]*)/;

/** The path of a file on somebody's computer in a text, which may reveal more about its author than they know. */
export function privatePathIn(text: string): string | undefined {
  return path.exec(text)?.[1];
}

/** The first place where an entry names a file on its author's computer, as reference managers write it. */
export function findPrivatePath(
  entries: readonly BibEntry[],
): { file: string; line: number; field: string } | undefined {
  for (const { file, fields } of entries) {
    for (const [field, { line, value }] of fields) {
      // BibDesk keeps the path in a Base64 property list.
      if (field.startsWith("bdsk-file") || (mayHoldPath(field) && privatePathIn(value) !== undefined)) {
        return { file, line, field };
      }
    }
  }
  return undefined;
}

/** Whether a field can hold a path; prose that mentions one (`/tmp/`) reveals nothing. */
function mayHoldPath(field: string): boolean {
  return !/^(?:title|subtitle|abstract|author|editor|journal|journaltitle|booktitle|keywords|annotation|award)$/.test(
    field,
  );
}
