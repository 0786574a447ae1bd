import { type Adopted, adoptSite } from "../../src/adopt/adopt.ts";
import { renderMarkdown } from "../../src/markdown/markdown.ts";

/** Takes over an old site, given by its files. */
export function adopt(
  files: Readonly<Record<string, string>>,
  markdownify = (markdown: string) => renderMarkdown(markdown).html,
): Adopted & { readonly said: string; readonly text: (file: string) => string } {
  const adopted = adoptSite(
    { files: Object.keys(files).sort(), text: (file) => files[file] },
    new Date(Date.UTC(2026, 0, 2, 12)),
    markdownify,
  );
  const said = adopted.left.map(({ file, message }) => `${file}: ${message}`).join("\n");
  return { ...adopted, said, text: (file) => adopted.texts.get(file) ?? "" };
}
