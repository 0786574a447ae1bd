import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bibliography } from "../test/support/bibliography.ts";
import { draw } from "../test/support/draw.ts";
import { Project } from "../test/support/project.ts";
import { type Contestant, run, sizesOf, storage, workshop } from "./contestant.ts";
import { type BenchEntry, buildEpoch, makeEntries, toPage } from "./entries.ts";

const eleventy = "node_modules/.bin/eleventy";
const page = "src/content/index.md";
const site = "_site";
/** As authors have it, with the cards that tests leave out. */
const project = () => new Project(storage).facts({ cards: undefined });

/** Dateline in three states: as people usually build, before anything was published, and with nothing to do. */
export function datelines(entries: readonly BenchEntry[]): Contestant[] {
  const inState = (name: string, leavings: readonly string[]): Contestant => ({
    name,
    folder: project().write(page, toPage(entries)).folder,
    command: [eleventy],
    environment: { SOURCE_DATE_EPOCH: buildEpoch },
    leavings,
    site: { folder: site, hasJsonFeed: true },
  });
  const all = [
    inState("Dateline", [site]),
    inState("Dateline, no lock yet", [site, "_data/news.lock"]),
    inState("Dateline, nothing changed", []),
  ];
  // So that there is a lock, and the cards are drawn.
  for (const contestant of all) run(contestant);
  return all;
}

/** Dateline with the page that comes with it, published before. */
export function seed(): Contestant {
  const { folder } = project().restoreLock();
  return { name: "Dateline, its own page", folder, command: [eleventy], environment: {}, leavings: [site] };
}

/** A site made by `dateline new`, with the package as npm installs it. */
export function packaged(): Contestant {
  const [start, folder] = [join(workshop, "start"), join(workshop, "new")];
  const does = (cwd: string, command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const install = ["install", "--no-audit", "--no-fund", "--prefer-offline"];
  mkdirSync(start);
  writeFileSync(join(start, "package.json"), '{ "private": true }\n');
  const root = join(import.meta.dirname, "..");
  const tarball = does(root, "npm", "pack", "--silent", "--pack-destination", workshop)
    .trim()
    .split("\n")
    .at(-1);
  does(start, "npm", ...install, join(workshop, tarball ?? ""));
  const facts = [
    "--name",
    "Ada Example",
    "--affiliation",
    "Example College",
    "--url",
    "https://example.org/",
  ];
  does(start, "node_modules/.bin/dateline", "new", folder, "--quiet", ...facts);
  does(folder, "npm", ...install);
  const environment = { SOURCE_DATE_EPOCH: buildEpoch };
  return { name: "Dateline, the package", folder, command: [eleventy], environment, leavings: [site] };
}

/** What sites hold besides news, and how to make a site with that many. */
export const others: Readonly<Record<string, (site: Project, count: number) => void | Promise<void>>> = {
  works: (site, count) => {
    site.write("src/content/publications.bib", bibliography(count)).facts({ "author.name": "Jane Doe" });
  },
  pages: (site, count) => {
    for (const [index, { title, text }] of makeEntries(count).entries())
      site.write(`src/content/notes/${index}.md`, `---\ntitle: "${title}"\n---\n\n${text}\n`);
  },
  pictures: async (site, count) => {
    for (let first = 0; first < count; first += 10) {
      const numbers = Array.from({ length: Math.min(10, count - first) }, (_, index) => first + index);
      for (const number of numbers) {
        const brightness = (x: number, y: number) => 128 + 100 * Math.sin(x / 17 + number) * Math.cos(y / 23);
        site.write(`src/content/gallery/${number}.jpg`, await draw("jpeg", 640, 480, { brightness }));
      }
      const shown = numbers.map((number) => `![Number ${number}](${number}.jpg)`).join("\n\n");
      site.write(`src/content/gallery/from-${first}.md`, `# From ${first}\n\n${shown}\n`);
    }
  },
};

/**
 * Dateline with that many works, pages or pictures, and the news it comes with.
 *
 * @param leavings what is removed before each run
 */
export async function siteOf(
  counts: Readonly<Record<string, number>>,
  leavings: readonly string[],
): Promise<Contestant> {
  const made = project();
  for (const [kind, count] of Object.entries(counts)) await others[kind]?.(made, count);
  const name = Object.entries(counts)
    .map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`)
    .join(", ");
  const environment = { SOURCE_DATE_EPOCH: buildEpoch };
  const contestant = { name, folder: made.folder, command: [eleventy], environment, leavings, output: site };
  // Everything that is kept between builds is there.
  run(contestant);
  return contestant;
}

/** The least Eleventy can do: it has a config and no page. */
export function emptyEleventy(): Contestant {
  const folder = join(workshop, "empty");
  mkdirSync(folder);
  writeFileSync(join(folder, "eleventy.config.cjs"), "module.exports = function () {};\n");
  const command = [join(import.meta.dirname, "..", eleventy)];
  return { name: "Eleventy, no page", folder, command, environment: {}, leavings: [] };
}

/**
 * The least Node.js has to do: read the page, render each entry, and write as many files and bytes.
 *
 * @param dateline where these files have been written
 */
export function limit({ folder }: Contestant, entries: readonly BenchEntry[]): Contestant {
  const own = join(workshop, `limit-${entries.length}`);
  mkdirSync(own);
  const files = join(own, "files.json");
  writeFileSync(files, JSON.stringify(sizesOf(join(folder, site))));
  return {
    name: "bare Node.js",
    folder: own,
    command: ["node", join(import.meta.dirname, "limit.js"), join(folder, page), files, site],
    environment: {},
    leavings: [site],
  };
}
