/** Strings, which stay as they are; what needs no space about it, and other brackets; comments and white space. */
const tokens =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\s*(?<mark>[{};,])\s*|(?<bracket>[()[\]])|\/\*.*?\*\/|\s+/gs;
const pairs: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

/**
 * Takes out of a style sheet what only people need: comments, and space that says nothing.
 *
 * @returns the style; or the line with a bracket that has no other (CSS Syntax 3, §5.4.8), after which browsers read
 *   something else than what was meant
 */
export function compactStyle(
  sheet: string,
): { readonly css: string } | { readonly line: number; readonly message: string } {
  const lineAt = (index: number) => sheet.slice(0, index).split("\n").length;
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (const { 0: token, index, groups } of sheet.matchAll(tokens)) {
    const bracket = groups?.mark ?? groups?.bracket ?? "";
    const at = index + token.indexOf(bracket);
    if (bracket in pairs) open.push({ bracket, at });
    else if (/[)\]}]/.test(bracket) && bracket !== pairs[open.pop()?.bracket ?? ""]) {
      return { line: lineAt(at), message: `"${bracket}" closes nothing that is open` };
    }
  }
  const last = open.at(-1);
  if (last) return { line: lineAt(last.at), message: `"${last.bracket}" is never closed` };
  const css = sheet.replace(tokens, (token, mark?: string, bracket?: string) => {
    if (/^["']/.test(token)) return token;
    return mark ?? bracket ?? (token.startsWith("/*") ? "" : " ");
  });
  return { css: css.trim() };
}
