/**
 * Finds a character that strict readers refuse or show as a box: a control character, half of a surrogate pair or a
 * noncharacter of Unicode (XML 1.0 §2.2, including those that it only discourages).
 *
 * @returns a name for the first one, with the text before it
 */
export function unreadableCharacter(text: string): string | undefined {
  const found = /(?![\t\n\r])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/u.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  const before = text.slice(0, found.index).split("\n").at(-1)?.slice(-30);
  return `the character U+${code}, which has no meaning in a text, after "${before}"`;
}
