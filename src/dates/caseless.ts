/**
 * A pattern for texts in any case, with the flag `u`. V8 takes several times as long to compile one with `iu`, and to
 * compile those of dates takes longer than reading most pages.
 *
 * @param source what it matches, with letters in lower case
 * @returns a pattern whose `exec` gives the match as it was written, and its groups in lower case
 */
export function caseless(source: string): RegExp {
  return new Caseless(source, "u");
}

/** The last text that was looked at, which many patterns are tried on one after the other. */
let last = { text: "", lower: "" };

class Caseless extends RegExp {
  override exec(text: string): RegExpExecArray | null {
    if (text !== last.text) last = { text, lower: lowered(text) };
    const match = super.exec(last.lower);
    if (match) match[0] = text.slice(match.index, match.index + match[0].length);
    return match;
  }
}

/** A text in lower case, with as many UTF-16 code units. */
export function lowered(text: string): string {
  return (text.includes("İ") ? text.replaceAll("İ", "i") : text).toLowerCase();
}
