import { stringify } from "yaml";
import type { Data } from "../data.ts";
import type { Problem } from "../problem.ts";
import type { OldSite } from "./old-site.ts";

/** An old site in the form of one that can be read. */
export interface View {
  readonly site: OldSite;
  /** The program or theme, if the files in this form do not show it. */
  readonly madeWith?: string;
  /** Whether pages were written for this form, so that their lines are not those of the site. */
  readonly isRewritten: boolean;
  /** What in the site does not fit this form. */
  readonly problems: readonly Problem[];
  /** The name of a file or folder on the old site itself. */
  nameOf(file: string): string;
}

/** A page's text with its front matter. */
export function withFrontMatter(matter: Data, body: string): string {
  const front = Object.keys(matter).length > 0 ? `---\n${stringify(matter, { lineWidth: 0 })}---\n\n` : "";
  return `${front}${body.replace(/^\s*\n/, "").trimEnd()}\n`;
}

/** A page in Jekyll's form, from a text in which nothing is Liquid. */
export function literalPage(data: Data, body: string): string {
  return withFrontMatter(data, /\{[{%]/.test(body) ? `{% raw %}${body}{% endraw %}` : body);
}

/**
 * A site whose files have other names.
 *
 * @param rename the name in the view of a file of the old site
 */
export function renamedView(old: OldSite, rename: (file: string) => string): View {
  const names = new Map(old.files.map((file) => [rename(file), file]));
  const ofFolder = (folder: string) => {
    const found = [...names].find(([name, own]) => name !== own && name.startsWith(`${folder}/`));
    return found?.[1].slice(0, folder.length - found[0].length);
  };
  return {
    site: { files: [...names.keys()].sort(), text: (file) => old.text(names.get(file) ?? file) },
    isRewritten: false,
    problems: [],
    nameOf: (file) => names.get(file) ?? ofFolder(file) ?? file,
  };
}

/** The files of a view while it is made: the old site's under other names, and some written for it. */
export class ViewFiles {
  readonly #old: OldSite;
  readonly #texts = new Map<string, string>();
  /** The name of each file on the old site. */
  readonly #names = new Map<string, string>();

  constructor(old: OldSite) {
    this.#old = old;
  }

  has(file: string): boolean {
    return this.#names.has(file);
  }

  names(): readonly string[] {
    return [...this.#names.keys()];
  }

  /** The files of the old site from which these are made. */
  sources(): ReadonlySet<string> {
    return new Set(this.#names.values());
  }

  /** Adds a file of the old site as it is. */
  add(file: string, from: string): void {
    this.#names.set(file, from);
  }

  /** Writes a file with its own text, made from one of the old site. */
  write(file: string, from: string, text: string): void {
    this.#names.set(file, from);
    this.#texts.set(file, text);
  }

  /**
   * The site that these files are.
   *
   * @param madeWith the program that made the old one
   */
  view(madeWith: string, problems: readonly Problem[]): View {
    return {
      site: {
        files: [...this.#names.keys()].sort(),
        text: (file) => this.#texts.get(file) ?? this.#old.text(this.#names.get(file) ?? ""),
      },
      madeWith,
      isRewritten: true,
      problems,
      nameOf: (file) => this.#nameOf(file),
    };
  }

  #nameOf(file: string): string {
    const own = this.#names.get(file);
    if (own !== undefined) return own;
    const [, within] = [...this.#names].find(([name]) => name.startsWith(`${file}/`)) ?? [];
    return within?.replace(/\/[^/]*$/, "") ?? file;
  }
}
