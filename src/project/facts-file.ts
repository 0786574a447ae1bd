import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { factsFile, readSite, type Site } from "../site/site.ts";

/** The site's facts, as they were when they were last right. */
export class FactsFile {
  #site: Site | undefined;

  /** The facts; to be asked for only once {@link FactsFile.read} has found them right. */
  get site(): Site {
    if (this.#site === undefined) throw new Error("The facts of the site were not read.");
    return this.#site;
  }

  /** Reads the facts as they stand in their file now. What is wrong with them is returned, and leaves them as they were. */
  read(): readonly Problem[] {
    if (!existsSync(factsFile)) {
      const message = existsSync("_data/site.yml")
        ? "there is no such file. The facts in _data/site.yml are no longer read: write them here, a line each."
        : "there is no such file. It holds the facts of the site: its title, address, language and author.";
      return [{ file: factsFile, message }];
    }
    const read = readSite(readFileSync(factsFile, "utf8"));
    if ("problems" in read) return read.problems;
    this.#site = read.site;
    return [];
  }
}
