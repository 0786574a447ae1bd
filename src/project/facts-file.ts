import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readText } from "../decode.ts";
import type { Problem } from "../problem.ts";
import { addressInEnvironment, addressOfRepository } from "../site/host-address.ts";
import { factsFile, readSite, type Site } from "../site/site.ts";
import { buildTime } from "./clock.ts";

/** The address of a site that has none yet: where it is served meanwhile. */
const noAddress = "http://localhost:8080/";

/** The site's facts, as they were when last found right. */
export class FactsFile {
  /** The text of the file, and what was read from it. */
  #last: { readonly source: string; readonly read: ReturnType<typeof readSite> } | undefined;
  #site: Site | undefined;
  #hasAddress = false;
  #warnings: readonly Problem[] = [];

  /** The facts; use only once {@link FactsFile.read} has found them right. */
  get site(): Site {
    if (this.#site === undefined) throw new Error("The facts of the site were not read.");
    return this.#site;
  }

  /** Whether the site's address is known: from the facts, the machine that builds it, or its repository. */
  get hasAddress(): boolean {
    return this.#hasAddress;
  }

  /** What is doubtful in the facts, but does not stop a build. */
  get warnings(): readonly Problem[] {
    return this.#warnings;
  }

  /**
   * Reads the facts anew.
   *
   * @returns what is wrong with them; if anything is, they stay as they were
   */
  read(): readonly Problem[] {
    if (!existsSync(factsFile)) {
      const meant = [
        "_data/site.yaml",
        "_data/site.yml.txt",
        "_data/site.json",
        "_data/Site.yml",
        "site.yml",
      ].find((name) => existsSync(name));
      const advice = meant === undefined ? "" : ` If that is what ${meant} is for, give it this name.`;
      const message = `There is no such file. It holds the facts of the site: its title, address, language and author.${advice}`;
      return [{ file: factsFile, message }];
    }
    const { text: source, warnings } = readText(readFileSync(factsFile), factsFile);
    // Asked for twice at the start of a build, and again at each save.
    if (this.#last?.source !== source) this.#last = { source, read: readSite(source, latestYear()) };
    const { read } = this.#last;
    if ("problems" in read) return read.problems;
    const address = read.site.url ?? addressOfHost();
    this.#site = { ...read.site, url: address ?? noAddress };
    this.#hasAddress = address !== undefined;
    this.#warnings = [...warnings, ...read.warnings, ...(address === undefined ? [] : otherAddress(address))];
    return [];
  }
}

/** The year of the build wherever its author may be. */
function latestYear(): number | undefined {
  const time = buildTime();
  return "now" in time ? new Date(time.now.getTime() + 86_400_000).getUTCFullYear() : undefined;
}

/** The address that the site's host gives it. */
function addressOfHost(): string | undefined {
  return addressInEnvironment(process.env) ?? addressOfRepository(remote());
}

/** Where the project's repository is kept; empty when it has none. */
function remote(): string {
  // Without one of its own, git would answer for a repository around the project's folder.
  if (!existsSync(".git")) return "";
  try {
    return execFileSync("git", ["remote", "get-url", "origin"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return "";
  }
}

/** The warning when a site is about to be published at a different address from the one in its facts. */
function otherAddress(url: string): readonly Problem[] {
  const host = addressInEnvironment(process.env);
  if (host === undefined || host === url) return [];
  const message = `url is ${url}, but the site is being published at ${host}. Leave url out, unless it leads there.`;
  return [{ file: factsFile, message }];
}
