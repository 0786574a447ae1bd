import type { Data } from "../page/data-file.ts";
import type { Problem } from "../problem.ts";
import type { OldSite } from "./old-site.ts";
import { written } from "./pages.ts";

/** An old site in the form of another one that is read. */
export interface View {
  readonly site: OldSite;
  /** The program or theme, where what is read are not the site's own files. */
  readonly madeWith?: string;
  /** What of the site is not in this form. */
  readonly problems: readonly Problem[];
  /** What a file or folder is called on the old site itself. */
  nameOf(file: string): string;
}

/** A page in the form of Jekyll's, of a text in which nothing is Liquid. */
export function literalPage(data: Data, body: string): string {
  return written(data, /\{[{%]/.test(body) ? `{% raw %}${body}{% endraw %}` : body);
}
