import { HtmlValidate } from "html-validate";
import { Parser } from "htmlparser2";

const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });

/** html-validate's complaints about a page, a line for each. */
export async function htmlMistakes(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
  );
}

/** The elements of a page with their attributes, in document order. */
export function elements(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) });
  parser.end(html);
  return found;
}

/**
 * The links of a site to pages, files or fragments of its own that do not exist, as `page -> link`.
 *
 * @param site the site's files by path from its root
 * @param home the absolute address at which the site's root is published
 */
export function brokenLinks(site: ReadonlyMap<string, string>, home: string): string[] {
  const broken: string[] = [];
  for (const [path, html] of site) {
    if (!path.endsWith(".html")) continue;
    const page = new URL(path.slice(1), home);
    for (const { name, attributes } of elements(html)) {
      const refresh = name === "meta" ? /url=(.*)$/.exec(attributes.content ?? "")?.[1] : undefined;
      for (const link of [attributes.href, attributes.src, refresh]) {
        if (link === undefined) continue;
        const target = new URL(link, page);
        if (target.origin !== page.origin) continue;
        if (!leadsSomewhere(target, site, home)) broken.push(`${path} -> ${link}`);
      }
    }
  }
  return broken;
}

function leadsSomewhere(target: URL, site: ReadonlyMap<string, string>, home: string): boolean {
  if (!target.href.startsWith(home)) return false;
  const path = `/${decodeURI(target.href.slice(home.length).replace(/[?#].*$/, ""))}`;
  const html = site.get(path.endsWith("/") ? `${path}index.html` : path);
  if (html === undefined || target.hash === "") return html !== undefined;
  return elements(html).some(({ attributes }) => attributes.id === decodeURIComponent(target.hash.slice(1)));
}
