import { parseDataFile } from "../data-file.ts";
import { valueAt } from "../liquid/values.ts";
import type { OldSite } from "./old-site.ts";

const file = "_variables.yml";

/**
 * A site with the values of Quarto's variables, `{{< var email.work >}}`, in its texts (Quarto, "Variables"). Those
 * without a value, or in three braces, which show the shortcode itself, stay.
 */
export function withVariables(old: OldSite): OldSite {
  if (!old.files.includes(file)) return old;
  const { data } = parseDataFile(file, old.text(file) ?? "");
  const textAt = (path: string) => {
    const value = valueAt(data, path);
    return ["string", "number", "boolean"].includes(typeof value) ? `${value}` : undefined;
  };
  return {
    ...old,
    text: (name) =>
      old
        .text(name)
        ?.replace(
          /(?<!\{)\{\{<\s*var\s+([\w.-]+)\s*>\}\}(?!\})/g,
          (shortcode, path: string) => textAt(path) ?? shortcode,
        ),
  };
}
