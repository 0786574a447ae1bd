import { readIfThere } from "./read-if-there.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Makes what is slow to make once, and caches it from build to build.
 *
 * @param file where to; its name has to identify everything the content is made from
 */
export async function cached(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const there = await readIfThere(file);
  if (there) return there;
  const made = await make();
  replaceFile(file, made);
  return made;
}
