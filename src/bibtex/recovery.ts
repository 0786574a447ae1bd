import { withoutLoneBraces } from "../tex/braces.ts";

/** A line that starts a field. */
const fieldOnLine = /\n[ \t]*[A-Za-z][\w+-]*[ \t]*=[ \t]*[{"\w]/;
/** The same for entries on one line, where only the most common fields can be told from words. */
const fieldInLine =
  /,[ \t]*(?:abstract|address|author|booktitle|date|doi|editor|eprint|isbn|issn|journal|keywords|month|note|number|organization|pages|publisher|school|series|title|url|volume|year)[ \t]*=[ \t]*[{"\d]/;
/** What ends an unclosed value: a line that starts a field, or ends the entry. */
const endOfBrokenValue = new RegExp(
  `${fieldOnLine.source}|${fieldInLine.source}|\\n[ \\t]*[})][ \\t]*(?=\\n|$)`,
);

/** Whether a value has swallowed the fields below it, for lack of a brace. */
export function hasFields(value: string): boolean {
  return fieldOnLine.test(value) || fieldInLine.test(value);
}

/**
 * Guesses where an unclosed value ends.
 *
 * @param rest the text from its opening brace or quotation mark to the end of the entry
 * @returns the value, and how much of the text it takes
 */
export function brokenValue(rest: string): { value: string; length: number } {
  const length = endOfBrokenValue.exec(rest)?.index ?? rest.length;
  return { value: withoutLoneBraces(rest.slice(1, length).replace(/[\s,]+$/, "")), length };
}
