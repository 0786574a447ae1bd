import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Author } from "../support/author.ts";
import { type Item, readAtom, readJson } from "../support/feeds.ts";
import { Project } from "../support/project.ts";

/** How many authors' histories are built; CI sets `HISTORIES=10`. */
const histories = Number(process.env.HISTORIES ?? 1);
const builds = 12;
/** Ten different seeds; the judge in `npm run bench:identity` counts what goes wrong in a thousand histories. */
const seeds = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29].slice(0, histories);
const page = "src/content/index.md";
const firstLine = 3;

interface Row {
  readonly line: number;
  readonly slug: string;
}

const test = suite("the feeds of an author who edits at random");

/** The author's page, a line for each piece of news. */
function markdown({ pieces, style }: Author): string {
  const lines = pieces.map(({ words, links, month, topic, isLoud, name }) => {
    const date = `${Math.floor(month / 12)}.${String(1 + (month % 12)).padStart(2, "0")}`;
    const text = words.join(style.space);
    const more = links.map((link, index) => ` [(${index + 1})](${link})`).join("");
    const marks = [...(name ? [`#${name}`] : []), ...(topic ? [`.${topic}`] : [])];
    const said = isLoud ? text.replaceAll(".", "!") : text;
    return `- ${date} ${said}${more}${marks.length > 0 ? ` {${marks.join(" ")}}` : ""}`;
  });
  return `# News\n\n${lines.join("\n")}\n`;
}

/** All items of the documents in one format, by their text; each is in one document. */
function itemsOf(
  site: Map<string, string>,
  extension: string,
  read: (text: string) => readonly Item[],
): Item[] {
  const paths = [...site.keys()].filter((path) => /^\/feed(?:\/\d{4})?\.\w+$/.test(path));
  const documents = paths
    .filter((path) => path.endsWith(extension))
    .map((path) => read(site.get(path) ?? ""));
  for (const items of documents) {
    const times = items.map(({ published = "" }) => published);
    assert.equal(times, times.toSorted().reverse(), "newest first");
  }
  return [...new Map(documents.flat().map((item) => [item.id, item])).values()];
}

for (const seed of seeds) {
  test(`keep each item's id and time over ${builds} builds, seed ${seed}`, async () => {
    const author = new Author(seed);
    const project = new Project();
    const known = new Map<number, { id: string; published: string }>();
    for (let build = 0; build < builds; build++) {
      if (build > 0) author.edit();
      project.withEnvironment({ SOURCE_DATE_EPOCH: String(1.7e9 + build * 86_400) });
      let outcome = await project.write(page, markdown(author)).eleventy();
      for (const [, line = ""] of outcome.output.matchAll(/index\.md:(\d+): ".*" may be/g)) {
        const piece = author.pieces[Number(line) - firstLine];
        const id = piece && known.get(piece.key)?.id;
        if (piece) piece.name = id?.replace(/^.*\//, "") ?? `new-${piece.key}`;
      }
      if (outcome.status !== 0) outcome = await project.write(page, markdown(author)).eleventy();
      assert.is(outcome.status, 0, outcome.output);
      const site = project.site();
      const atom = itemsOf(site, ".xml", (text) => readAtom(text).items);
      const json = itemsOf(site, ".json", (text) => readJson(text).items);
      const told = ({ id, published }: Item) => `${id} ${published}`;
      assert.equal(json.map(told).toSorted(), atom.map(told).toSorted(), `build ${build}: both feeds`);
      assert.is(atom.length, author.pieces.length, `build ${build}: none lost, none twice`);
      const report = await project.npm("dateline", "news", "--json");
      const { entries } = JSON.parse(report.stdout.slice(report.stdout.indexOf("{")));
      const slugs = new Map(entries.map(({ line, slug }: Row) => [line, slug]));
      for (const [index, { key }] of author.pieces.entries()) {
        const where = `build ${build}, line ${index + firstLine}`;
        const slug = slugs.get(index + firstLine);
        const item = atom.find(({ url }) => url?.endsWith(`/news/${slug}/`));
        assert.ok(item?.id && item.published, `${where}: ${slug}`);
        const found = { id: item.id, published: item.published };
        assert.equal(found, known.get(key) ?? found, where);
        known.set(key, found);
      }
      assert.is(new Set([...known.values()].map(({ id }) => id)).size, known.size, "no id is another's");
    }
  });
}

test.run();
