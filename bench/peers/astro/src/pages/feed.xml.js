import { getEntries } from "../entries.js";

export async function GET() {
  const entries = await getEntries();
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://example.org/</id>
  <title>Bench</title>
  <link rel="self" href="https://example.org/feed.xml"/>
  <updated>${entries[0].data.date.toISOString()}</updated>
  <author><name>Bench</name></author>
${entries.map(toEntry).join("\n")}
</feed>
`);
}

function toEntry({ id, data, rendered }) {
  return `  <entry>
    <id>https://example.org/news/${id}/</id>
    <title>${escaped(data.title)}</title>
    <link href="https://example.org/news/${id}/"/>
    <updated>${data.date.toISOString()}</updated>
    <content type="html">${escaped(rendered.html)}</content>
  </entry>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
