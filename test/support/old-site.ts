import { parse } from "yaml";
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

/** The new site's files in text, by their paths. */
export const textsOf = (files: Readonly<Record<string, string>>) => Object.fromEntries(adopt(files).texts);

/** The entries of the new site's menu, as `title address`. */
export const menuOf = ({ text }: Pick<ReturnType<typeof adopt>, "text">): string[] =>
  (parse(text("_data/navigation.yml"))?.main ?? []).map(
    ({ title, url }: { title: string; url: string }) => `${title} ${url}`,
  );
