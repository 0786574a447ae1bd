import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import facts from "../../_data/site.ts";
import { isFeedPath, lintFeeds } from "../lint/lint.ts";
import type { Problem } from "../problem.ts";
import { printProblems } from "../project/print-problems.ts";
import { toAddresses } from "../site/address.ts";
import { checkSite, type Site } from "../site/site.ts";

/**
 * `npm run lint:feeds [FOLDER]`: says what the strictest readers would refuse in the feeds of a built site, that in
 * `_site` if no folder is given.
 *
 * A site that was built with `--pathprefix=/~jane/` is checked with the same option. The exit status is 1 when there is
 * anything to mend.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pathprefix: { type: "string" } },
});
const [folder = "_site"] = positionals;
const checked = checkSite(facts);
if ("problems" in checked) fail(checked.problems);
else lint(checked.site);

function lint(site: Site): void {
  const addresses = toAddresses(site.url, values.pathprefix ?? new URL(site.url).pathname);
  const { problems, feeds, entries } = lintFeeds(readFeeds(), addresses);
  if (problems.length > 0) {
    fail(problems.map((problem) => ({ ...problem, file: join(folder, problem.file) })));
  } else {
    const home = addresses.absolute("/");
    console.log(
      `${folder}: ${feeds} feeds with ${entries} entries are well made, for publication at ${home}`,
    );
  }
}

function readFeeds(): Map<string, string> {
  const paths = ["", "feed"].flatMap(filesIn).filter(isFeedPath).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** The paths, from the site's root, of the files that lie in one of its folders, if there is one. */
function filesIn(part: string): string[] {
  try {
    return readdirSync(join(folder, part)).map((name) => join("/", part, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return [];
  }
}

function fail(problems: readonly Problem[]): void {
  printProblems(problems);
  process.exitCode = 1;
}
