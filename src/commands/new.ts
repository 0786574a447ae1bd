import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { create } from "../../create/create.ts";
import { options } from "../../create/questions.ts";
import type { Problem } from "../problem.ts";
import { buildTimeOrThrow } from "../project/clock.ts";
import { leftLines } from "../project/print-problems.ts";
import { Progress } from "../project/progress.ts";
import { factsFile } from "../site/site.ts";
import { readArguments, refuseAddress, UsageError } from "./arguments.ts";

export const help = `dateline new DIR [OPTIONS]

Makes a site in the folder DIR: an example page to replace with yours, the facts
about the site, and all it takes to publish it on GitHub. It never overwrites a
file.

  --name NAME           your name, as it should appear on the page
  --affiliation PLACE   where you work or study
  --url ADDRESS         the address the site will have; not needed on GitHub
                        Pages, GitLab Pages and Netlify
  --language TAG        the language you write in: en, de, zh-Hans
  --from OLD            take over an old site: its folder, or a .zip of it; it
                        stays as it is, and gives the facts that you do not
  --feed PLACE          the feed of the old site, a file or an address, so that
                        its subscribers stay
  --quiet               print only what has to be fixed

In a terminal, you are asked for what is missing.`;

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `dateline new`, as its help says. */
export async function run(args: readonly string[]): Promise<void> {
  const own = { ...options, from: { type: "string" }, feed: { type: "string" } } as const;
  const { values, positionals, say } = readArguments(args, own, 1);
  const [folder] = positionals;
  if (!folder) throw new UsageError("Name a folder for the new site.");
  const { from, feed, ...given } = values;
  refuseAddress(folder);
  if (from !== undefined) refuseAddress(from);
  if (feed !== undefined && from === undefined)
    throw new UsageError("--feed names the feed of an old site. Name the site itself with --from.");
  const material = {
    template: fromHere("../../create/template"),
    engine: fromHere("../.."),
    now: buildTimeOrThrow(),
  };
  if (from === undefined) return say(await create(folder, given, material));
  // Most sites are new, and need none of this.
  const [{ takeOver }, { readFirstNews }] = await Promise.all([
    import("../project/takeover.ts"),
    import("../project/first-news.ts"),
  ]);
  const template = readFileSync(join(material.template, factsFile), "utf8");
  const { now } = material;
  const taken = await takeOver(from, { folder, template, now, feed });
  const { old, facts, further, files, report } = taken;
  const answers = {
    // A site that names no author usually has the author's name as its title.
    name: given.name ?? facts.author.name ?? facts.title,
    affiliation: given.affiliation ?? facts.author.affiliation?.[0],
    url: given.url ?? facts.url,
    language: given.language ?? facts.language,
  };
  const progress = new Progress(process.stderr, () => performance.now());
  progress.begin();
  try {
    const onFile = (written: number) => progress.say(() => `${written} of ${files.size} files copied …`);
    const steps = await create(folder, answers, { ...material, files, further, progress: onFile }).finally(
      () => progress.end(),
    );
    const { subscribers, problems } = await readFirstNews(folder, taken, now);
    say(report + (subscribers === undefined ? "" : `\n- ${subscribers}`));
    const left = [...taken.left, ...missing(answers)];
    if (left.length > 0) say("\nNot carried over, or to check:");
    for (const line of leftLines(left)) console.log(line);
    if (problems.length > 0) say("\nTo fix before the site can be built:");
    for (const line of leftLines(problems)) console.log(line);
    say(`\n${steps}`);
  } finally {
    old.close();
  }
}

/** The facts that the new site has only examples for, since nobody gave them; at a terminal they were asked for. */
function missing(answers: Readonly<Record<"name" | "affiliation", string | undefined>>): readonly Problem[] {
  if (process.stdin.isTTY) return [];
  const message = (what: string) => `The old site does not say ${what}. Write it here.`;
  return [
    ...(answers.name === undefined ? [{ file: factsFile, message: message("your name") }] : []),
    ...(answers.affiliation === undefined
      ? [{ file: factsFile, message: message("where you work or study") }]
      : []),
  ];
}
