import { readCv } from "../cv/read-cv.ts";
import type { Problem } from "../problem.ts";
import type { Configuration } from "./configuration.ts";
import { type HugoBlock, hugoBlocks } from "./hugo-blocks.ts";
import { hugoCv } from "./hugo-cv.ts";
import { ownerOf } from "./hugo-facts.ts";
import { hugoAuthor, isOfNews } from "./hugo-home.ts";
import { endingOf, type OldSite } from "./old-site.ts";
import type { OldPage } from "./page.ts";
import { isSampleCv } from "./samples.ts";

/** The CV of an old site. */
export interface OldCv {
  /** Where it was, in words. */
  readonly file: string;
  readonly ending: string;
  readonly text: string;
}

/**
 * Finds the CV of an old site: in a file of its own, or in the blocks and the author's settings of Hugo Blox.
 *
 * @param blocks of its pages made of blocks
 * @param left takes the problems with a CV that is not carried over
 */
export function oldCvOf(
  old: OldSite,
  { kind, dataFiles }: Configuration,
  {
    pages,
    blocks,
  }: { readonly pages: readonly OldPage[]; readonly blocks: ReadonlyMap<OldPage, readonly HugoBlock[]> },
  left: Problem[],
): OldCv | undefined {
  for (const file of ["assets/json/resume.json", "_data/cv.json", "_data/cv.yml", "_data/cv.yaml"]) {
    const text = old.text(file);
    if (!text) continue;
    if (isSampleCv(text)) {
      left.push({ file, message: "This CV is the theme's sample content, so it is left out." });
      continue;
    }
    if (readCv(text, { file, shown: new Set(), language: "en" }).cv)
      return { file, ending: endingOf(file), text };
    const message =
      "This CV cannot be read, so it is left out. Write it as JSON Resume (basics, work, education …) or as RenderCV (cv: with sections), as cv.json or cv.yml beside the home page.";
    left.push({ file, message });
  }
  if (kind !== "Hugo") return undefined;
  const owner = ownerOf(dataFiles) ?? hugoAuthor(pages)?.data ?? {};
  const others = pages.filter(({ file }) => !/^content\/(?:_index\.md$|home\/)/.test(file));
  const said = [...hugoBlocks(pages), ...others.flatMap((page) => blocks.get(page) ?? [])];
  const text = hugoCv(
    owner,
    said.filter((block) => !isOfNews(block)),
  );
  if (text === undefined) return undefined;
  return { file: "the blocks of the home page and the data about the author", ending: "json", text };
}
