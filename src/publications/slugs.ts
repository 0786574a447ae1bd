/** A key as part of an address: small letters, with hyphens for all but a–z and 0–9. */
export function slugOf(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Makes names unique: the first keeps its own, a second gets `-2`.
 *
 * @param names in the order of the file; empty ones become `work`
 */
export function distinct(names: readonly string[]): string[] {
  const wanted = names.map((name) => name || "work");
  const taken = new Set(wanted);
  const seen = new Set<string>();
  const copies = new Map<string, number>();
  return wanted.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let copy = copies.get(name) ?? 1;
    let free: string;
    do free = `${name}-${++copy}`;
    while (taken.has(free));
    copies.set(name, copy);
    taken.add(free);
    return free;
  });
}
