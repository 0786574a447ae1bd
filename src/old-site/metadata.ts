/**
 * Facts of a Pelican, MkDocs or Nikola page ("File metadata"; "Meta-Data"; "Metadata formats"), with which no page begins
 * a sentence, and the empty line after them. A day in words is meant for readers.
 */
const block =
  /^\uFEFF?((?:(?:title|subtitle|(?:date|modified|updated)(?=[ \t]*:[ \t]*\d{4}[-/]\d)|category|tags|keywords|slug|authors?|summary|description|status|lang|template|url|save_as|(?:page_)?order|cover|image|link|type)[ \t]*:.*\n)+)(?=[ \t]*(?:\n|$))/i;

/** Nikola's own form of them. */
const comment = /^\uFEFF?\s*<!--[ \t]*\n((?:\.\.[ \t]+\w+[ \t]*:.*\n)+)-->[ \t]*(?=\n|$)/;

/** What a page's status is called here; one that is only known to those who have its address is hidden or private. */
const statuses: ReadonlyMap<string, string> = new Map([
  ["draft", "draft: true"],
  ["hidden", "sitemap: false"],
  ["private", "sitemap: false"],
]);

/** A page that begins with lines such as `Title: On dials`, with these as front matter instead. */
export function withMetadata(text: string): string {
  const [found = "", written = ""] = block.exec(text) ?? comment.exec(text) ?? [];
  const lines = written.replace(/^\.\.[ \t]+/gm, "");
  if (!/^title\b/im.test(lines)) return text;
  // Pelican's home page is hidden from the menu.
  const isHome = /^save_as[ \t]*:[ \t]*index\.html[ \t]*$/im.test(lines);
  const facts = [...lines.matchAll(/^(\w+)\s*:[ \t]*(.*?)[ \t]*$/gm)].map(
    ([, key = "", value = ""]) =>
      (/^status$/i.test(key) && !(isHome && /^hidden$/i.test(value)) && statuses.get(value.toLowerCase())) ||
      `${key.toLowerCase()}: ${JSON.stringify(value)}`,
  );
  return `---\n${facts.join("\n")}\n---\n${text.slice(found.length)}`;
}

/** A page whose front matter is indented like code, which other programs read all the same, without the indent. */
export function withUnindentedMatter(text: string): string {
  return text.replace(
    /^(\uFEFF?---[ \t]*\n)( {4,})(\w+[ \t]*:(?:.*\n)+?)(?=---[ \t]*(?:\n|$))/,
    (whole, fence: string, indent: string, lines: string) =>
      lines.split("\n").every((line, at) => at === 0 || line.trim() === "" || line.startsWith(indent))
        ? fence + lines.replaceAll(`\n${indent}`, "\n")
        : whole,
  );
}

/** Links as others write them: Pelican's include the kind of file (Pelican, "Linking to internal content"). */
export function withPlainLinks(text: string): string {
  return text.replace(
    /(\]\(\s*<?|\]:[ \t]*|\b(?:href|src)=["'])(?:\{(?:filename|static|attach)\}|\|filename\|)/g,
    "$1",
  );
}
