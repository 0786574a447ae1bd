const cell =
  /^([ \t]*)(`{3,}|~{3,})[ \t]*\{[ \t]*([A-Za-z]\w*)\b([^}\n]*)\}[ \t]*\n([\s\S]*?)^\1\2[ \t]*(?:\n|$)/gm;
const hiding = /\b(?:echo|include)\s*[=:]\s*(?:F|FALSE|false)\b/;
const showing = /\becho\s*[=:]\s*(?:T|TRUE|true|fenced)\b/;
const option = /^[ \t]*#\|.*(?:\n|$)/gm;
const inline = /`\{?r\}? [^`\n]+`/g;

/**
 * Removes from a Quarto or R Markdown page the code that another program runs when the page is built. Code that the
 * page showed stays, as code; its output is not known.
 *
 * @param isShown whether code is shown by default
 * @returns the page, and how many pieces of code were run
 */
export function withoutCells(
  text: string,
  isShown: boolean,
): { readonly text: string; readonly count: number } {
  let count = 0;
  const shown = text.replace(
    cell,
    (_, indent: string, fence: string, language: string, options: string, code: string) => {
      count++;
      const said = options + (code.match(option)?.join("") ?? "");
      const lines = code.replace(option, "");
      if (lines.trim() === "" || hiding.test(said) || !(isShown || showing.test(said))) return "";
      return `${indent}${fence}${language}\n${lines}${indent}${fence}\n`;
    },
  );
  const whole = shown.replace(inline, () => {
    count++;
    return "";
  });
  return { text: count === 0 ? text : whole.replace(/\n{3,}/g, "\n\n"), count };
}
