const longest = 60;

/** A text for quoting in a sentence: cut after a word if it is long, or where it is too long in Chinese or Japanese. */
export function excerpt(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S{0,20}$|[\uD800-\uDBFF]$/, "")} …`;
}
