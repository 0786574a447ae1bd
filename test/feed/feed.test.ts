import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFeed } from "../../src/feed/feed.ts";
import { historyOf } from "../../src/feed/history.ts";
import { toJsonFeed } from "../../src/feed/json.ts";
import { identify } from "../../src/identity/identify.ts";
import { readPage } from "../../src/page/read.ts";
import { FactsFile } from "../../src/project/facts-file.ts";
import { toAddresses } from "../../src/site/address.ts";

const facts = new FactsFile();
facts.read();
const site = {
  ...facts.site,
  url: "https://example.org/~jane/",
  author: { ...facts.site.author, email: "jane@example.org", picture: { src: "/jane.jpg", alt: "Jane" } },
};

const feedOf = (news: string) => {
  const { items } = readPage(`# News\n\n${news}`, { file: "input.md", language: "en" });
  const now = new Date("2026-01-01T00:00:00Z");
  const options = { site, now, file: "input.md", lockFile: "lock" };
  const { entries, archives, lock } = identify(items, undefined, options);
  const [document] = historyOf(entries, archives, "");
  assert.ok(document);
  const addresses = toAddresses(site.url, "/~jane/");
  return toFeed(document, { site, tag: lock.tag, prefix: "", addresses });
};

const test = suite("toFeed");

test("gives absolute addresses", () => {
  const { id, alternate, logo, entries } = feedOf(
    "2025.05 A [paper](/p.pdf) and [news](#news) [out](https://a.org/x)",
  );
  assert.is(id, "tag:example.org,2024:~jane/news");
  assert.is(alternate, "https://example.org/~jane/");
  assert.is(logo, "https://example.org/~jane/jane.jpg");
  assert.is(entries[0]?.alternate, "https://example.org/~jane/news/2025-05-a-paper-and-news-out/");
  assert.is(
    entries[0]?.content,
    '<p>A <a href="https://example.org/~jane/p.pdf">paper</a> and <a href="https://example.org/~jane/#news">news</a> <a href="https://a.org/x">out</a></p>',
  );
});

test("leaves out characters that XML forbids or discourages", () => {
  const [entry] = feedOf(
    "2025.05 A\u0007 b\u001b[0m \ud800 \ufffe \u0092 \ufdd0 &#11; <b title='\u0001\u0085'>c</b> 🎉",
  ).entries;
  assert.not.match(
    `${entry?.title}${entry?.content}`,
    /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{1FFFD}]/u,
  );
  assert.match(entry?.title ?? "", "🎉");
});

test("says of an entry in Arabic or Hebrew that it reads from the right, but its code does not", () => {
  const contentOf = (news: string) => feedOf(`- 2025.05 ${news}`).entries[0]?.content;
  assert.is(contentOf("نشرنا ورقة في ICML."), '<div dir="rtl"><p>نشرنا ورقة في ICML.</p></div>');
  assert.is(
    contentOf("🎉 2: שלום `a < b`\n\n  <pre dir='auto'>x</pre>\n"),
    '<div dir="rtl"><p>🎉 2: שלום <code dir="ltr">a &lt; b</code></p>\n<pre dir="auto">x</pre></div>',
  );
  assert.is(contentOf("ICML نشرنا ورقة في"), "<p>ICML نشرنا ورقة في</p>");
  assert.is(contentOf("山、ひらがな"), "<p>山、ひらがな</p>");
});

test("ends lines as XML does, so all formats hold the same", () => {
  const [entry] = feedOf("2025.05 A<br>\rb&#13;&#10;c&#13;d").entries;
  assert.is(entry?.content, "<p>A<br>\nb\nc\nd</p>");
});

test("was updated when its newest entry was, or without entries when the site began", () => {
  assert.is(feedOf("2025.04 a\n\n2025.05 b").updated.toISOString(), "2025-05-31T15:59:00.000Z");
  assert.is(feedOf("").updated.toISOString(), "2024-01-01T00:00:00.000Z");
});

test.run();

const json = suite("toJsonFeed");

json("leaves out what the facts do not give", () => {
  const feed = JSON.parse(
    toJsonFeed({ ...feedOf(""), logo: undefined } as never, "https://example.org/feed.json"),
  );
  assert.equal(feed.authors, [{ name: site.author.name, url: "https://example.org/~jane/" }]);
  assert.is(feed.icon, "https://example.org/~jane/icon.png");
  assert.equal(feed.items, []);
});

json("carries the date as it was written", () => {
  const feed = JSON.parse(toJsonFeed(feedOf("2025.05.20 a\n\n2025.04 b"), "https://example.org/feed.json"));
  assert.equal(
    feed.items.map((item: { _dateline: unknown }) => item._dateline),
    [{ date: "2025-05-20" }, { date: "2025-04" }],
  );
});

json.run();
