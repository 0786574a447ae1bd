import { type Page, readPage } from "../page/read.ts";
import type { Site } from "../site/site.ts";
import { homeFile } from "./content.ts";
import { readIfThere } from "./read-if-there.ts";

/** The author's page, from the project's folder. */
export const pageFile = homeFile;

/** Reads the author's page, as it stands on disk now; that there is none is a problem like others. */
export async function readProjectPage(site: Site): Promise<Page> {
  const options = { file: pageFile, ...site };
  const source = await readIfThere(pageFile);
  if (source) return readPage(source.toString(), options);
  const message = "there is no such file. Put your page there.";
  return { ...readPage("", options), problems: [{ file: pageFile, message }] };
}
