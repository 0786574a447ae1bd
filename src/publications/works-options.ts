/** What the site's facts contribute, and what needs more than the entries. */
export interface WorksOptions {
  /** The name of the site's author. */
  readonly author: string;
  /** Other spellings of it. */
  readonly me?: readonly string[] | undefined;
  /** The addresses of co-authors' pages, by their names. */
  readonly coauthors?: Readonly<Record<string, string>> | undefined;
  /** Short names of venues, with their addresses and colours. */
  readonly venues?:
    | Readonly<Record<string, { url?: string | undefined; color?: string | undefined }>>
    | undefined;
  /** The author's id at Google Scholar. */
  readonly scholarUser?: string | undefined;
  /** The site's language, a BCP 47 tag. */
  readonly language?: string | undefined;
  /** The last year in which works are announced; a later one is a mistake. */
  readonly latestYear?: number | undefined;
  /** Turns a formula into MathML; what does not start with `<math` is not shown. */
  readonly toMathMl?: ((formula: string, isDisplay: boolean) => string | undefined) | undefined;
  /** Turns a line of Markdown into safe HTML, whatever it contains. */
  readonly toInlineHtml?: ((markdown: string) => string) | undefined;
  /** The author's folder, as in the `file` of entries; files have their addresses from it. */
  readonly contentFolder?: string | undefined;
  /** Finds the first of some paths from the site's root at which there is a file; returns it with a leading slash. */
  readonly locate?: ((places: readonly string[]) => string | undefined) | undefined;
}
