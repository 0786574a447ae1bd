import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { servedFolder } from "../src/project/output.ts";
import { Project, until } from "../test/support/project.ts";
import { storage } from "./contestant.ts";
import { type BenchEntry, buildEpoch, makeEntries, toPage } from "./entries.ts";
import { count, machine, median, number, table } from "./report.ts";

/**
 * `npm run bench:save -- 150 1500`: how long it takes, while the site is served, from saving the page until all new
 * bytes are on disk; which files were written; and how often an open browser was told to reload.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [150, 1500];
const edits = 5;
/** How long after telling the browser nothing more is written, in milliseconds. */
const pause = 1000;
/** What a save may take, in seconds, by number of entries. */
const targets: Readonly<Record<number, number>> = { 150: 0.1, 1500: 0.25, 15000: 1 };

const page = "src/content/index.md";
/** What replaces the newest entry when an author edits it for the first, second … time. */
const kinds: Readonly<Record<string, (newest: BenchEntry, time: number) => BenchEntry[]>> = {
  "mend the newest entry": (newest, time) => [
    { ...newest, text: newest.text.replace(/\.(?=\n|$)/, `, mended ${time} times.`) },
  ],
  "add an entry": (newest, time) => [
    { ...newest, text: `We announce a thing that was mended ${time} times.` },
    newest,
  ],
};

/** The result of one save. */
interface Save {
  /** Until the last new byte was on disk. */
  readonly seconds: number;
  /** Until the browser was told. */
  readonly told: number;
  readonly written: number;
  /** How many of the files written differ from before. */
  readonly changed: number;
  readonly reloads: number;
}

const rows: string[][] = [];
const verdicts: string[] = [];
for (const size of sizes) {
  for (const [kind, saves] of await measure(size)) {
    const of = (what: keyof Save) => median(saves.map((save) => save[what]));
    rows.push([
      `${count(size)}, ${kind}`,
      number(of("seconds")),
      number(of("told")),
      ...(["written", "changed", "reloads"] as const).map((what) => String(of(what))),
    ]);
    const target = targets[size];
    if (target === undefined) continue;
    verdicts.push(
      verdict(of("seconds") <= target, size, kind, `${number(of("seconds"))} s (at most ${target} s)`),
      verdict(of("written") === of("changed"), size, kind, "what did not change is not written again"),
      verdict(Math.max(...saves.map(({ reloads }) => reloads)) === 1, size, kind, "the browser reloads once"),
    );
  }
}
console.log(`\`npm run bench:save -- ${sizes.join(" ")}\` on ${machine()}, medians of ${edits} edits.\n`);
console.log(
  table(
    ["entries", "bytes on disk, s", "browser told, s", "files written", "of them changed", "reloads"],
    rows,
  ),
);
for (const line of ["", ...verdicts]) console.log(line);

function verdict(isMet: boolean, size: number, kind: string, what: string): string {
  return `- ${isMet ? "met" : "missed"}: ${count(size)}, ${kind}: ${what}`;
}

/** Serves a site of so many entries, and makes each kind of edit several times. */
async function measure(size: number): Promise<Map<string, Save[]>> {
  const [newest, ...others] = makeEntries(size) as [BenchEntry, ...BenchEntry[]];
  const project = new Project(storage).withEnvironment({ SOURCE_DATE_EPOCH: buildEpoch });
  await project.write(page, toPage([newest, ...others])).build();
  const saves = new Map<string, Save[]>();
  await project.serve(async (address) => {
    const browser = await openBrowser(address);
    await untilQuiet(project);
    for (const [kind, edit] of Object.entries(kinds)) {
      for (let time = 1; time <= edits; time++) {
        const text = toPage([...edit(newest, time), ...others]);
        const save = await measureSave(project, browser, text, `mended ${time} times.`);
        saves.set(kind, [...(saves.get(kind) ?? []), save]);
      }
    }
    browser.close();
  });
  return saves;
}

/** Saves a page and waits until the site shows it. */
async function measureSave(project: Project, browser: Browser, text: string, news: string): Promise<Save> {
  const before = filesOf(project);
  browser.forget();
  const saved = project.write(page, text).stat(page).mtimeMs;
  await until(
    () => browser.told().length > 0,
    () => "the browser was never told to load the page again",
  );
  const after = await untilQuiet(project);
  for (const file of ["/index.html", "/feed.xml", "/feed.json"]) {
    if (!project.read(`${servedFolder}${file}`).includes(news))
      throw new Error(`${file} does not say "${news}"`);
  }
  const written = [...after].filter(([path, { time }]) => before.get(path)?.time !== time);
  const changed = written.filter(([path, { hash }]) => before.get(path)?.hash !== hash);
  return {
    seconds: (Math.max(...written.map(([, { time }]) => time)) - saved) / 1000,
    told: ((browser.told()[0] ?? Number.NaN) - saved) / 1000,
    written: written.length,
    changed: changed.length,
    reloads: browser.told().length,
  };
}

/** The files of a site: when each was written or moved into place, in milliseconds since 1970, and its content. */
type Files = ReadonlyMap<string, { readonly time: number; readonly hash: string }>;

function filesOf({ folder }: Project): Files {
  const site = join(folder, servedFolder);
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const hash = createHash("sha1").update(readFileSync(path)).digest("base64");
      return [path, { time: statSync(path).ctimeMs, hash }];
    }),
  );
}

/** Waits until nothing is written any more. */
async function untilQuiet(project: Project): Promise<Files> {
  let files = filesOf(project);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const later = filesOf(project);
    if ([...later].every(([path, { time }]) => files.get(path)?.time === time)) return later;
    files = later;
  }
}

/** The part of a browser that Eleventy's server sees. */
interface Browser {
  /** When it was told to reload, since it last forgot, in milliseconds since 1970. */
  readonly told: () => readonly number[];
  readonly forget: () => void;
  readonly close: () => void;
}

/** Opens the connection over which Eleventy's server talks to the pages it serves: a WebSocket (RFC 6455 §4.1). */
function openBrowser(address: string): Promise<Browser> {
  const headers = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    "Sec-WebSocket-Version": "13",
  };
  return new Promise((resolve, reject) => {
    const request = get(address, { headers }).once("error", reject);
    request.once("upgrade", (_, socket) => {
      const told: number[] = [];
      let heard = "";
      socket.setEncoding("latin1").on("data", (text: string) => {
        heard += text;
        const times = heard.split('{"type":"eleventy.reload"').length - 1;
        while (told.length < times) told.push(Date.now());
      });
      resolve({
        told: () => told,
        forget: () => {
          heard = "";
          told.length = 0;
        },
        close: () => socket.destroy(),
      });
    });
  });
}
