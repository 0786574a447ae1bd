/**
 * Strings, which stay as they are; characters that need no space around them; other brackets; comments and white space.
 */
const tokens =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\s*(?<mark>[{};,])\s*|(?<bracket>[()[\]])|\/\*.*?\*\/|\s+/gs;
const pairs: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

/**
 * Removes comments and needless space from a style sheet.
 *
 * @returns the style; or the line of a bracket without its counterpart (CSS Syntax 3, §5.4.8), after which browsers
 *   would misread it
 */
export function compactStyle(
  sheet: string,
): { readonly css: string } | { readonly line: number; readonly message: string } {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  let mistake: { readonly at: number; readonly message: string } | undefined;
  const css = sheet.replace(
    tokens,
    (token: string, mark: string | undefined, bracket: string | undefined, index: number) => {
      const sign = mark ?? bracket ?? "";
      const at = index + token.indexOf(sign);
      if (sign in pairs) open.push({ bracket: sign, at });
      else if (/[)\]}]/.test(sign) && sign !== pairs[open.pop()?.bracket ?? ""])
        mistake ??= { at, message: `"${sign}" closes nothing` };
      if (/^["']/.test(token)) return token;
      return mark ?? bracket ?? (token.startsWith("/*") ? "" : " ");
    },
  );
  const last = open.at(-1);
  if (last) mistake ??= { at: last.at, message: `"${last.bracket}" is never closed` };
  if (!mistake) return { css: css.trim() };
  return { line: sheet.slice(0, mistake.at).split("\n").length, message: mistake.message };
}

/** An address within the site, in `url()`. */
const ownAddress =
  /(\burl\(\s*)(?!["']?(?:[a-z][a-z0-9+.-]*:|\/\/|#))(?:(["'])(\.?\/?([^"'\n]+))(?=\2\s*\))|(\.?\/?([^"'()\s]+))(?=\s*\)))/gi;

/**
 * A style sheet with its addresses within the site resolved from the root, wherever the sheet is published.
 *
 * @param root the path of the root without its last slash; undefined for a sheet that stays as it is
 */
export function withAddressesFromRoot(sheet: string, root: string | undefined): string {
  if (root === undefined) return sheet;
  return sheet.replace(ownAddress, (_, start: string, quote = "", quoted, pathInQuotes, bare, barePath) => {
    const [written, path] = [quoted ?? bare, pathInQuotes ?? barePath];
    return start + quote + (written.startsWith(`${root}/`) ? written : `${root}/${path}`);
  });
}
