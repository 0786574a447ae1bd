import { statSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { isLfsPointer, longestPointer } from "./lfs-pointer.ts";
import { readIfThere } from "./read-if-there.ts";

/** The size from which on hosts complain, in bytes. */
const large = 50e6;

/** Names of files that are no one else's: private keys, passwords, and settings with them. */
const secret = /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*\.(?:env|kdbx|p12|pfx|ppk))$/i;

/**
 * What the author should know of a file that is published as it is.
 *
 * @param file its path, from the project's folder
 */
export async function warningsOfFile(file: string): Promise<readonly Problem[]> {
  const warnings: Problem[] = [];
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const isText = /\.(?:css|js|json|mdx|qmd|rmd|scss|textile|txt|xml)$/i.test(file) && size < 1e6;
  const mayBePointer = size > 100 && size < longestPointer;
  const bytes = isText || mayBePointer ? await readIfThere(file) : undefined;
  if (secret.test(file)) {
    const message =
      "by its name, this file is for you alone, and it is published for everybody. Move it out of this folder. If it has been published before, make a new key or password.";
    warnings.push({ file, message });
  }
  const [, meant] = /([^/]+\.(?:md|markdown|bib|ya?ml|html?))\.txt$/i.exec(file) ?? [];
  if (meant !== undefined) {
    const message = `this is published as a plain text, for the .txt at its end. Call it ${meant} if that is not meant.`;
    warnings.push({ file, message });
  }
  if (bytes && mayBePointer && isLfsPointer(bytes)) {
    const message =
      "this is only what Git LFS leaves in the place of a file, so that is what readers would get. Fetch it with git lfs pull; in a workflow of GitHub's, write lfs: true at the checkout.";
    warnings.push({ file, kind: "files that Git LFS has not fetched", message });
  }
  if (bytes && isText && isForJekyll(bytes)) {
    const message = /\.(?:mdx|qmd|rmd|textile)$/i.test(file)
      ? `this is published as a file, for download, and not as a page. Call it ${file.replace(/.*\/|\.\w+$/g, "")}.md if it is to be one.`
      : "the lines with --- that it begins with are Jekyll's: here it is published as it is, with them. Delete them, and write out what Liquid was to put in.";
    warnings.push({ file, line: 1, message });
  }
  if (size > large) {
    const message = `this file is ${Math.round(size / 1e6)} MB. GitHub takes none over 100 MB, and other hosts are slow to send it. Make it smaller, or keep it elsewhere and link to it.`;
    warnings.push({ file, message });
  }
  return warnings;
}

/** Whether a file begins with front matter, which makes Jekyll expand the Liquid in it. */
function isForJekyll(bytes: Buffer): boolean {
  return /^\uFEFF?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t].*\r?\n|-[ \t].*\r?\n|\r?\n|#.*\r?\n)*---[ \t]*\r?\n/.test(
    bytes.toString("utf8", 0, 1000),
  );
}
