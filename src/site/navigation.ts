import { record, textOf } from "../data.ts";
import { withEmoji } from "../markdown/emoji.ts";
import type { Problem } from "../problem.ts";
import { readYaml } from "../yaml.ts";
import type { MenuEntry } from "./menu.ts";

/** An entry, and the line of the file that names it, counted from 1. */
export interface ListedEntry extends MenuEntry {
  readonly line: number;
}

/**
 * Reads the menu that academicpages and other descendants of minimal-mistakes keep in a data file: `main`, a list of
 * entries with `title` and `url`; an entry's `children` come after it.
 *
 * @param source YAML 1.2
 * @param file its name, for problems
 */
export function readNavigation(
  source: string,
  file: string,
): { readonly entries: readonly ListedEntry[]; readonly warnings: readonly Problem[] } {
  const yaml = readYaml(source, { isStrict: false });
  if ("mistake" in yaml) return { entries: [], warnings: [{ file, ...yaml.mistake }] };
  if (yaml.value === null || yaml.value === undefined) return { entries: [], warnings: [] };
  const entries: ListedEntry[] = [];
  const warnings: Problem[] = [];
  const main = record(yaml.value).main;
  if (!Array.isArray(main)) {
    const message = `There is no list "main" here, so this file adds nothing to the menu. Write main: and below it a line for each entry, such as ${sample}.`;
    return { entries, warnings: [{ file, line: yaml.lineOf(["main"]), message }] };
  }
  const read = (list: readonly unknown[], path: readonly (string | number)[]): void => {
    for (const [index, value] of list.entries()) {
      const { title, url, children } = record(value);
      const line = yaml.lineOf([...path, index]);
      const name = textOf(title);
      // An entry that opens a submenu by script leads nowhere itself.
      const address = /^javascript:/i.test(textOf(url) ?? "") ? undefined : textOf(url);
      if (name !== undefined && address !== undefined)
        entries.push({ title: withEmoji(name), url: address, line });
      else if (name === undefined || !Array.isArray(children)) {
        const missing = name === undefined ? "title" : "url";
        warnings.push({ file, line, message: `This entry of the menu has no ${missing}. Write ${sample}.` });
      }
      if (Array.isArray(children)) read(children, [...path, index, "children"]);
    }
  };
  read(main, ["main"]);
  return { entries, warnings };
}

const sample = "- { title: Teaching, url: /teaching/ }";
