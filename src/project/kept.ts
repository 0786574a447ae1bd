import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readIfThere } from "./read-if-there.ts";

/**
 * What takes long to make, made once and kept in a file from build to build.
 *
 * @param file its name has to say all that it was made from
 */
export async function kept(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const there = await readIfThere(file);
  if (there) return there;
  const made = await make();
  await mkdir(dirname(file), { recursive: true });
  // A build that is cut off leaves all of it or nothing, and of two at once neither disturbs the other.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, made);
  await rename(draft, file);
  return made;
}
