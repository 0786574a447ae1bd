/** Facts of a page of Pelican's or MkDocs' ("File metadata"; "Meta-Data"), of which no page begins with a sentence. */
const line =
  /^(?:title|subtitle|date|modified|category|tags|keywords|slug|authors?|summary|description|status|lang|template|url|save_as|(?:page_)?order|cover|image)[ \t]*:.*\n/i;

/** A page that begins with lines such as `Title: On dials`, as other programs want it: with these as front matter. */
export function withMetadata(text: string): string {
  const facts: string[] = [];
  let rest = text.replace(/^\uFEFF/, "");
  for (let [found] = line.exec(rest) ?? []; found !== undefined; [found] = line.exec(rest) ?? []) {
    const [, key = "", value = ""] = /^(\w+)\s*:\s*(.*?)\s*$/.exec(found) ?? [];
    const isDraft = /^status$/i.test(key) && /^draft$/i.test(value);
    facts.push(isDraft ? "draft: true" : `${key.toLowerCase()}: ${JSON.stringify(value)}`);
    rest = rest.slice(found.length);
  }
  const isWhole = facts.some((fact) => fact.startsWith("title:")) && /^[ \t]*(?:\n|$)/.test(rest);
  return isWhole ? `---\n${facts.join("\n")}\n---\n${withoutPlaces(rest)}` : text;
}

/** Links as others write them: Pelican's say of which kind a file is (Pelican, "Linking to internal content"). */
function withoutPlaces(text: string): string {
  return text.replace(
    /(\]\(\s*<?|\]:[ \t]*|\b(?:href|src)=["'])(?:\{(?:filename|static|attach)\}|\|filename\|)/g,
    "$1",
  );
}
