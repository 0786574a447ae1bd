import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isFeedPath } from "../judge/judge.ts";
import { readAtom } from "../support/feeds.ts";
import { Project } from "../support/project.ts";
import { awkwardSite, longSite } from "../support/sites.ts";
import { type Reader, readers, type Seen } from "./readers.ts";

const test = suite("the feed readers of Debian");

const sites = [
  ["the seed", await new Project().build(), 1],
  ["400 entries over twelve years", await longSite().build(), 12],
  ["awkward text", await awkwardSite().build(), 1],
] as const;

for (const reader of readers) {
  for (const [name, project, documents] of sites) {
    test(`${reader.name} reads ${name} as feedsmith does`, () => {
      const feeds = [...project.site()].filter(([path]) => isFeedPath(path) && path.endsWith(".xml"));
      assert.is(feeds.length, documents);
      for (const [path, xml] of feeds) {
        assert.equal(read(reader, xml), shown(reader, readAtom(xml).items), path);
      }
    });
  }
}

function read(reader: Reader, xml: string): Seen[] {
  try {
    return shown(reader, reader.read(xml));
  } catch (error) {
    const message = `${reader.name} does not read the feed. Is it there (on Debian: apt-get install ${reader.packages})?`;
    throw new Error(message, { cause: error });
  }
}

function shown({ shows }: Reader, items: readonly Seen[]): Seen[] {
  return items.map(({ id, title, published, content = "" }) => ({
    id,
    title,
    published,
    content: shows ? shows(content) : content,
  }));
}

test.run();
