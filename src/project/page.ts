import { readFile } from "node:fs/promises";
import { type Page, readPage } from "../reading/read.ts";
import type { Site } from "../site/site.ts";

/** The author's page, from the project's folder. */
export const pageFile = "src/content/index.md";

/** Reads the author's page, as it stands on disk now; that there is none is a problem like others. */
export async function readProjectPage(site: Site): Promise<Page> {
  const options = { file: pageFile, ...site };
  try {
    return readPage(await readFile(pageFile, "utf8"), options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const message = "there is no such file. Put your page there.";
    return { ...readPage("", options), problems: [{ file: pageFile, message }] };
  }
}
