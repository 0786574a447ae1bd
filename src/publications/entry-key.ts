import { readTex } from "../tex/tex.ts";
import type { EntryFields } from "./entry-fields.ts";
import { fold } from "./people.ts";
import { slugOf } from "./slugs.ts";

/** The key of an entry; one that has none gets one, with a word to its author. */
export function keyOf(
  fields: EntryFields,
  family: string | undefined,
  year: number | undefined,
  title: string | undefined,
): string {
  const { entry } = fields;
  if (entry.key !== "") return entry.key;
  const key = madeKey(family, year, title) || slugOf(fields.text("booktitle", "type") ?? "") || "work";
  fields.wrong("key", `This entry has no key. Here it is called "${key}"; write @${entry.type}{${key}, …}.`);
  return key;
}

/** A key for an entry without one: name, year and the first long word of the title. */
function madeKey(family = "", year: number | undefined, title = ""): string {
  const word = fold(title)
    .split(" ")
    .find((word) => word.length > 3);
  return slugOf([fold(family).replaceAll(" ", ""), year ?? "", word ?? ""].join(""));
}

/** A key as text of HTML. */
export function escapeKey(key: string): string {
  return readTex(key.replace(/[\\{}$]/g, "")).html;
}
