import { existsSync } from "node:fs";
import { parseDataFile } from "../data-file.ts";
import { contentFolder } from "../project/content.ts";
import { enginePagesFolder } from "../project/engine.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/** Files that Eleventy watches whether they are there or not. */
const optional = [
  ".eleventyignore",
  `${contentFolder}/.eleventyignore`,
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
];

/** How Eleventy works: what it looks at, what it leaves alone, and how much it prints. */
export default function settingsPlugin(eleventyConfig: UserConfig, { findings }: State): void {
  // A line for each file of the site would hide what Dateline has to say; `--quiet=false` shows them.
  eleventyConfig.setQuietMode(true);
  // A saved file is settled long before Eleventy's usual 150 milliseconds; an editor that takes longer only causes one
  // more build.
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } });
  // The reader of the output may stop early, as `| head` does.
  for (const stream of [process.stdout, process.stderr])
    stream.off("error", leaveBroken).on("error", leaveBroken);
  // Dateline reads what the author writes: it is never a template, nor data for one.
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.ignores.add(`${contentFolder}/**`);
  eleventyConfig.setDataFileSuffixes([]);
  // The author's layouts may have data in JSON, whose mistakes Eleventy reports in programmers' terms.
  eleventyConfig.addDataExtension("json", (text, path) => {
    const { data, problem } = parseDataFile(path.replace(/^\.\//, ""), text);
    if (problem) findings.warn(problem);
    return data;
  });
  eleventyConfig.addWatchTarget(`./${contentFolder}/`);
  eleventyConfig.addWatchTarget(enginePagesFolder, { resetConfig: true });
  // Its watcher (chokidar 4.0) counts a file that is not there twice, unless it is ignored, and so reports that it is
  // ready before it watches the page: what was saved just after the server's address appeared was never seen.
  for (const file of optional) if (!existsSync(file)) eleventyConfig.watchIgnores.add(file);
  eleventyConfig.watchIgnores.add("_data/*.lock");
  eleventyConfig.watchIgnores.add("_data/.*");
}

function leaveBroken(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
