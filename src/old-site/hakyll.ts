import type { Problem } from "../problem.ts";
import type { OldSite } from "./old-site.ts";
import type { View } from "./view.ts";

/** The program that makes the site, and the templates around its pages. */
const parts = /^templates\/|\.(?:l?hs|cabal|csl)$|^(?:stack|cabal)\b[^/]*$/;
/** What the program fills in on a page (Hakyll, "Template"). Between single dollars there can be a formula, too. */
const filled = /\$for\([^()$\n]*\)\$[\s\S]*?\$endfor\$|\$partial\([^()$\n]*\)\$/g;
const marks = /\$(?:if\([^()$\n]*\)|else|endif|endfor)\$/g;

/**
 * The pages of a site made with Hakyll, without what its program fills in, which is reported.
 *
 * @returns undefined for any other site
 */
export function viewOfHakyll(old: OldSite): View | undefined {
  if (!old.files.includes("site.hs") || !old.files.some((file) => file.startsWith("templates/")))
    return undefined;
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const files = old.files.filter((file) => !parts.test(file));
  for (const file of files.filter((file) => /\.(?:md|markdown|html)$/.test(file))) {
    const text = (old.text(file) ?? "").replace(filled, (code) => {
      const message = `"${code.slice(0, code.indexOf("$", 1) + 1)}" is filled in by the program of the old site, so what it shows is left out. Write it on the page.`;
      problems.push({ file, kind: "shortcode", message });
      return "";
    });
    texts.set(file, text.replace(marks, ""));
  }
  return {
    site: { files, text: (file) => texts.get(file) ?? old.text(file) },
    madeWith: "Hakyll",
    isRewritten: true,
    problems,
    nameOf: (file) => file,
  };
}
