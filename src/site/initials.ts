/**
 * The initials of a name: of its first and last word, or of the capitals within a single one; `JD` for Jane Doe, `HW` for
 * HazekiahWon, `王` for 王.
 */
export function initialsOf(name: string): string {
  // In brackets or after a bar stands the same name in other letters, or another one.
  const bare = name.replace(/[(（[【][^)）\]】]*[)）\]】]|\s[|/·].*$/gu, " ");
  const words = (/\p{L}/u.test(bare) ? bare : name)
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .filter((word) => word !== "");
  const [first = "", last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const capitals = first.match(/\p{Lu}/gu) ?? [];
  const letters = last === undefined && capitals.length > 1 ? [capitals[0], capitals.at(-1)] : [first, last];
  return letters
    .map((text = "") => [...text][0] ?? "")
    .join("")
    .toUpperCase();
}
