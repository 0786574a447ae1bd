import { type Image, imagesOf, type Picture, withPictures } from "../pictures/images.ts";
import { portrait } from "../pictures/slot.ts";
import { sourceOf } from "../pictures/source.ts";
import { homeFile } from "../project/content.ts";
import { ProjectPictures, placeComplaint } from "../project/pictures.ts";
import { factsFile } from "../site/site.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentFacts } from "./current-facts.ts";
import type { Findings } from "./findings.ts";

/**
 * The pictures on the pages of a build, offered in the sizes they are shown at. The author's portrait is a fact of the
 * site, so the build stops when it cannot be shown; any other such picture stays as written, with a warning.
 */
export class CurrentPictures {
  readonly #facts: CurrentFacts;
  readonly #content: CurrentContent;
  readonly #others: () => readonly string[];
  readonly #findings: Findings;
  readonly #project = new ProjectPictures();
  #output: string | undefined;

  /** @param others the files, other than pages, that may name pictures */
  constructor(
    facts: CurrentFacts,
    content: CurrentContent,
    findings: Findings,
    others: () => readonly string[],
  ) {
    this.#facts = facts;
    this.#content = content;
    this.#others = others;
    this.#findings = findings;
  }

  /**
   * Begins a new build.
   *
   * @param output the folder that is built into; undefined when no files are written
   */
  async begin(output: string | undefined): Promise<void> {
    this.#project.reset();
    this.#output = output;
    const { root } = this.#facts.addresses;
    const src = this.#facts.site.author.picture?.src ?? "";
    const path = sourceOf(root + src, root);
    const complaint = path && (await this.#project.complaint(path, portrait));
    if (complaint) this.#findings.error(await placeComplaint(complaint, src, [factsFile]));
  }

  /** The HTML of a page, given with its path from the site's root, with its pictures in all their sizes. */
  async complete(html: string, url: string): Promise<string> {
    if (!html.includes("<img")) return html;
    const file = this.#content.plan.pages.find((page) => page.url === url)?.file ?? homeFile;
    const shown = imagesOf(html).map((image) => this.#publish(image, file));
    return withPictures(html, await Promise.all(shown));
  }

  /** The paths, within the site's folder, of what was published for pages so far. */
  written(): Promise<string[]> {
    return this.#project.written();
  }

  async #publish({ attributes, slot }: Image, file: string): Promise<Picture | undefined> {
    const { root } = this.#facts.addresses;
    const { src = "" } = attributes;
    const path = sourceOf(src, root);
    // A missing picture is reported like any missing address; one that Dateline adds needs no other sizes.
    if (path === undefined || !this.#content.plan.has(`/${path}`)) return undefined;
    const complaint = await this.#project.complaint(path, slot);
    if (complaint === undefined) return this.#project.publish(path, slot, { root, output: this.#output });
    this.#findings.warn(await placeComplaint(complaint, src, [file, homeFile, ...new Set(this.#others())]));
    return undefined;
  }
}
