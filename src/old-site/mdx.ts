import { verbatimIn } from "../markdown/verbatim.ts";

/** The code in MDX, with the name of what readers would miss. */
const patterns: readonly RegExp[] = [
  // Such code ends before an empty line (MDX, "ESM").
  /()(?<!\S[ \t]*\n)^(?:import\s+["'{*\w]|export\s+(?:const|let|default|function|async)\b|export\s*[{*]).*(?:\n.*\S.*)*\n?/gm,
  /()\{\/\*[^{}]{0,2000}\*\/\}/g,
  /`[^`\n]*`|<\/?([A-Z][\w.]*)(?:\s(?:"[^"]{0,500}"|'[^']{0,500}'|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}|[^<>"'{}])*)?\/?>/g,
  // In formulas, braces are not code.
  /`[^`\n]*`|\$\$[^$]*\$\$|\$[^$\n]+\$|(\{(?:new\s+)?[A-Za-z_][\w.]*(?:\([^(){}\n]*\)[\w.]*)*\})/g,
];

/** What a component shows above what is in it. */
const heading = /\s(?:title|heading|date)=(?:"([^"\n]+)"|'([^'\n]+)')/g;

/** Components whose titles are not on the page: around it, those of windows; in a sentence, those that pointers show. */
const hidesTitle = /Layout$|^(?:Head|Helmet|Page|SEO|Seo|A|Abbr|Icon|Tooltip|(?:External|Nav|Next)?Link)$/;

/** The text of an MDX page without code, except code that is shown; and the names of the components in it. */
export function withoutCode(body: string): { readonly text: string; readonly parts: readonly string[] } {
  const parts = new Set<string>();
  const without = (text: string, pattern: RegExp) => {
    const isShown = verbatimIn(text);
    return text.replace(pattern, (code: string, name: string | undefined, at: number) => {
      if (/^[`$]/.test(code) || isShown(at)) return code;
      if (name) parts.add(name);
      const isOpening = name !== undefined && !/^<\/|\/>$/.test(code);
      const indent = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
      const isShowing = isOpening && indent.trim() === "" && !hidesTitle.test(name);
      const words = isShowing ? [...code.matchAll(heading)] : [];
      // Markdown right below an HTML tag is none.
      const above = words.length > 0 ? `\n${indent}` : "";
      return above + words.map(([, one, other = one]) => `**${other}**\n`).join(indent);
    });
  };
  return { text: withoutIndents(patterns.reduce(without, body)), parts: [...parts] };
}

/** Text without the indent that it has for being in components, of which MDX makes no code. */
function withoutIndents(text: string): string {
  let base = "";
  let fence = "";
  let isInList = false;
  let isAfterEmpty = true;
  const lines = text.split("\n").map((line) => {
    if (line.trim() === "") {
      isAfterEmpty = true;
      return "";
    }
    if (!line.startsWith(base)) [base, isInList] = ["", false];
    const indent = /^[ \t]*/.exec(line.slice(base.length))?.[0] ?? "";
    if (fence === "" && isAfterEmpty && !isInList && /^(?: {4}|\t)/.test(indent)) base += indent;
    const own = line.slice(base.length);
    const mark = /^\s*(`{3,}|~{3,})/.exec(own)?.[1] ?? "";
    if (fence === "") fence = mark;
    else if (own.trim() === fence) fence = "";
    if (/^\s*(?:[-*+]|\d+[.)]|\[\^[^\]\s]+\]:)\s/.test(own)) isInList = true;
    else if (isAfterEmpty && /^\S/.test(own)) isInList = false;
    isAfterEmpty = false;
    return own;
  });
  return lines.join("\n");
}
