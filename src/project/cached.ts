import { readIfThere } from "./read-if-there.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * What takes long to make, made once and cached from build to build.
 *
 * @param file where; its name has to identify all that it is made from
 */
export async function cached(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const there = await readIfThere(file);
  if (there) return there;
  const made = await make();
  replaceFile(file, made);
  return made;
}
