const folder = "_bibliography/";
const usual = ["publications.bib", "papers.bib", "references.bib"];

/**
 * Chooses the BibTeX files of a site: those its facts name; else one with a usual name at the top of the author's
 * folder or in `_bibliography`, or the only one there.
 *
 * @param paths of all files in the author's folder, relative to it
 * @param files those the facts name
 * @returns the files to read; those named but not there; and those that might be meant as well, or instead of none
 */
export function chooseFiles(
  paths: readonly string[],
  { files }: { readonly files?: readonly string[] | undefined },
): {
  readonly chosen: readonly string[];
  readonly missing: readonly string[];
  readonly open: readonly string[];
} {
  if (files !== undefined) {
    const there = new Set(paths);
    const found = files.map((name) => ({
      name,
      path: [name, folder + name].find((place) => there.has(place)),
    }));
    return {
      chosen: [...new Set(found.flatMap(({ path }) => path ?? []))],
      missing: found.filter(({ path }) => path === undefined).map(({ name }) => name),
      open: [],
    };
  }
  const all = paths.filter((path) => /^(?:_bibliography\/)?[^/]+\.bib$/i.test(path));
  // Names that keep other files back keep these back as well, unless there are no others.
  const usable = all.filter((path) => !/(?:^|\/)[_.~#][^/]*$/.test(path));
  const near = usable.length > 0 ? usable : all;
  const chosen =
    usual.flatMap((name) => near.filter((path) => path === name || path === folder + name))[0] ??
    (near.length === 1 ? near[0] : undefined);
  return {
    chosen: chosen === undefined ? [] : [chosen],
    missing: [],
    open: near.filter((path) => path !== chosen),
  };
}

/** The address at which a BibTeX file is published: its own, or at the site's root for one in `_bibliography`. */
export function addressOfFile(path: string): string {
  return `/${path.startsWith(folder) ? path.slice(folder.length) : path}`;
}
