/** What comes before or after a name and is not part of it. */
const titles =
  /^\s*(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\b\.?\s*)+(?=\p{L})|,\s*(?:Ph\.?\s?D|M\.?\s?D|M\.?\s?Sc|M\.?\s?A|Jr|Sr)\b.*$/gu;
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The initials of a name: those of its first and last word, or the capitals within a single one; `JD` for Jane Doe,
 * `HW` for HazekiahWon, `王` for 王.
 */
export function initialsOf(name: string): string {
  // In brackets or after a bar is the same name in another script, or a different one.
  const bare = name.replace(/[(（[【][^)）\]】]*[)）\]】]|\s[|/·].*$/gu, " ").replace(titles, "");
  const all = (/\p{L}/u.test(bare) ? bare : name)
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .filter((word) => word !== "");
  // After "Jane Doe", 多珍 is the same name again.
  const words = all.filter((word) => eastAsian.test(word) === eastAsian.test(all[0] ?? ""));
  const [first = "", last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const capitals = first.match(/\p{Lu}/gu) ?? [];
  const letters = last === undefined && capitals.length > 1 ? [capitals[0], capitals.at(-1)] : [first, last];
  return letters
    .map((text = "") => [...text][0] ?? "")
    .join("")
    .toUpperCase();
}
