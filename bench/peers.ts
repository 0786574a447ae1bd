import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contestant } from "./contestant.ts";
import type { BenchEntry } from "./entries.ts";

/** A program that does the work Dateline does; what it needs is in the folder with its name, `bench/peers/…`. */
export interface Peer {
  readonly name: string;
  /** The folder of its templates, below `bench/peers`. */
  readonly templates: string;
  /** Where it wants the entries, one file each. */
  readonly entries: string;
  /** Where it writes the site. */
  readonly output: string;
  /** What else a build leaves behind that would speed up the next. */
  readonly leavings: readonly string[];
  readonly command: readonly string[];
  /** Whether it also writes a JSON feed; all write an Atom feed. */
  readonly hasJsonFeed: boolean;
  /** Finds its version; undefined if the program is not installed. */
  readonly version: () => string | undefined;
  /** The `node_modules` it needs. */
  readonly modules?: string;
  /** How to get it. */
  readonly advice: string;
}

const ownModules = join(import.meta.dirname, "../node_modules");
const astroFolder = join(tmpdir(), "dateline-bench-astro");

export const peers: readonly Peer[] = [
  {
    name: "Hugo",
    templates: "hugo",
    entries: "content/news",
    output: "public",
    leavings: ["resources", ".hugo_build.lock"],
    command: ["hugo", "--quiet"],
    hasJsonFeed: true,
    version: () => printedVersion("hugo", "version"),
    advice: "On Debian: apt-get install hugo",
  },
  {
    name: "Jekyll",
    templates: "jekyll",
    entries: "_posts",
    output: "_site",
    leavings: [".jekyll-cache"],
    command: ["jekyll", "build", "--quiet"],
    hasJsonFeed: true,
    version: () => printedVersion("jekyll", "--version"),
    advice: "On Debian: apt-get install jekyll ruby-jekyll-feed",
  },
  {
    name: "Pelican",
    templates: "pelican",
    entries: "content/news",
    output: "output",
    leavings: ["cache"],
    command: ["pelican", "--quiet"],
    hasJsonFeed: false,
    version: () => printedVersion("pelican", "--version"),
    advice: "On Debian: apt-get install pelican",
  },
  {
    name: "Astro",
    templates: "astro",
    entries: "src/content/news",
    output: "dist",
    leavings: [".astro"],
    command: ["node_modules/.bin/astro", "build", "--silent"],
    hasJsonFeed: true,
    version: () => (installAstro() ? packageVersion(join(astroFolder, "node_modules/astro")) : undefined),
    modules: join(astroFolder, "node_modules"),
    advice: `npm could not install it in ${astroFolder}`,
  },
  {
    name: "Eleventy, a file per entry",
    templates: "eleventy",
    entries: "news",
    output: "_site",
    leavings: [],
    command: ["node_modules/.bin/eleventy"],
    hasJsonFeed: true,
    version: () => packageVersion(join(ownModules, "@11ty/eleventy")),
    modules: ownModules,
    advice: "npm ci",
  },
];

/** Makes a folder in which a peer can build a site of the entries. */
export function setUp(peer: Peer, folder: string, entries: readonly BenchEntry[]): Contestant {
  cpSync(join(import.meta.dirname, "peers", peer.templates), folder, { recursive: true });
  if (peer.modules) symlinkSync(peer.modules, join(folder, "node_modules"));
  const content = join(folder, peer.entries);
  mkdirSync(content, { recursive: true });
  for (const [index, { title, date, text }] of entries.entries()) {
    const name = `${date.toISOString().slice(0, 10)}-${index}.md`;
    const frontMatter = `title: ${title}\ndate: ${date.toISOString()}`;
    writeFileSync(join(content, name), `---\n${frontMatter}\n---\n\n${text}\n`);
  }
  return {
    name: peer.name,
    folder,
    command: peer.command,
    environment: { ASTRO_TELEMETRY_DISABLED: "1" },
    leavings: [peer.output, ...peer.leavings],
    site: { folder: peer.output, hasJsonFeed: peer.hasJsonFeed },
  };
}

function printedVersion(program: string, argument: string): string | undefined {
  return /\d+(?:\.\d+)+/.exec(spawnSync(program, [argument], { encoding: "utf8" }).stdout ?? "")?.[0];
}

function packageVersion(folder: string): string {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}

/** Whether Astro is installed, in a folder of its own that is kept for the next run. */
function installAstro(): boolean {
  mkdirSync(astroFolder, { recursive: true });
  cpSync(join(import.meta.dirname, "peers/astro/package.json"), join(astroFolder, "package.json"));
  const install = ["install", "--prefer-offline", "--no-audit", "--no-fund"];
  return spawnSync("npm", install, { cwd: astroFolder, stdio: "ignore" }).status === 0;
}
