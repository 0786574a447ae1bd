import { statSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { isLfsPointer, longestPointer } from "./lfs-pointer.ts";
import { readIfThere } from "./read-if-there.ts";

/** The size from which hosts complain, in bytes. */
const large = 50e6;

/** Names of files that nobody else should see: private keys, passwords, and settings with them. */
const secret = /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*\.(?:env|kdbx|p12|pfx|ppk))$/i;

/**
 * What the author should know of a file that is published as it is.
 *
 * @param file its path, from the project's folder
 */
export async function warningsOfFile(file: string): Promise<readonly Problem[]> {
  const warnings: Problem[] = [];
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const isText =
    /\.(?:css|csv|ics|js|json|mdx|qmd|rmd|rss|scss|svg|textile|txt|vcf|webmanifest|xml)$/i.test(file) &&
    size < 1e6;
  const mayBePointer = size > 100 && size < longestPointer;
  const bytes = isText || mayBePointer ? await readIfThere(file) : undefined;
  if (secret.test(file)) {
    const message =
      "By its name, this file is private, but it is published for everybody. Move it out of this folder. If it has been published before, make a new key or password.";
    warnings.push({ file, message });
  }
  // Some offer BibTeX or code to read in the browser, but not next to their home page.
  const [, meant] =
    /(?<=\/)([^/]+\.(?:md|markdown)|(?<=\bcontent\/)[^/]+\.(?:bib|ya?ml|html?))\.txt$/i.exec(file) ?? [];
  if (meant !== undefined) {
    const message = `This is published as plain text, because its name ends in .txt. Call it ${meant} if that is not what you want.`;
    warnings.push({ file, message });
  }
  if (bytes && mayBePointer && isLfsPointer(bytes)) {
    const message =
      "This is only the pointer that Git LFS leaves in place of a file, and readers would get that. Fetch the file with git lfs pull; in a GitHub workflow, set lfs: true for actions/checkout.";
    warnings.push({ file, kind: "files that Git LFS has not fetched", message });
  }
  if (bytes && isText && isForJekyll(bytes)) {
    const message = /\.(?:mdx|qmd|rmd|textile)$/i.test(file)
      ? `This is published as a file to download, not as a page. To make it a page, name it ${file.replace(/.*\/|\.\w+$/g, "")}.md.`
      : "The lines with --- at its beginning are for Jekyll; here the file is published as it is, with them. Delete them, and replace Liquid by what it should print.";
    warnings.push({ file, line: 1, message });
  }
  if (size > large) {
    const message = `This file is ${Math.round(size / 1e6)} MB. GitHub accepts none over 100 MB, and other hosts are slow to send it. Make it smaller, or keep it elsewhere and link to it.`;
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
