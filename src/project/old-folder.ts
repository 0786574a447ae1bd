import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { compare } from "../compare.ts";
import { decodeText } from "../decode.ts";
import { folderOfSite } from "../old-site/folder-of-site.ts";
import type { OldSite } from "../old-site/old-site.ts";
import { ofWordPress } from "../old-site/programs.ts";
import type { Problem } from "../problem.ts";
import { faultOf } from "./fault.ts";

/** More files than this are not a home page, but a disk. */
const mostFiles = 50_000;
/** How many bytes a zip file may unpack to. */
const mostBytes = 4_000_000_000;
/** A longer file is not read as text, whatever its ending. */
const longestText = 5_000_000;

/** An old site on this machine. Nothing of it is ever written. */
export interface OldFolder extends OldSite {
  /** The folder it is in, if what was given holds more. */
  readonly within?: string | undefined;
  /** What is in it but not looked at. */
  readonly skipped: readonly Problem[];
  /** The path of one of its files on this machine. */
  pathOf(file: string): string;
  /** Deletes what was unpacked. */
  close(): void;
}

/**
 * Opens an old site: a folder, or a zip file of one as GitHub hands it out.
 *
 * @param except a folder that is not part of the site though it may be inside it, such as the new site's
 * @throws {Error} with a sentence when it cannot be read
 */
export async function openOldSite(place: string, except: string): Promise<OldFolder> {
  if (!existsSync(place)) throw new Error(`There is no ${place}.`);
  if (statSync(place).isDirectory()) return siteAt(place, except, () => {});
  if (/\.xml$/i.test(place) && readFileSync(place, "utf8").includes("wordpress.org/export"))
    throw new Error(`${place}: ${ofWordPress}`);
  if (!/\.zip$/i.test(place))
    throw new Error(`${place} is not a site. Name its folder, or the .zip that GitHub offers.`);
  const unpacked = mkdtempSync(join(tmpdir(), "dateline-old-"));
  const close = () => rmSync(unpacked, { recursive: true, force: true });
  try {
    const skipped = await unpack(place, unpacked);
    // GitHub puts everything into one folder named after the repository and the branch.
    const [only, ...others] = readdirSync(unpacked, { withFileTypes: true });
    const root = only?.isDirectory() && others.length === 0 ? join(unpacked, only.name) : unpacked;
    const opened = siteAt(root, except, close);
    return { ...opened, skipped: [...opened.skipped, ...skipped] };
  } catch (error) {
    close();
    throw error;
  }
}

function siteAt(root: string, except: string, close: () => void): OldFolder {
  const opened = folderAt(root, except, close);
  const within = folderOfSite(opened.files);
  return within === undefined ? opened : { ...folderAt(join(root, within), except, close), within };
}

function folderAt(root: string, except: string, close: () => void): OldFolder {
  const left = resolve(except);
  const files: string[] = [];
  const skipped: Problem[] = [];
  lookInto("");
  const all = new Set(files);
  const texts = new Map<string, string | undefined>();
  const pathOf = (file: string) => join(root, file);
  return {
    files,
    skipped,
    pathOf,
    close,
    text(file) {
      if (!all.has(file)) return undefined;
      if (!texts.has(file)) {
        const isText = statSync(pathOf(file)).size <= longestText;
        const text = isText ? decodeText(readFileSync(pathOf(file))).text : undefined;
        texts.set(file, text?.replaceAll("\r\n", "\n"));
      }
      return texts.get(file);
    },
  };

  function lookInto(folder: string): void {
    // In an order that does not depend on the file system.
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        // Hosts ask for ".well-known".
        const isOther =
          /^(?:\.(?!well-known$).*|node_modules)$/.test(entry.name) || resolve(root, path) === left;
        if (!isOther) lookInto(`${path}/`);
      } else if (!entry.isFile()) {
        skipped.push(linkAt(path));
      } else {
        files.push(path);
        if (files.length > mostFiles)
          throw new Error(`${root} holds more than ${mostFiles} files. Name the folder of the site itself.`);
      }
    }
  }
}

/** The problem with a link, which may lead out of the folder. */
function linkAt(file: string): Problem {
  return {
    file,
    message: "This is a link, not a file, and links are not followed. Put the file itself there.",
  };
}

/**
 * Unpacks a zip file, and nothing out of its folder.
 *
 * @returns what in it was not unpacked
 */
async function unpack(file: string, folder: string): Promise<readonly Problem[]> {
  const skipped: Problem[] = [];
  try {
    const zip = await openPromise(file);
    let count = 0;
    let bytes = 0;
    // It refuses names that lead out of the folder.
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
      if (isLink) skipped.push(linkAt(name));
      // macOS puts a folder of its own next to the site.
      if (name.endsWith("/") || isLink || name.startsWith("__MACOSX/")) continue;
      count += 1;
      bytes += entry.uncompressedSize;
      if (count > mostFiles || bytes > mostBytes)
        throw new Error("it holds too much: more than 4 GB, or 50000 files");
      const target = join(folder, name);
      if (!target.startsWith(folder + sep)) throw new Error(`"${name}" leads outside it`);
      mkdirSync(dirname(target), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { flags: "wx" }));
    }
    return skipped;
  } catch (error) {
    throw new Error(
      `${file} cannot be unpacked: ${faultOf(error) ?? (error as Error).message.replace(/\.$/, "")}.`,
    );
  }
}
