import type { Problem } from "../problem.ts";

/** What an old site becomes, as far as it is decided. Files are named from the folder of the new site's content. */
export class NewContent {
  /** Files to write, by name. */
  readonly texts = new Map<string, string>();
  /** Files to copy: the new name, and the old site's file. */
  readonly copies = new Map<string, string>();
  /** Where files are that could not stay, by the paths they had. */
  readonly moved = new Map<string, string>();
  /** The addresses that news in files of their own had, by the names of their files. */
  readonly newsAddresses = new Map<string, string>();
  /** Where something stands on the new site, bare. */
  readonly addresses = new Set(["", "news", "subscribe"]);
  /** What came over, in words. */
  readonly carried: string[] = [];
  /** What did not, and why. */
  readonly left: Problem[] = [];

  /** The text of the home page; empty when there is none yet. */
  get home(): string {
    return this.texts.get("index.md") ?? "";
  }

  /** Whether there is a page already at an address below the root, given without its slashes. */
  hasPage(name: string): boolean {
    return ["", "/index"].some((end) =>
      ["md", "html"].some((ending) => this.texts.has(`${name}${end}.${ending}`)),
    );
  }
}
