import type { Problem } from "../problem.ts";
import type { OldSite } from "./old-site.ts";
import type { View } from "./view.ts";

/** The program that makes the site, and the templates around its pages. */
const parts =
  /^templates\/|^(?:(?:app|src)\/.*|[^/]+)\.hs$|^[^/]+\.cabal$|\.csl$|^(?:stack\.yaml|cabal\.(?:project|config))\b[^/]*$/;
/**
 * What the program fills in on a page (Hakyll, "Template"), and code, in which it fills in nothing. Between single dollars
 * there can be a formula, too.
 */
const filled =
  /^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1|(`+)[^\n]*?[^`\n]\2(?!`)|\$for\([^()$\n]*\)\$[\s\S]*?\$endfor\$|\$partial\([^()$\n]*\)\$|\$(?:if\([^()$\n]*\)|else|endif|endfor)\$/gm;

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
      if (!code.startsWith("$")) return code;
      const mark = code.slice(0, code.indexOf("$", 1) + 1);
      const message = `"${mark}" is filled in by the program of the old site, so what it shows is left out. Write it on the page.`;
      if (/^\$(?:for|partial)\(/.test(mark)) problems.push({ file, kind: "shortcode", message });
      return "";
    });
    texts.set(file, text);
  }
  return {
    site: { files, text: (file) => texts.get(file) ?? old.text(file) },
    madeWith: "Hakyll",
    isRewritten: true,
    problems,
    nameOf: (file) => file,
  };
}
