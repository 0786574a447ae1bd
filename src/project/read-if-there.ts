import { readFile } from "node:fs/promises";

/** The errors for files that are not there, cannot be there, or are folders. */
const isNoFile = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EINVAL"]);

/** The content of a file; undefined if there is no such file. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!isNoFile.has(String((error as NodeJS.ErrnoException).code))) throw error;
    return undefined;
  }
}
