import type { Data } from "../data.ts";
import { replaceComments } from "../html/comments.ts";
import { toFragment } from "../html/fragment.ts";
import { parse, textOf } from "../html/tree.ts";
import { toMathMl } from "../markdown/math.ts";

/** A whole HTML document, as somebody wrote it by hand. */
export interface HtmlPage {
  /** The data in its head, under the names of front matter. */
  readonly data: Data;
  /** Its body, with the lines it had, without its navigation, scripts and styles. */
  readonly body: string;
}

/** Programs that make documents from other files; such a document is of no use. */
const generators =
  /<meta\s[^<>]*\bname=["']?generator\b[^<>]*\bcontent=["']?[^"'>]*(?:jekyll|hugo|quarto|blox|wowchemy|source themes|eleventy|astro|gatsby|next\.js|hexo|mkdocs|docusaurus|sphinx|docutils|pelican|vitepress|vuepress|nuxt|jupyter ?book|wordpress|dateline)/i;

/** jemdoc's line on when it made a page. */
const madeByJemdoc = /<div id="footer-text">\s*Page generated[^<]{0,80}<a\b[^<>]*>jemdoc<\/a>\.?\s*<\/div>/gi;

/** A link past the menu, for those who hear a page: the new site has its own. */
const skipLink =
  /<a\b[^<>]*\bhref=["']?#[^<>]*>\s*(?:(?:jump|skip) (?:to )?(?:the )?(?:main |primary )?(?:content|footer|main|menu|navigation)[^<>\w]{0,4}|zum (?:haupt)?inhalt(?: springen)?|aller au contenu[^<>]{0,20})\s*<\/a\s*>/gi;

/** A sign beside a heading that links to it, as programs put it there; where the link has words, they are the heading. */
const headingLink =
  /<a\b[^<>]*\bclass=["']?(?:headerlink|header-anchor|anchorjs-link)\b[^<>]*>(?:[^<&\p{L}\p{N}]|&#?\w+;){0,10}<\/a\s*>/giu;

/** The title of a document. */
const titleElement = /<title\b[^<>]*>([\s\S]*?)<\/title\s*>/i;

/** Whether HTML was made by a program from files that somebody wrote. */
export function isBuilt(html: string): boolean {
  return generators.test(html);
}

/** A style that a script was to remove once the page has loaded, with its transforms. */
const untilShown = /(?:^|;)\s*(?:opacity:\s*0|visibility:\s*hidden|transform:[^;]*)\s*(?=;|$)/gi;

/** Shows what only a script would have shown; what takes up no room on a page stays hidden. */
function withHiddenShown(html: string): string {
  return html.replace(/\bstyle=(["'])([^"'<>]*)\1/gi, (written, quote: string, style: string) =>
    /opacity:\s*0\s*(?:;|$)|visibility:\s*hidden/i.test(style) && !/display:\s*none/i.test(style)
      ? `style=${quote}${style.replace(untilShown, "")}${quote}`
      : written,
  );
}

/** Takes an HTML document apart; undefined if the text is not one, or its body has no words. */
export function htmlPage(html: string): HtmlPage | undefined {
  const blank = (text: string) => text.replace(/[^\n]/g, "");
  const shown = replaceComments(html, blank);
  const [, before, attributes = "", rest = ""] = /^([\s\S]*?)<body\b([^<>]*)>([\s\S]*)$/i.exec(shown) ?? [];
  if (before === undefined) return undefined;
  const whole = rest
    // Browsers show what follows the end of a body, too, and of another head all but its title.
    .replace(/<head\b[^<>]*>(?:(?!<body\b)[\s\S])*?<\/head\s*>/gi, (head) =>
      head.replace(titleElement, blank),
    )
    .replace(/<\/?(?:html|head|body)\b[^<>]*>/gi, blank)
    .replace(madeByJemdoc, blank)
    .replace(skipLink, blank)
    .replace(headingLink, blank)
    .replace(
      /<(script|style|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<(?:base|link|meta)\b[^<>]*>/gi,
      blank,
    )
    // A button that folds part of a page is often its heading.
    .replace(
      /(<h[1-6]\b[^<>]*>\s*)?<button\b([^<>]*)>((?:(?!<button\b)[\s\S])*?)<\/button\s*>/gi,
      (button, heading = "", tag, words) =>
        heading !== "" || /<h[1-6]\b/i.test(words) ? heading + blank(tag) + words : blank(button),
    );
  const body = menusIn(whole).reduce((left, menu) => left.replace(menu, () => blank(menu)), whole);
  if (body.replace(/<[^<>]*>|\s/g, "") === "") return undefined;
  const title =
    textIn(titleElement.exec(before)?.[1]) ??
    textIn(/<h1\b[^<>]*>((?:(?!<h1\b)[\s\S]){1,300}?)<\/h1/i.exec(body)?.[1]);
  const language = /<html\b[^<>]*\blang=["']?([\w-]+)/i.exec(before)?.[1];
  const lines = `${blank(before)}${blank(attributes)}${withHiddenShown(body)}`;
  return {
    data: { ...(title && { title }), ...(language && { lang: language }), ...redirectIn(before) },
    // Markdown takes deeply indented text for code.
    body: lines
      .split(code)
      .map((part) => (/^<pre\b/i.test(part) ? part : part.replace(/^[ \t]+/gm, "")))
      .map((part) => (/^<pre\b/i.test(part) || !hasFormulas.test(html) ? part : withFormulas(part)))
      .join(""),
  };
}

/** HTML without empty lines, which would end it in Markdown; those in code stay, as character references. */
export function withoutEmptyLines(html: string): string {
  return html
    .split(code)
    .map((part) =>
      /^<pre\b/i.test(part)
        ? part.replace(/\n(?=[ \t]*\n)/g, "&#10;")
        : part.replace(/\n(?:[ \t]*\n)+/g, "\n"),
    )
    .join("");
}

/** Code, which is shown line by line as written. */
const code = /(<pre\b(?:(?!<\/?pre\b)[\s\S])*<\/pre>)/i;

/** Signs of the scripts that show formulas in a document. */
const hasFormulas = /mathjax|katex|\bclass=["']?math\b/i;

/**
 * HTML whose formulas need no script: those between MathJax's delimiters (MathJax, "TeX and LaTeX Math Delimiters").
 */
function withFormulas(html: string): string {
  return html.replace(
    /\\\(((?:(?!\\\))[^<])+)\\\)|\\\[((?:(?!\\\])[^<])+)\\\]|\$\$([^<$]+)\$\$/g,
    (written, inline?: string, display = "", between = "") =>
      toMathMl(textOf(parse(inline ?? (display || between))), inline === undefined) +
      written.replace(/[^\n]/g, ""),
  );
}

/** Where a document redirects to, under Jekyll's name for it. */
export function redirectIn(html: string): Data {
  const [, address] =
    /<meta\s[^>]*\bhttp-equiv=["']?refresh\b[^>]*?\burl=\s*["']?([^"'\s>]+)/i.exec(
      html.replace(/\{\{-?\s*(?:"([^"]*)"|'([^']*)')[^}]*\}\}/g, "$1$2").replace(/\{\{.*?\}\}/g, ""),
    ) ?? [];
  return address === undefined ? {} : { redirect_to: address };
}

/** How a script loads what it shows. */
const loads = /\bfetch\(|\bXMLHttpRequest\b|\$\.get\(|\bgetJSON\(|\)\s*\.load\(\s*["'`]/;
/** The name of a place that a script does more with than show, hide or move it, or wait for a click. */
const placeInScript =
  /(?:\(\s*["'`]|#)([\w-]+)(?![\w-])(?!["'`]\)\s*\.(?:add|classList|click|fade|focus|hide|on|remove|scroll|show|slide|style|toggle))/g;

/**
 * The ids of empty places in a document that its scripts fill with what they load.
 *
 * @param body the document's body
 * @param scriptAt the script of the old site at a path
 */
export function filledByScripts(
  html: string,
  body: string,
  scriptAt: (path: string) => string | undefined,
): readonly string[] {
  const scripts = [...html.matchAll(/<script\b([^<>]*)>([\s\S]*?)(?:<\/script\s*>|$)/gi)].map(
    ([, attributes = "", own = ""]) => {
      const [, path] = /\bsrc=["'](?!\w+:|\/\/)(?:\.?\/)*([^"'?]+)/i.exec(attributes) ?? [];
      // What libraries can do is not what they are used for.
      return path === undefined ? own : /jquery|\.min\./i.test(path) ? "" : (scriptAt(path) ?? "");
    },
  );
  if (!scripts.some((script) => loads.test(script))) return [];
  // One of them may wait for what another loads.
  const shows = scripts.filter((script) => loads.test(script) || /\bawait\b|\.then\(/.test(script));
  const empty = body.matchAll(
    /<(?:div|ol|section|tbody|ul)\b[^<>]{0,200}?\bid=["']([\w-]+)["'][^<>]{0,200}>\s*<\//gi,
  );
  const ids = [...empty].map(([, id = ""]) => id);
  const used = new Set(shows.flatMap((script) => [...script.matchAll(placeInScript)].map(([, id]) => id)));
  return ids.filter((id) => used.has(id));
}

/** The entries of a document's own navigation, in order. */
export function navigationIn(html: string): readonly { readonly title: string; readonly url: string }[] {
  const shown = replaceComments(html);
  const [menu] = menusIn(shown);
  // A part of a page may be a menu altogether.
  const found = [
    ...(menu ?? (/<body\b/i.test(shown) ? "" : shown)).matchAll(
      /<a\b[^>]*\bhref=["']([^"'#][^"']*)["'][^>]*>([\s\S]*?)<\/a\s*>/gi,
    ),
  ];
  return found.flatMap(([, url = "", words]) => {
    const title = textIn(words);
    // A logo links to the home page, which is in every menu.
    const isLogo = /^(?:\w+ )?logo$/i.test(title ?? "");
    return title === undefined || isLogo || /^(?:mailto|javascript):/i.test(url) ? [] : [{ title, url }];
  });
}

/** Elements that are a document's navigation: `nav`, and what jemdoc, Org and older Bootstrap have instead. */
const menuStart =
  /<(nav)\b[^<>]*>|<(div|td|ul|aside|header)\b[^<>]*(?:\brole=["']?(?:navigation|doc-toc)\b|\b(?:class|id)=["'](?:[^"']*\s)?(?:(?:main|top|side|site|left|page)?[-_]?(?:nav|menu)(?:bar|igation|[-_]?menu|list)?|layout-menu|table-of-contents|postamble)(?:\s[^"']*)?["'])[^<>]*>/gi;

/** The menus of a document, each with its tags. */
function menusIn(html: string): readonly string[] {
  const menus: string[] = [];
  let end = 0;
  for (const { 1: nav, 2: name = nav, index } of html.matchAll(menuStart)) {
    if (index < end) continue;
    // Elements of the same name may be nested.
    let depth = 0;
    for (const tag of html.slice(index).matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, "gi"))) {
      depth += tag[1] === "/" ? -1 : 1;
      if (depth > 0) continue;
      end = index + tag.index + tag[0].length;
      menus.push(html.slice(index, end));
      break;
    }
  }
  return menus;
}

/** The words of a piece of HTML; undefined if it has none. */
export function textIn(html: string | undefined): string | undefined {
  return (html && toFragment(html).text.trim()) || undefined;
}
