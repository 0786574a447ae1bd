import { publicationsMark } from "../liquid/theme.ts";
import { showsNothing } from "../old-site/shown-text.ts";
import type { Problem } from "../problem.ts";

/** What an old site becomes, as decided so far. Files are named from the folder of the new site's content. */
export class NewContent {
  /** Files to write, by name. */
  readonly texts = new Map<string, string>();
  /** Files to copy: the new name, and the old site's file. */
  readonly copies = new Map<string, string>();
  /** The new paths of files that could not stay, by their old ones. */
  readonly moved = new Map<string, string>();
  /** The former addresses of news in files of its own, by file name. */
  readonly newsAddresses = new Map<string, string>();
  /** The bare addresses in use on the new site. */
  readonly addresses = new Set(["", "news", "subscribe"]);
  /** What was carried over, in words. */
  readonly carried: string[] = [];
  /** What was not, and why. */
  readonly left: Problem[] = [];

  /** The text of the home page; empty when there is none yet. */
  get home(): string {
    return this.texts.get("index.md") ?? "";
  }

  /** Whether there is already a page at an address below the root, given without slashes. */
  hasPage(name: string): boolean {
    return ["", "/index"].some((end) =>
      ["md", "html"].some((ending) => this.texts.has(`${name}${end}.${ending}`)),
    );
  }

  /** Whether a visitor sees nothing of a text: a list of publications, too, is empty if there are none. */
  showsNothing(text: string): boolean {
    return showsNothing(this.texts.has("publications.bib") ? text : text.replaceAll(publicationsMark, ""));
  }
}
