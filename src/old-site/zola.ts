import { type Data, record, textOf } from "../data.ts";
import type { Problem } from "../problem.ts";
import { stemOf } from "./old-site.ts";

/** Whether a configuration that could be Hugo's is Zola's, whose folders are the same. */
export function isOfZola(configuration: Data): boolean {
  return configuration.base_url !== undefined && configuration.baseURL === undefined;
}

/** Zola's configuration under Hugo's names. */
export function inHugoWords(configuration: Data): Data {
  const { base_url, default_language, description, author, theme } = configuration;
  const extra = record(configuration.extra);
  // Some themes keep their settings below their names.
  const params = { ...extra, ...record(extra[textOf(theme) ?? ""]) };
  return {
    ...configuration,
    baseURL: base_url,
    defaultContentLanguage: default_language,
    params: { description, author, ...params, socialIcons: params.socialIcons ?? params.social_icons },
    menu: { main: menuOfTheme(params) },
  };
}

/** The menu, which each theme has under a name of its own, as in `even_menu`, or `links` in `nav`. */
function menuOfTheme(extra: Data): readonly Data[] | undefined {
  const menus = Object.entries(extra).filter(([key]) => /menu|nav/i.test(key));
  const [menu] = linksIn(Object.fromEntries(menus));
  return menu?.map(({ name, title, url }, weight) => ({
    name: name ?? title,
    url: (textOf(url) ?? "/")
      .replace(/^\$BASE_URL\/?(?:\$LANG\/?)?/, "/")
      .replace(/^@\/(.*?)(?:(?<=\/)_?index)?\.md(?=#|$)/, "/$1")
      .replace(/^(?![a-z][\w+.-]*:|[/#])/i, "/"),
    weight: weight + 1,
  }));
}

/** The lists of links in the settings of a theme, except those for the foot of the page; some have one for each language. */
function linksIn(value: unknown): readonly (readonly Data[])[] {
  if (!Array.isArray(value))
    return Object.entries(record(value)).flatMap(([key, inner]) => (/foot/i.test(key) ? [] : linksIn(inner)));
  const links = value
    .map(record)
    .filter(({ name, title, url }) => (name ?? title) !== undefined && url !== undefined);
  return links.length > 0 ? [links] : value.flatMap(linksIn);
}

/** The front matter of a Zola page under Hugo's names; the name of a file may begin with the day. */
export function matterInHugoWords(data: Data, file: string): Data {
  const [, date, slug] = /^(\d{4}-\d\d-\d\d)[-_](.+)$/.exec(stemOf(file)) ?? [];
  return {
    ...(date && { date }),
    ...(slug && { slug }),
    ...(data.path !== undefined && { url: `${textOf(data.path)}`.replace(/\/*$/, "/") }),
    ...data,
  };
}

/**
 * A text without Zola's shortcodes, which are programs of the old site; what one of them encloses stays. Zola's links
 * become paths of files.
 */
export function withoutZola(
  text: string,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const plain = text
    .replace(/(\]\(\s*<?|\]:[ \t]*<?|\bhref=")@\//g, "$1/content/")
    .replace(/\{\{ *([\w:]+)\([^{}]*\) *\}\}|\{% *(?:([\w:]+)\([^{}]*\)|end) *%\}/g, (_, alone, around) => {
      const name = alone ?? around;
      if (name !== undefined)
        problems.push({
          file,
          kind: "shortcode",
          message: `The shortcode "${name}" is a program of the old site, so what it ${alone === undefined ? "adds to the text in it" : "shows"} is left out. Write it on the page.`,
        });
      return "";
    });
  return { text: plain, problems };
}
