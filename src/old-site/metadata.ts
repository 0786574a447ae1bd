/**
 * Facts of a page of Pelican's or MkDocs' ("File metadata"; "Meta-Data"), with which no page begins a sentence, and the
 * line without words after them. A day in words is one for readers.
 */
const block =
  /^\uFEFF?((?:(?:title|subtitle|(?:date|modified)(?=[ \t]*:[ \t]*\d{4}[-/]\d)|category|tags|keywords|slug|authors?|summary|description|status|lang|template|url|save_as|(?:page_)?order|cover|image)[ \t]*:.*\n)+)(?=[ \t]*(?:\n|$))/i;

/** A page that begins with lines such as `Title: On dials`, as other programs want it: with these as front matter. */
export function withMetadata(text: string): string {
  const [found = "", lines = ""] = block.exec(text) ?? [];
  if (!/^title\b/im.test(lines)) return text;
  const facts = [...lines.matchAll(/^(\w+)\s*:[ \t]*(.*?)[ \t]*$/gm)].map(([, key = "", value = ""]) =>
    /^status$/i.test(key) && /^draft$/i.test(value)
      ? "draft: true"
      : `${key.toLowerCase()}: ${JSON.stringify(value)}`,
  );
  return `---\n${facts.join("\n")}\n---\n${text.slice(found.length)}`;
}

/** Links as others write them: Pelican's say of which kind a file is (Pelican, "Linking to internal content"). */
export function withPlainLinks(text: string): string {
  return text.replace(
    /(\]\(\s*<?|\]:[ \t]*|\b(?:href|src)=["'])(?:\{(?:filename|static|attach)\}|\|filename\|)/g,
    "$1",
  );
}
