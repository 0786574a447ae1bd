import { isTag } from "./tags.ts";

/** Tags whose brackets an export took for text: `{\textless}b{\textgreater}`. */
const escapedTag =
  /(?:\{\\textless\}|\\textless\{\})(\/?)([a-z]{1,10}\d?)(?:\{\\textgreater\}|\\textgreater\{\})/gi;

/** Formulas that Zotero took for text: `\\$O(n\\_0)\\$`. */
const escapedFormula = /(?:\\\$){1,2}([^$]{1,300}?)(?:\\\$){1,2}/g;
const escapedSign =
  /\{\\textbackslash\}|\\textbackslash\{\}|\{\\textasciicircum\}|\\textasciicircum\{\}|\\[_{}]|\u02C6/g;

/** An accent on one letter, written as a formula: `M$\ddot{\rm u}$ller`. */
const formulaOfAccent =
  /\$ {0,3}\\(acute|grave|hat|check|tilde|ddot|breve|mathring|bar|dot|c|v)(?![A-Za-z]) {0,3}(?:(\\?[A-Za-z])|\{ {0,3}(?:\\(?:rm|text(?:rm|up)?|mathrm) {0,3})?(?:\{ {0,3}(\\?[A-Za-z]) {0,3}\}|(\\?[A-Za-z])) {0,3}\}) {0,3}\$/g;
const accentsOfFormulas: Readonly<Record<string, string>> = {
  acute: "'",
  grave: "`",
  hat: "^",
  check: "v",
  tilde: "~",
  ddot: '"',
  breve: "u",
  mathring: "r",
  bar: "=",
  dot: ".",
  c: "c",
  v: "v",
};

/**
 * TeX in which accents that IEEE's and Scopus's exports write as formulas are accents on letters.
 *
 * @param isProse whether there may be real formulas, so that only those within a word are accents: not $t\bar{t}$
 */
export function withAccents(text: string, isProse: boolean): string {
  if (!text.includes("$")) return text;
  return text.replace(formulaOfAccent, (whole, accent: string, ...found: (string | number)[]) => {
    const letter = found.slice(0, 3).find((group) => group !== undefined);
    const at = Number(found[3]);
    const isInWord =
      /\p{L}{2}$/u.test(text.slice(Math.max(0, at - 2), at)) ||
      /^\p{L}{2}/u.test(text.slice(at + whole.length, at + whole.length + 2));
    const isAccent = !isProse || (isInWord && !/^(?:bar|dot)$/.test(accent));
    return isAccent ? `{\\${accentsOfFormulas[accent]}{${letter}}}` : whole;
  });
}

/**
 * Braces that keep capitals, which OpenReview took for text: `{\{}AI{\}}`; not those of crystal planes, as in `{001}`.
 */
const escapedGroup = /\{\\\{\}(\p{Lu}[\p{L}\d-]{0,60})\{\\\}\}/gu;

/** TeX and tags as they were before an export took them for text. */
export function unescaped(text: string): string {
  const source = withAccents(text, true)
    .replace(escapedGroup, "{$1}")
    // JSON's escapes, as in Montr\u00e9al: no digit has a breve.
    .replace(/\\u(\d[\dA-Fa-f]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const withFormulas = source.includes("\\$") ? source.replace(escapedFormula, unescapedFormula) : source;
  if (!withFormulas.includes("\\text")) return withFormulas;
  return withFormulas
    .replace(/\{\\textbackslash\}n(?=\s)/g, " ")
    .replace(escapedTag, (whole, slash: string, name: string) =>
      isTag(name.toLowerCase()) ? `<${slash}${name}>` : whole,
    );
}

function unescapedFormula(whole: string, inner: string): string {
  const formula = inner.replace(escapedSign, (sign) =>
    sign.includes("back") ? "\\" : /circum|\u02C6/.test(sign) ? "^" : sign.slice(1),
  );
  return formula === inner ? whole : `$${formula}$`;
}
