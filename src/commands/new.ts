import { fileURLToPath } from "node:url";
import { create } from "../../create/create.ts";
import { options } from "../../create/questions.ts";
import { buildTimeOrThrow } from "../project/clock.ts";
import { readArguments, UsageError } from "./arguments.ts";

export const help = `dateline new DIR [OPTIONS]

Makes a site in the folder DIR: an example page to write over, the facts of the
site, and what it takes to publish it on GitHub. It never writes over a file.

  --name NAME           your name, as it should stand on the page
  --affiliation PLACE   where you work or study
  --url ADDRESS         the address the site will have; GitHub Pages, GitLab
                        Pages and Netlify say it themselves
  --language TAG        the language you write it in: en, de, zh-Hans
  --quiet               print only what has to be mended

What is not given is asked, if you are at a terminal.`;

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `dateline new`, as its help says. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals, say } = readArguments(args, options, 1);
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError("Name the folder in which the site is to be made.");
  const material = {
    template: fromHere("../../create/template"),
    engine: fromHere("../.."),
    now: buildTimeOrThrow(),
  };
  say(await create(folder, values, material));
}
