import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkSite } from "./check.ts";
import { type Contestant, hasTime, type Run, run, workshop, written } from "./contestant.ts";
import { datelines, emptyEleventy, limit, others, packaged, seed, siteOf } from "./dateline.ts";
import { makeEntries } from "./entries.ts";
import { type Peer, peers, setUp } from "./peers.ts";
import { count, machine, median, number, table } from "./report.ts";
import { growth, type Measured } from "./results.ts";
import { verdicts } from "./targets.ts";

/**
 * `npm run bench -- 15 1500 --runs=5`: builds sites with that many entries with Dateline and other programs, in turn,
 * and prints time, memory and bytes written, how they grow, also with works, pages and pictures, and which targets are
 * met. `--without=Jekyll` leaves one out.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    without: { type: "string", multiple: true, default: [] },
  },
});
const sizes = (positionals.length > 0 ? positionals : ["15", "1500"]).map(Number);
const runs = Number(values.runs);
/** What takes longer is run only once, in seconds. */
const slow = 30;

const found = peers.map((peer) => ({ peer, ...find(peer) }));
const there = found.flatMap(({ peer, isThere }) => (isThere ? [peer] : []));

const leftOut = values.without.map((name) => ` --without="${name}"`).join("");
print(`\`npm run bench -- ${sizes.join(" ")} --runs=${runs}${leftOut}\` on ${machine()}.`);
print(`${found.map(({ peer, says }) => `${peer.name}: ${says}`).join("; ")}.`);
if (!hasTime) print("Peak memory is not measured: that needs GNU time (on Debian: apt-get install time).");

const startUp = measureAll([emptyEleventy(), seed(), ...packageIfThere()], []);
print("#### Start-up");
printTimes(startUp, "Eleventy, no page");

const results = new Map<number, ReadonlyMap<string, Measured>>();
for (const size of sizes) {
  const measured = measureSize(size);
  results.set(size, measured);
  print(`#### ${count(size)} entries`);
  printTimes(measured, "Hugo");
}
printGrowth();
const site = await measureSites();
print("#### Targets");
print(
  verdicts(results, startUp, site)
    .map((verdict) => `- ${verdict}`)
    .join("\n"),
);

function packageIfThere(): Contestant[] {
  try {
    return [packaged()];
  } catch (error) {
    print(`The package cannot be measured: ${(error as Error).message.split("\n")[0]}`);
    return [];
  }
}

/** Measures how a build grows with other content than news, with the caches of earlier builds, as hosts keep them. */
async function measureSites(): Promise<ReadonlyMap<string, Measured>> {
  const growing = [];
  for (const kind of Object.keys(others)) {
    // A picture takes a hundred times as long to make as a page to write.
    for (const size of sizes)
      growing.push(await siteOf({ [kind]: kind === "pictures" ? Math.ceil(size / 10) : size }, ["_site"]));
  }
  print("#### Works, pages and pictures");
  printTimes(measureAll(growing, []), growing[0]?.name ?? "");
  const unchanged = measureAll([await siteOf({ works: 1000, pictures: 200 }, [])], []);
  print("#### A second build, when nothing has changed");
  printTimes(unchanged, "");
  return unchanged;
}

function find(peer: Peer): { readonly isThere: boolean; readonly says: string } {
  if (values.without.includes(peer.name)) return { isThere: false, says: "left out" };
  const version = peer.version();
  return { isThere: version !== undefined, says: version ?? `missing. ${peer.advice}` };
}

function measureSize(size: number): Map<string, Measured> {
  const entries = makeEntries(size);
  const own = datelines(entries);
  const others = there.map((peer) => setUp(peer, join(workshop, `${peer.templates}-${size}`), entries));
  const [usual] = own;
  return measureAll(
    [...own, ...others, limit(usual as Contestant, entries)],
    entries.map(({ title }) => title),
  );
}

/** Runs each once and checks its work; then runs them in turn. The first run counts only if it is the last. */
function measureAll(contestants: readonly Contestant[], titles: readonly string[]): Map<string, Measured> {
  const measured = new Map<Contestant, Run[]>();
  for (const contestant of contestants) {
    const first = run(contestant);
    checkSite(contestant, titles);
    measured.set(contestant, first.seconds > slow ? [first] : []);
  }
  const again = contestants.filter((contestant) => measured.get(contestant)?.length === 0);
  for (let round = 0; round < runs; round++) {
    for (const contestant of again) measured.get(contestant)?.push(run(contestant));
  }
  return new Map([...measured].map(([one, all]) => [one.name, { ...summary(all), written: written(one) }]));
}

function summary(all: readonly Run[]): Measured {
  const seconds = all.map((one) => one.seconds);
  const mebibytes = all.flatMap((one) => one.mebibytes ?? []);
  return { seconds, median: median(seconds), ...(hasTime && { mebibytes: median(mebibytes) }) };
}

function printTimes(measured: ReadonlyMap<string, Measured>, reference: string): void {
  const base = measured.get(reference)?.median;
  print(
    table(
      ["", "seconds", "fastest", "slowest", reference && `÷ ${reference}`, "MiB", "MB written", "runs"],
      [...measured].map(([name, { seconds, median, mebibytes, written }]) => [
        name,
        number(median),
        number(Math.min(...seconds)),
        number(Math.max(...seconds)),
        number(base && median / base),
        number(mebibytes),
        number(written && written / 1e6),
        String(seconds.length),
      ]),
    ),
  );
}

/** Prints how much longer each takes per additional entry, from each size to the next. */
function printGrowth(): void {
  const steps = sizes.slice(1).map((to, index) => ({ from: sizes[index] ?? 0, to }));
  if (steps.length === 0) return;
  const names = [...(results.get(sizes[0] ?? 0)?.keys() ?? [])];
  const perEntry = (name: string, { from, to }: { from: number; to: number }) =>
    (growth(results, name, from, to) ?? Number.NaN) * 1000;
  const cells = (name: string) =>
    steps.flatMap((step) => {
      const own = perEntry(name, step);
      return [number(own), number(own / perEntry("bare Node.js", step))];
    });
  const head = steps.flatMap(({ from, to }) => [
    `ms per entry, ${count(from)} to ${count(to)}`,
    "÷ bare Node.js",
  ]);
  print("#### Growth");
  print(
    table(
      ["", ...head],
      names.map((name) => [name, ...cells(name)]),
    ),
  );
}

function print(text: string): void {
  console.log(`${text}\n`);
}
