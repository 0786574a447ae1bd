import { groupBy } from "../group-by.ts";
import type { Problem } from "../problem.ts";

/** Messages for files not carried over for the same reason: how many there are, folder by folder. */
export function leftBehind(files: readonly string[], message: (are: string) => string): readonly Problem[] {
  // The folder of a page and its files is one page among its neighbours, except at the top.
  const folderOf = (file: string) =>
    file.replace(/(?<=.\/.+)\/[^/]+\/(?:_?index|\+?page)\.\w+$|\/?[^/]*$/, "");
  return [...groupBy(files, (file) => [folderOf(file)]).values()].map((alike) => {
    const [first = ""] = alike;
    const file = alike.length === 1 ? first : folderOf(first) || ".";
    return { file, message: message(alike.length === 1 ? "One page is" : `${alike.length} pages are`) };
  });
}
