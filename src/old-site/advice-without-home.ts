import { groupBy } from "../group-by.ts";
import { siteBesideReadme } from "./folder-of-site.ts";
import { makesPages, ofWordPress, programOf } from "./programs.ts";

/**
 * What to do with a site that has no page to begin with.
 *
 * @param files all files of the site, from its folder
 */
export function adviceWithoutHome(files: readonly string[]): string {
  if (files.length === 0) return "This folder is empty. Give the one that holds the old site.";
  const name = programOf(files);
  const within = name === undefined ? siteBesideReadme(files) : undefined;
  if (within !== undefined) {
    const own = files
      .filter((file) => file.startsWith(`${within}/`))
      .map((file) => file.slice(within.length + 1));
    const readme = files.find((file) => /^readme\./i.test(file));
    const isReadme = readme === undefined ? "" : ` If ${readme} is your home page, name it index.md.`;
    return programOf(own) === undefined || own.includes("index.md")
      ? `The site is in the folder ${within}. Give that folder.${isReadme}`
      : `In the folder ${within}: ${adviceWithoutHome(own)}`;
  }
  if (files.some((file) => /\.WordPress\.\d{4}-\d\d-\d\d(?:\.\d+)?\.xml$/.test(file))) return ofWordPress;
  if (name === undefined)
    return files.includes("index.html")
      ? "This folder holds a built site, without the pages it was built from. Give the folder with its Markdown."
      : `There is no home page here: no index.md, _pages/about.md, index.qmd or content/_index.md.${files.some((file) => /\.mdx?$/.test(file)) ? " Call the page about you index.md, and put it at the top of the folder." : ""}`;
  if (makesPages.test(name))
    return `This site is written for ${name}, which is not read. Let ${name} build its HTML pages, and give the folder that holds them.`;
  if (
    files.some((file) => /\.rst$/.test(file)) &&
    !files.some((file) => /(?:^|\/)(?!readme\.)[^/]+\.md$/i.test(file))
  )
    return `This site is made with ${name}, and reStructuredText is not read. Convert its pages to Markdown, as in pandoc index.rst -o index.md, put them into a folder of their own, and give that folder.`;
  const folder = folderOfMarkdown(files);
  if (folder !== undefined) {
    const others = new Intl.ListFormat("en").format(otherFolders(files, folder));
    const more = others && ` What is in ${others} comes over only if you copy it into that folder first.`;
    return `This site is made with ${name}, which is not read, but its folder ${folder} holds Markdown pages. Give that folder.${more}`;
  }
  const place = likeliestPlace(files);
  if (place === "" && !files.some((file) => /^(?!readme\.)[^/]+\.mdx?$/i.test(file)))
    return `This site is made with ${name}, which is not read. It has no pages in Markdown, so write the page about you as index.md, put it into a folder of its own with your pictures, and give that folder.`;
  return `This site is made with ${name}, which is not read. Put its Markdown${place && `, which is in ${place},`} into a folder of its own, with the page about you as index.md and the pictures where they are, and give that folder.`;
}

/**
 * The folder of the site with the most Markdown pages, or the one in it that holds them all; empty if there is none.
 */
function likeliestPlace(files: readonly string[]): string {
  const page = /^(?!\.|node_modules\/)(?:.+\/)(?!readme\.)[^/]+\.mdx?$/i;
  let place = "";
  for (let pages = files.filter((file) => page.test(file)); ; ) {
    const below = pages.filter((file) => file.includes("/", place.length));
    const folders = groupBy(below, (file) => [file.slice(0, file.indexOf("/", place.length) + 1)]);
    const [[folder, most] = ["", []]] = [...folders].sort(([, a], [, b]) => b.length - a.length);
    // Below the largest top-level folder, nothing is left out.
    if (most.length === 0 || (place !== "" && most.length < pages.length)) return place.slice(0, -1);
    place = folder;
    pages = most;
  }
}

/** The folder in which a program keeps its pages, if there is one among them to begin with. */
function folderOfMarkdown(files: readonly string[]): string | undefined {
  const [, folder] =
    files
      .map((file) =>
        /^(docs|source|book|pages|content(?:\/pages)?|src\/pages)\/(?:about\/)?(?:index|about|README)\.md$/.exec(
          file,
        ),
      )
      .find((found) => found !== null) ?? [];
  return folder;
}

/** Folders besides a given one whose Markdown is likely to be pages. */
function otherFolders(files: readonly string[], folder: string): readonly string[] {
  const names = files.flatMap(
    (file) =>
      /^((?:src\/)?(?:content\/)?(?:articles|blog|docs|news|notes|pages|posts)|content)\/.+\.mdx?$/.exec(
        file,
      )?.[1] ?? [],
  );
  const isWithin = (name: string, other: string) => name.startsWith(`${other}/`);
  const others = [...new Set(names)].filter(
    (name) => name !== folder && !isWithin(folder, name) && !isWithin(name, folder),
  );
  return others.filter((name) => !others.some((other) => isWithin(name, other))).sort();
}
