import { getEntries } from "../entries.js";

export async function GET() {
  const items = (await getEntries()).map(({ id, data, rendered }) => ({
    id: `https://example.org/news/${id}/`,
    url: `https://example.org/news/${id}/`,
    title: data.title,
    content_html: rendered.html,
    date_published: data.date.toISOString(),
  }));
  return new Response(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Bench", items }));
}
