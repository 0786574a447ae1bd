import { readTex } from "../tex/tex.ts";
import type { EntryFields } from "./entry-fields.ts";
import { fold } from "./people.ts";
import { slugOf } from "./slugs.ts";

/** The key of an entry; one without a key gets one, and its author is told. */
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

/** A key for an entry without one: name, year and first long word of the title. */
function madeKey(family = "", year: number | undefined, title = ""): string {
  const word = fold(title)
    .split(" ")
    .find((word) => word.length > 3);
  return slugOf([fold(family).replaceAll(" ", ""), year ?? "", word ?? ""].join(""));
}

/** A key as text in HTML. */
export function escapeKey(key: string): string {
  return readTex(key.replace(/[\\{}$]/g, "")).html;
}
