import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Item } from "../support/feeds.ts";

/** What all readers give of an item; the time is in UTC, `2025-05-31T15:59:00Z`. */
export type Seen = Pick<Item, "id" | "title" | "published" | "content">;

/** A feed reader in Debian. */
export interface Reader {
  readonly name: string;
  /** The packages it needs. */
  readonly packages: string;
  /** The items of an Atom document in the reader's order. */
  read(xml: string): Seen[];
  /** What the reader turns content into by design, if it does not leave it as it is. */
  shows?(html: string): string;
}

const sfeed: Reader = {
  name: "sfeed",
  packages: "sfeed",
  read: (xml) =>
    linesOf(run("sfeed", [], xml)).map((line) => {
      const [seconds = "", title, , content = "", , id] = line.split("\t");
      return { id, title, published: timeOf(Number(seconds)), content: content.replace(/\\(.)/g, unescaped) };
    }),
};

/** Undoes the escapes of sfeed(1), "TAB-SEPARATED FORMAT FIELDS". */
function unescaped(_: string, character: string): string {
  return { n: "\n", t: "\t" }[character] ?? character;
}

const newsboat: Reader = {
  name: "newsboat",
  packages: "newsboat sqlite3",
  read(xml) {
    const folder = mkdtempSync(join(tmpdir(), "dateline-newsboat-"));
    const file = (name: string) => join(folder, name);
    try {
      writeFileSync(file("feed.xml"), xml);
      writeFileSync(file("urls"), `file://${file("feed.xml")}\n`);
      writeFileSync(file("config"), "");
      run("newsboat", ["-u", file("urls"), "-c", file("cache.db"), "-C", file("config"), "-x", "reload"]);
      const query = "select guid, title, pubDate, content from rss_item order by pubDate desc";
      const rows: { guid: string; title: string; pubDate: number; content: string }[] = JSON.parse(
        // Without rows, sqlite3 prints nothing at all.
        run("sqlite3", ["-json", file("cache.db"), query]) || "[]",
      );
      return rows.map(({ guid, title, pubDate, content }) => ({
        id: guid,
        title,
        published: timeOf(pubDate),
        content,
      }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const feedparser: Reader = {
  name: "feedparser",
  packages: "python3-feedparser",
  read: (xml) => JSON.parse(runScript("read-feedparser.py", ["raw"], xml)),
};

const sanitizingFeedparser: Reader = {
  name: "feedparser, sanitizing HTML",
  packages: "python3-feedparser",
  read: (xml) => JSON.parse(runScript("read-feedparser.py", [], xml)),
  // It drops elements and attributes it does not know, and writes the others in its own way.
  shows: (html) => html.replace(/<[^>]*>/g, ""),
};

const xmlFeed: Reader = {
  name: "XML::Feed",
  packages: "libxml-feed-perl",
  read: (xml) => JSON.parse(runScript("read-xml-feed.pl", [], xml)),
};

/** The feed readers in Debian that the feeds are tested with. */
export const readers: readonly Reader[] = [sfeed, newsboat, feedparser, sanitizingFeedparser, xmlFeed];

function runScript(name: string, args: readonly string[], input: string): string {
  // Debian's own Python and Perl, since only they see its packages.
  const interpreter = name.endsWith(".py") ? "/usr/bin/python3" : "/usr/bin/perl";
  return run(interpreter, [join(import.meta.dirname, name), ...args], input);
}

function run(program: string, args: readonly string[], input = ""): string {
  return execFileSync(program, args, { input, encoding: "utf8", maxBuffer: 2 ** 26 });
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** @param seconds since 1970 */
function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000", "");
}
