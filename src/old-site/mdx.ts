import { verbatimIn } from "../markdown/verbatim.ts";

/** The code in MDX, with the name of what readers would miss. */
const patterns: readonly RegExp[] = [
  // Such code ends before an empty line (MDX, "ESM").
  /()(?<!\S[ \t]*\n)^(?:import\s+["'{*\w]|export\s+(?:const|let|default|function|async)\b|export\s*[{*]).*(?:\n.*\S.*)*\n?/gm,
  /()\{\/\*[^{}]{0,2000}\*\/\}/g,
  /`[^`\n]*`|<\/?([A-Z][\w.]*)(?:\s(?:"[^"]{0,500}"|'[^']{0,500}'|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}|[^<>"'{}])*)?\/?>/g,
  // In formulas, braces are not code.
  /`[^`\n]*`|\$\$[^$]*\$\$|\$[^$\n]+\$|(\{[A-Za-z_][\w.]*(?:\([^(){}\n]*\))?\})/g,
];

/** The text of an MDX page without code, except code that is shown; and the names of the components in it. */
export function withoutCode(body: string): { readonly text: string; readonly parts: readonly string[] } {
  const parts = new Set<string>();
  const without = (text: string, pattern: RegExp) => {
    const isShown = verbatimIn(text);
    return text.replace(pattern, (code: string, name: string | undefined, at: number) => {
      if (/^[`$]/.test(code) || isShown(at)) return code;
      if (name) parts.add(name);
      return "";
    });
  };
  return { text: patterns.reduce(without, body), parts: [...parts] };
}
