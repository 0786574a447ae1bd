const longest = 60;

/** A text for quoting in a sentence: cut after a word if it is long. */
export function excerpt(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s*\S*$/, "")} …`;
}
