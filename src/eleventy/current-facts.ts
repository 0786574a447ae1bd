import type { Problem } from "../problem.ts";
import { FactsFile } from "../project/facts-file.ts";
import { type Addresses, toAddresses } from "../site/address.ts";
import { factsFile, type Site } from "../site/site.ts";

/** The facts of the site, and the addresses that follow from them, as of the last build that found no fault in them. */
export class CurrentFacts {
  readonly #facts = new FactsFile();
  #addresses: Addresses | undefined;
  /** The path below which a server serves the site until it ends, whatever the facts then say. */
  #servedBelow: string | undefined;

  get site(): Site {
    return this.#facts.site;
  }

  get addresses(): Addresses {
    if (this.#addresses === undefined) throw new Error("The facts of the site were not read.");
    return this.#addresses;
  }

  /** Whether the address at which the site is published is known. */
  get hasAddress(): boolean {
    return this.#facts.hasAddress;
  }

  /** What is doubtful in the facts, but does not stop a build. */
  get warnings(): readonly Problem[] {
    return this.#facts.warnings;
  }

  /**
   * Reads the facts anew.
   *
   * @param pathPrefix the value of `--pathprefix`; `/` leaves it to the address of the site
   * @param isServed whether a server serves the site
   * @returns what is wrong with them
   */
  read(pathPrefix: string, isServed = false): readonly Problem[] {
    const problems = this.#facts.read();
    if (problems.length > 0) return problems;
    if (/^[a-z]:|\\/i.test(pathPrefix)) {
      const message =
        `"${pathPrefix}" is a folder on this computer, not a path on a website: Git Bash turns anything that begins with a slash ` +
        `into one. Leave out the first slash, as in --pathprefix=~jane/, or let url in ${factsFile} give the path.`;
      return [{ file: "--pathprefix", message }];
    }
    if (/[\s?#"'<>]|:\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(pathPrefix)) {
      const message = `"${pathPrefix}" is not a path on a website. Write one such as --pathprefix=/~jane/.`;
      return [{ file: "--pathprefix", message }];
    }
    const { pathname: prefix } = new URL(
      pathPrefix === "/" ? this.site.url : `/${pathPrefix.replace(/^\/+/, "")}`,
      this.site.url,
    );
    if (isServed) this.#servedBelow ??= prefix;
    this.#addresses = toAddresses(this.site.url, this.#servedBelow ?? prefix);
    return [];
  }
}
