import { stringify } from "yaml";
import type { Problem } from "../problem.ts";
import type { OldSite } from "./old-site.ts";
import { literalPage, type View, ViewFiles } from "./view.ts";

/** What the program does not publish. */
const parts =
  /^(?:_(?!assets\/)[^/]*\/|(?:404|config|README|LICENSE)\.md$|(?:make|utils)\.jl$|(?:Manifest|Project)\.toml$)/;
/** The templates in which themes have the menu. */
const ofMenu = /^_layout\/(header|menu|nav|navbar|sidebar)\.html$/;
/** The variables of a page, or of the site: in TOML that may hold Julia's dates, or a line for each. */
const variables = /^\+{3}[ \t]*\n([\s\S]*?)^\+{3}[ \t]*$|^@def[ \t]+(.*)$/gm;
/** What the program fills in or leaves out. */
const filled = /\{\{[^{}]*\}\}/g;
/**
 * The program's marks on a page: HTML between tildes, variables, boxes, a table of contents, the end of a line, and what
 * is filled in; before them code, comments and formulas, in which there are none.
 */
const marks =
  /^[ \t]*(`{3,})[\s\S]*?^[ \t]*\1|(`+)[^\n]*?[^`\n]\2(?!`)|<!--[\s\S]*?-->|\$\$[\s\S]*?\$\$|\\\[[\s\S]*?\\\]|~{3}[\s\S]*?~{3}|^\+{3}[ \t]*\n[\s\S]*?^\+{3}[ \t]*$|^@def[ \t].*$|@@[\w,-]*|\\(?:toc|tableofcontents)\b|\\\\[ \t]*$|\{\{[^{}]*\}\}/gm;

/**
 * A site made with Franklin in Jekyll's form: its pages, without what the program fills in, which is reported
 * (https://franklinjl.org/syntax/).
 *
 * @returns undefined for any other site
 */
export function viewOfFranklin(old: OldSite): View | undefined {
  if (!["config.md", "index.md", "_layout/head.html"].every((file) => old.files.includes(file)))
    return undefined;
  const files = new ViewFiles(old);
  const problems: Problem[] = [];
  const { text: setting, list } = variablesOf(old.text("config.md") ?? "");
  const author = setting("author");
  const about = {
    title: setting("website_title") ?? author,
    description: setting("website_descr"),
    url: setting("website_url"),
    ...(author !== undefined && { author: { name: author } }),
    permalink: "pretty",
  };
  files.write("_config.yml", "config.md", stringify(about));
  const ignored = list("ignore");
  for (const file of old.files) {
    const [, menu] = ofMenu.exec(file) ?? [];
    const text = menu !== undefined || /\.md$/.test(file) ? old.text(file) : undefined;
    if (menu !== undefined) files.write(`_includes/${menu}.html`, file, (text ?? "").replace(filled, ""));
    else if (
      parts.test(file) ||
      ignored.some((path) => file === path || file.startsWith(path.replace(/\/?$/, "/")))
    )
      continue;
    else if (text === undefined) files.add(file.replace(/^_assets\//, "assets/"), file);
    else files.write(file, file, pageOf(file, text, problems));
  }
  return files.view("Franklin", problems);
}

/** A page in Jekyll's form. */
function pageOf(file: string, text: string, problems: Problem[]): string {
  const { text: variable } = variablesOf(text);
  const withoutFilled = (text: string) =>
    text.replace(filled, (mark) => {
      const message = `"${mark}" is filled in by the program of the old site, so what it shows is left out. Write it on the page.`;
      if (!/^\{\{\s*(?:else|end)\b/.test(mark)) problems.push({ file, kind: "shortcode", message });
      return "";
    });
  const body = text.replace(marks, (mark) => {
    if (mark.startsWith("{{")) return withoutFilled(mark);
    // Lines further in would be code, after an empty one.
    if (mark.startsWith("~~~")) return withoutFilled(mark.slice(3, -3)).replace(/\n\s+(?=\S)/g, "\n");
    if (/^\\\\/.test(mark)) return "<br>";
    return /^(?:@|\+{3}|\\t)/.test(mark) ? "" : mark;
  });
  const [title, description] = [variable("title"), variable("descr")];
  return literalPage({ ...(title && { title }), ...(description && { description }) }, body);
}

/** Looks up variables: a text, or a list of texts. */
function variablesOf(source: string) {
  const lines = [...source.matchAll(variables)].map(([, block, line]) => block ?? line).join("\n");
  const find = (name: string, value: string) =>
    new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*${value}`, "m").exec(lines)?.[1]?.trim() || undefined;
  return {
    text: (name: string) => find(name, '"((?:[^"\\\\\\n]|\\\\.)*)"')?.replace(/\\(.)/g, "$1"),
    list: (name: string) =>
      [...(find(name, "\\[([^\\]]*)\\]") ?? "").matchAll(/"([^"\n]+)"/g)].map(([, text = ""]) => text),
  };
}
