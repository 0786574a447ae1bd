/**
 * Facts of a Pelican or MkDocs page ("File metadata"; "Meta-Data"), with which no page begins a sentence, and the empty
 * line after them. A day in words is meant for readers.
 */
const block =
  /^\uFEFF?((?:(?:title|subtitle|(?:date|modified)(?=[ \t]*:[ \t]*\d{4}[-/]\d)|category|tags|keywords|slug|authors?|summary|description|status|lang|template|url|save_as|(?:page_)?order|cover|image)[ \t]*:.*\n)+)(?=[ \t]*(?:\n|$))/i;

/** A page that begins with lines such as `Title: On dials`, with these as front matter instead. */
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

/** Links as others write them: Pelican's include the kind of file (Pelican, "Linking to internal content"). */
export function withPlainLinks(text: string): string {
  return text.replace(
    /(\]\(\s*<?|\]:[ \t]*|\b(?:href|src)=["'])(?:\{(?:filename|static|attach)\}|\|filename\|)/g,
    "$1",
  );
}
