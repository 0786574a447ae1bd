import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Project } from "../test/support/project.ts";
import { type Contestant, run, storage, workshop } from "./contestant.ts";
import { type BenchEntry, buildEpoch, toPage } from "./entries.ts";

const eleventy = "node_modules/.bin/eleventy";
const page = "src/content/index.md";
const site = "_site";

/** Dateline in three states: as people usually build, before anything was published, and with nothing to do. */
export function datelines(entries: readonly BenchEntry[]): Contestant[] {
  const inState = (name: string, leavings: readonly string[]): Contestant => ({
    name,
    folder: new Project(storage).write(page, toPage(entries)).folder,
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
  // So that there is a lock, and so that no TypeScript is translated any more: jiti does that once in each folder.
  for (const contestant of all) run(contestant);
  return all;
}

/** Dateline with the page that comes with it, published before. */
export function seed(): Contestant {
  const { folder } = new Project(storage).restoreLock();
  return { name: "Dateline, its own page", folder, command: [eleventy], environment: {}, leavings: [site] };
}

/** The least that Eleventy can be asked to do: it has a config, and no page. */
export function emptyEleventy(): Contestant {
  const folder = join(workshop, "empty");
  mkdirSync(folder);
  writeFileSync(join(folder, "eleventy.config.cjs"), "module.exports = function () {};\n");
  const command = [join(import.meta.dirname, "..", eleventy)];
  return { name: "Eleventy, no page", folder, command, environment: {}, leavings: [] };
}

/**
 * The least that Node.js has to do: read the page, render each entry, and write as many files of as many bytes.
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

/** The files in a folder, by path, with their sizes in bytes. */
function sizesOf(folder: string): [path: string, bytes: number][] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sizes = entries.map((path) => ({ path, stat: statSync(join(folder, path)) }));
  return sizes.flatMap(({ path, stat }) => (stat.isFile() ? [[path, stat.size]] : []));
}
