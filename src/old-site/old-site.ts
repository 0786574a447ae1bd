/** The files of an old site; how they are stored is not its concern. */
export interface OldSite {
  /** Every file, from the site's folder, with `/` between folders, in order of name. */
  readonly files: readonly string[];
  /** The text of a file, with mere line feeds at the ends of lines; undefined when it is not there. */
  text(file: string): string | undefined;
}

/** What an old site was made with. */
export type SiteKind =
  | "academicpages"
  | "acad-homepage"
  | "al-folio"
  | "minimal-mistakes"
  | "Jekyll"
  | "Hugo"
  | "Quarto"
  | "R Markdown"
  | "plain";

/** Whether pages are read by Pandoc: those of Quarto, and of its predecessor R Markdown. */
export function isOfPandoc(kind: SiteKind): boolean {
  return kind === "Quarto" || kind === "R Markdown";
}

/** Whether a site is made with Jekyll, whatever its theme. */
export function isJekyll(kind: SiteKind): boolean {
  return kind !== "Hugo" && kind !== "plain" && !isOfPandoc(kind);
}

/** The files in a folder of a site and in those below it. */
export function filesIn({ files }: OldSite, folder: string): readonly string[] {
  return files.filter((file) => file.startsWith(`${folder}/`));
}

/** A file's name without folders and extension. */
export function stemOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}

/** A file's extension in lower case, without the dot. */
export function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** The data files of a site that are named like news. */
export function newsDataIn(old: OldSite, kind: SiteKind): readonly string[] {
  const files =
    kind === "Hugo"
      ? // Those in subfolders are for one language each.
        old.files.filter((file) => /^data\/[^/]+\.(?:ya?ml|toml|json)$/i.test(file))
      : kind === "plain"
        ? old.files.filter((file) => /^(?:assets\/)?(?:data\/)?[^/]+\.(?:json|ya?ml|csv)$/i.test(file))
        : filesIn(old, "_data");
  return files.filter((file) => /^(?:news|announcements?)$/i.test(stemOf(file)));
}
