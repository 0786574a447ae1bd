/**
 * The initials of a name: of its first and last word, or of the capitals within a single one; `JD` for Jane Doe, `HW` for
 * HazekiahWon, `王` for 王.
 */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/).filter((word) => word !== "");
  const [first = "", last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const capitals = first.match(/\p{Lu}/gu) ?? [];
  const letters = last === undefined && capitals.length > 1 ? [capitals[0], capitals.at(-1)] : [first, last];
  return letters
    .map((text = "") => [...text][0] ?? "")
    .join("")
    .toUpperCase();
}
