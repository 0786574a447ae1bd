import type { LockedEntry } from "../identity/lock.ts";
import type { Entry } from "../news/entry.ts";
import { contentFolder, homeFile } from "../project/content.ts";
import { Deletions, deletionsFile } from "../project/deletions.ts";
import { lockFile } from "../project/lock-file.ts";
import { clearOutput, copyFile, publishDraft, removeUnwritten } from "../project/output.ts";
import { type PageFile, PageFiles } from "../project/page-files.ts";
import { Progress } from "../project/progress.ts";
import { iconPath } from "../site/preview.ts";
import { factsFile } from "../site/site.ts";
import { projectFile } from "./project-file.ts";
import type { State } from "./state.ts";
import { stopBuild, stopForFault } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** What is said when a site was built of which nobody knows where it will be. */
const noAddress = {
  file: factsFile,
  message:
    `it is not known where the site will be published, so nothing was remembered in ${lockFile}. Before you publish, ` +
    "write it here, as in url: https://example.org/~jane/. GitHub, GitLab and Netlify say it themselves.",
};

/**
 * Says what was read, and writes beside Eleventy's pages those of the entries and the author's files. A build becomes
 * the site when it is whole and what was published is remembered; what is served is only ever looked at.
 */
export default function outputPlugin(
  eleventyConfig: UserConfig,
  { facts, content, editions, publications, menu, search, pictures, findings, templates }: State,
): void {
  const entryPages = new PageFiles();
  const progress = new Progress(process.stderr, () => performance.now());
  const deletions = new Deletions();
  let isFirst = true;

  eleventyConfig.on("eleventy.before", ({ directories, runMode }) => {
    findings.say();
    progress.begin();
    if (runMode === "build" || isFirst) clearOutput(directories.output);
    isFirst = false;
    if (menu.hasChanged) entryPages.forget();
    progress.say(() => `Read ${editions.entries.length} entries; writing feeds and lists …`);
  });
  // A page shows no more than its entries and its templates, of which Eleventy drops what it has read of them.
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    if (changed.some((file) => projectFile(file) !== homeFile)) entryPages.forget();
  });
  eleventyConfig.addWatchTarget(`./${deletionsFile}`);

  eleventyConfig.on("eleventy.after", async (build) => {
    if (!writesFiles(build)) return;
    const { directories, results, runMode } = build;
    const { output } = directories;
    const isWatching = runMode !== "build";
    const pages = editions.withNews.flatMap(({ entries }) =>
      entries.map((entry, index) => entryPage(entry, entries[index - 1], entries[index + 1])),
    );
    await entryPages.write(pages, output, isWatching, (index) =>
      progress.say(() => `Writing the page of entry ${index + 1} of ${pages.length} …`),
    );
    for (const path of content.plan.files) copyFile(`${contentFolder}/${path}`, `${output}/${path}`);
    findings.say();
    const entries = new Set(editions.entries.map(({ url }) => `${url.slice(1)}index.html`));
    if (isWatching) {
      const others = results.map(({ outputPath }) =>
        projectFile(String(outputPath)).slice(output.length - 2),
      );
      removeUnwritten(
        output,
        new Set([
          ...entries,
          ...others,
          ...content.plan.files,
          iconPath.slice(1),
          ...publications.written,
          ...(await pictures.written()),
        ]),
        entries,
      );
      deletions.watch([...content.paths, ...content.plan.pages.map(({ path }) => path)]);
    } else {
      await search.write(output, { content, editions, publications });
      progress.say(() => "Putting the new site in the place of the old one …");
      // First the lock: an id may be remembered that nobody has seen yet, but never the other way round.
      const { problem, notice } = facts.hasAddress ? await editions.remember(publications.remembered) : {};
      if (problem) {
        progress.end();
        stopBuild([problem]);
      }
      const strangers = published(output, {
        alone: entries,
        kept: [...entries, ...publications.written, ...(await pictures.written())],
      });
      if (!facts.hasAddress) findings.warn(noAddress);
      findings.say();
      progress.end();
      if (notice !== undefined) console.log(notice);
      sayWhatChanged(
        editions.withNews.flatMap(({ news }) => news.newlyWithdrawn),
        strangers,
      );
    }
    progress.end();
  });

  function entryPage(entry: Entry, newer: Entry | undefined, older: Entry | undefined): PageFile {
    const { url } = entry;
    return {
      url,
      shown: () => JSON.stringify([whole(entry), linked(newer), linked(older)]),
      render: async () => {
        const data = { page: { url }, entry, newer, older, works: publications.worksOf(entry) };
        return pictures.complete(await templates.render("layouts/entry.njk", data), url);
      },
    };
  }
}

/** What can be seen of an entry on its own page. */
function whole({ line: _line, ...entry }: Entry) {
  return entry;
}

/** What can be seen of an entry on the page of its neighbour. */
function linked(entry: Entry | undefined) {
  return entry && { url: entry.url, title: entry.title, date: entry.date, until: entry.until };
}

/** Puts the draft in the site's place. That the disk does not let it happen is for the author to know. */
function published(...[output, made]: Parameters<typeof publishDraft>): string[] {
  try {
    return publishDraft(output, made);
  } catch (error) {
    return stopForFault(error, "_site");
  }
}

function sayWhatChanged(withdrawn: readonly LockedEntry[], strangers: readonly string[]): void {
  for (const { slug, text } of withdrawn) {
    console.log(`Withdrawn: ${text}`);
    console.log(`  If it was only reworded, write {#${slug}} at the end of the new words.`);
  }
  if (strangers.length > 0)
    console.log(`Not from this site, and left where it is in _site: ${strangers.join(", ")}`);
}
