/** For each `{` in a text, the place of its `}`, or -1: by counting, as BibTeX does, which has no escapes. */
export function matchBraces(text: string): Int32Array {
  const matches = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === 0x7b) open.push(index);
    else if (character === 0x7d) {
      const start = open.pop();
      if (start !== undefined) matches[start] = index;
    }
  }
  return matches;
}

/** Leaves out unmatched braces. */
export function withoutLoneBraces(text: string): string {
  if (!/[{}]/.test(text)) return text;
  const matches = matchBraces(text);
  const closed = new Set(matches);
  return [...text.matchAll(/[{}]|[^{}]+/g)]
    .filter(({ 0: part, index }) =>
      part === "{" ? matches[index] !== -1 : part !== "}" || closed.has(index),
    )
    .map(([part]) => part)
    .join("");
}
