import { readFile } from "node:fs/promises";

/** What files that are not there, cannot be there, or are folders answer. */
const isNoFile = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EINVAL"]);

/** What is in a file; nothing when there is no such file. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!isNoFile.has(String((error as NodeJS.ErrnoException).code))) throw error;
    return undefined;
  }
}
