import { decodeText } from "../decode.ts";
import type { Problem } from "../problem.ts";
import { type ListedEntry, readNavigation } from "../site/navigation.ts";
import { contentFolder } from "./content.ts";
import { readIfThere } from "./read-if-there.ts";

/** Where the menu may be listed, as in themes of Jekyll. */
const places = [`${contentFolder}/_data`, "_data"].flatMap((folder) =>
  ["yml", "yaml"].map((ending) => `${folder}/navigation.${ending}`),
);

/** Reads the menu that the author has listed, if there is one. */
export async function readProjectNavigation(): Promise<{
  readonly entries: readonly (ListedEntry & { readonly file: string })[];
  readonly warnings: readonly Problem[];
}> {
  for (const file of places) {
    const source = await readIfThere(file);
    if (source === undefined) continue;
    const { entries, warnings } = readNavigation(decodeText(source).text, file);
    return { entries: entries.map((entry) => ({ ...entry, file })), warnings };
  }
  return { entries: [], warnings: [] };
}
