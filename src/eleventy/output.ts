import { mkdirSync } from "node:fs";
import { lockFile } from "../identity/lock-format.ts";
import type { Entry } from "../news/entry.ts";
import { outputOf } from "../page/place.ts";
import { contentFolder, homeFile } from "../project/content.ts";
import {
  clearOutput,
  copyFile,
  problemOfOutput,
  publishDraft,
  removeUnwritten,
  siteFolder,
  writePage,
} from "../project/output.ts";
import { type PageFile, PageFiles } from "../project/page-files.ts";
import { Progress } from "../project/progress.ts";
import { iconPath } from "../site/preview.ts";
import { factsFile } from "../site/site.ts";
import { linkedEntry } from "./linked-entry.ts";
import { projectFile } from "./project-file.ts";
import type { State } from "./state.ts";
import { stopForProblems } from "./stop-build.ts";
import type { Build, UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** The warning when a site was built without a known address. */
const noAddress = {
  file: factsFile,
  message:
    `The address of the site is not known, so nothing was remembered in ${lockFile}. Before you publish, write it here, ` +
    "as in url: https://example.org/~jane/. On GitHub, GitLab and Netlify you need not.",
};

/**
 * Reports what was found, and writes the pages of entries and the author's files next to Eleventy's pages. A build
 * replaces the site once it is complete and the lock remembers what it publishes; a served site never does.
 */
export default function outputPlugin(eleventyConfig: UserConfig, state: State): void {
  const { content, editions, publications, menu, pictures, findings } = state;
  const entryPages = new PageFiles();
  const progress = new Progress(process.stderr, () => performance.now());
  let isFirst = true;
  let isWriting = false;

  eleventyConfig.on("eleventy.before", (build) => {
    const { directories, runMode } = build;
    isWriting = writesFiles(build);
    const problem = problemOfOutput(directories.output);
    if (problem) findings.error(problem);
    findings.report();
    progress.begin();
    if (runMode === "build" || isFirst) clearOutput(directories.output);
    isFirst = false;
    // If it cannot be made, that is said once, not of each page.
    if (isWriting) mkdirSync(directories.output, { recursive: true });
    if (menu.hasChanged) entryPages.forget();
    progress.say(() => `Read ${editions.entries.length} entries; writing feeds and lists …`);
  });
  // What an entry's page shows of the home page is compared anyway; templates are not.
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    if (changed.some((file) => projectFile(file) !== homeFile)) entryPages.forget();
  });

  // Eleventy writes the same right after, but shows a stack trace if it cannot. This comes after all other transforms.
  eleventyConfig.addTransform("write", function (content) {
    const { outputPath } = this.page;
    if (isWriting && outputPath) writePage(".", outputPath, content);
    return content;
  });

  eleventyConfig.on("eleventy.after", async (build) => {
    if (!writesFiles(build)) return;
    const { output } = build.directories;
    const isWatching = build.runMode !== "build";
    const pages = pagesOfEntries(state);
    await entryPages.write(pages, output, isWatching, (index) =>
      progress.say(() => `Writing the page of entry ${index + 1} of ${pages.length} …`),
    );
    for (const path of content.plan.files) copyFile(`${contentFolder}/${path}`, `${output}/${path}`);
    findings.report();
    const alone = new Set(pages.map(({ url }) => outputOf(url).slice(1)));
    const kept = [...alone, ...publications.written, ...(await pictures.written())];
    if (isWatching) tidy(build, { alone, kept: [...kept, ...content.plan.files] });
    else await publish(output, { alone, kept }, state, progress);
    progress.end();
  });
}

function pagesOfEntries({ editions, publications, pictures, templates }: State): PageFile[] {
  return editions.withNews.flatMap(({ entries }) =>
    entries.map((entry, index) => {
      const { url } = entry;
      const [newer, older] = [entries[index - 1], entries[index + 1]];
      return {
        url,
        shown: () => JSON.stringify([whole(entry), newer && linkedEntry(newer), older && linkedEntry(older)]),
        render: async () => {
          const data = { page: { url }, entry, newer, older, works: publications.worksOf(entry) };
          return pictures.complete(await templates.render("layouts/entry.njk", data), url);
        },
      };
    }),
  );
}

/** What an entry's own page shows of it. */
function whole({ line: _line, ...entry }: Entry) {
  return entry;
}

/** The paths of what was written next to Eleventy's pages: see {@link publishDraft}. */
type Made = Parameters<typeof publishDraft>[1];

/** Removes from a served site what this build did not write. */
function tidy({ directories: { output }, results }: Build, { alone, kept }: Made): void {
  const byEleventy = results.map(({ outputPath }) =>
    projectFile(String(outputPath)).slice(output.length - 2),
  );
  removeUnwritten(output, new Set([...kept, ...byEleventy, iconPath.slice(1)]), alone);
}

/** Puts a whole build in the site's place. */
async function publish(output: string, made: Made, state: State, progress: Progress): Promise<void> {
  const { facts, content, editions, publications, search, findings } = state;
  await search.write(output, state);
  progress.say(() => "Replacing the old site …");
  // The lock comes first: it may remember an id that nobody has seen yet, but never the other way round.
  const { problem, notice } = facts.hasAddress ? await editions.remember(publications.remembered) : {};
  if (problem) {
    progress.end();
    stopForProblems([problem]);
  }
  const strangers = publishDraft(output, made);
  if (!facts.hasAddress) findings.warn(noAddress);
  findings.report();
  progress.end();
  if (notice !== undefined) console.log(notice);
  for (const { slug, text } of editions.withNews.flatMap(({ news }) => news.newlyWithdrawn)) {
    console.log(`Withdrawn: ${text}`);
    const file = content.fileWith(text);
    console.log(
      file === undefined
        ? `  If it was only reworded, write {#${slug}} at the end of the new text.`
        : `  Its words are in ${file}, where no news is read. To keep it, put it back: your home page shows only the newest ten, and links to all.`,
    );
  }
  if (strangers.length > 0)
    console.log(`Not part of this site, and left in ${siteFolder} as found: ${strangers.join(", ")}`);
}
