import { textOf } from "../data.ts";
import { idOfHeading } from "../markdown/headings.ts";
import type { LoadedPage } from "./load.ts";
import { plainWords } from "./plain-words.ts";

/** A Markdown heading of words alone that a page begins with. */
const firstHeading =
  /^\s*(?:(?<marks>#{1,3})[ \u00a0\u3000]+(?<text>[^\n]+?)(?: +#+)?|(?<above>[^\n]+)\n=+)[ \t]*(?:\n|$)/;

/**
 * Takes the heading that a page begins with for its title, as GitHub Pages does. It is removed from the text, since the
 * title is shown above, unless the page has a different title in its front matter.
 */
export function takeHeading(
  loaded: LoadedPage,
  path: string,
): { readonly heading: string | undefined; readonly loaded: LoadedPage } {
  const { data, body } = loaded;
  const found = /\.html?$/i.test(path) || path === "index.md" ? null : firstHeading.exec(body);
  const [whole = ""] = found ?? [];
  const { marks = "#", text, above } = found?.groups ?? {};
  const rest = body.slice(whole.length);
  // Of several headings of its rank each names a part, and of several years one may be the first to be written about.
  const isOnly = marks === "#" || (/\p{L}/u.test(text ?? "") && !hasHeading(rest, marks.length));
  const written = isOnly ? (text ?? above)?.trim() : undefined;
  const heading = written && plainWords(written);
  const title = plainWords(textOf(data.title) ?? written ?? "");
  // A title cannot show all that a heading can.
  if (!heading || title !== heading || /[_[\]<>{}$\\]|:\w+:/.test(written) || /[*`<]/.test(heading))
    return { heading: undefined, loaded };
  const id = idOfHeading(heading);
  // Links that lead to the heading find its place.
  const place = id === "" || rest.trim() === "" ? "" : `## {#${id}}`;
  return { heading, loaded: { ...loaded, body: place + whole.replace(/[^\n]/g, "") + rest } };
}

/** Whether a text may have a heading of a rank or a higher one; a line of code may look like one. */
function hasHeading(text: string, rank: number): boolean {
  return new RegExp(`^ {0,3}(?:#{1,${rank}}\\s|(?:=+|-+)\\s*$)|<h[1-${rank}]\\b`, "im").test(text);
}
