export const data = { permalink: "/feed.json" };

export function render({ collections }) {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Bench",
    items: collections.entries.map((entry) => ({
      id: `https://example.org${entry.url}`,
      url: `https://example.org${entry.url}`,
      title: entry.data.title,
      content_html: entry.content,
      date_published: entry.date.toISOString(),
    })),
  });
}
