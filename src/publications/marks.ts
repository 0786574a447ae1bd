import { formulaText } from "../tex/formula.ts";

/** People write their own name in bold type: `\textbf{Doe}`, `{\bf Doe}`. */
export const formatting =
  /\\(?:textbf|underline|uline|emph|textit|textsc|textrm|mathbf) ?\{((?:[^{}]|\{[^{}]{0,20}\}){0,120})\}|\{\\(?:bf|bfseries|em|it|itshape|sc) ((?:[^{}]|\{[^{}]{0,20}\}){0,120})\}/g;

const signs = "*∗†‡§¶‖#⋆✉";

const markInName = new RegExp(
  [
    String.raw`\{?\$([^$]{1,60})\$\}?`,
    String.raw`\\textsuperscript ?\{([^{}]{1,20}|[^{}]{0,20}\\[a-zA-Z]+(?:\{\})?)\}`,
    String.raw`<sup>([^<]{1,20})<\/sup>`,
    String.raw`(\\(?:d?dag|d?dagger|textdagger|textdaggerdbl|textasteriskcentered|ast|S|P)(?![A-Za-z]) ?(?:\{\})?)`,
    String.raw`(?<!\\)\^ ?(?:\{([^{}]{1,10})\}|(?=[${signs}]))`,
    String.raw`(\\?[${signs}]+)`,
    String.raw`(?<![\\])(\^)`,
  ].join("|"),
  "g",
);

/** Takes the marks off a name: they never distinguish people. */
export function takeMarks(written: string): { rest: string; marks: string[] } {
  const marks: string[] = [];
  const rest = written.replace(markInName, (whole: string, ...found: (string | undefined)[]) => {
    const inner = found.slice(0, 7).find((group) => group !== undefined);
    if (inner === undefined) return "";
    const mark = formulaText(inner)
      .normalize("NFKC")
      .replace(/[\^(){}$\s]/g, "")
      .replace(/∗/g, "*");
    if (inner !== "^" && !/^[*†‡§¶‖#⋆♯✉∘∥\d,a-z]{1,12}$/.test(mark)) return whole;
    if (/^(?:st|nd|rd|th)$/.test(mark)) return whole;
    const at = Number(found.at(-2));
    // McDonald, as printers typeset it.
    if (/^a?c$/.test(mark) && written[at - 1] === "M" && /\p{Lu}/u.test(written.charAt(at + whole.length)))
      return mark;
    if (mark !== "") marks.push(mark);
    return "";
  });
  return { rest: rest.trim(), marks };
}
