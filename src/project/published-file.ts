import { join } from "node:path";
import { type Deadline, reach } from "./reach.ts";
import { readIfThere } from "./read-if-there.ts";

/**
 * Reads a file of a published site.
 *
 * @param place the address of the site's home page, or the folder the site was built into
 * @param path the file's path below the home page
 * @returns undefined when there is no such file
 * @throws {Error} with a sentence when the site does not answer, or not as it should
 */
export async function readPublishedFile(
  place: string,
  path: string,
  deadline: Deadline,
): Promise<Buffer | undefined> {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return readIfThere(join(place, path));
  const address = URL.canParse(path, place.replace(/\/?$/, "/"))
    ? new URL(path, place.replace(/\/?$/, "/")).href
    : place;
  const { status, isOk, statusText, content } = await reach(address, deadline);
  if (status === 404) return undefined;
  if (!isOk) throw new Error(`${address} answers ${`${status} ${statusText}`.trim()}.`);
  return content;
}
