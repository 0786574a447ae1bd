import { isTag } from "./tex-html.ts";

/** Tags whose brackets an export took for signs: `{\textless}b{\textgreater}`. */
const escapedTag =
  /(?:\{\\textless\}|\\textless\{\})(\/?)([a-z]{1,10}\d?)(?:\{\\textgreater\}|\\textgreater\{\})/gi;

/** Formulas that Zotero took for text: `\\$O(n\\_0)\\$`. */
const escapedFormula = /(?:\\\$){1,2}([^$]{1,300}?)(?:\\\$){1,2}/g;
const escapedSign =
  /\{\\textbackslash\}|\\textbackslash\{\}|\{\\textasciicircum\}|\\textasciicircum\{\}|\\[_{}]|\u02C6/g;

/** Braces that keep capitals, which OpenReview took for text: `{\{}AI{\}}`; not those of planes in crystals, as in `{001}`. */
const escapedGroup = /\{\\\{\}(\p{Lu}[\p{L}\d-]{0,60})\{\\\}\}/gu;

/** TeX and tags as they were before an export took them for text. */
export function unescaped(text: string): string {
  const source = text.replace(escapedGroup, "{$1}");
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
