import { Parser } from "htmlparser2";
import { voidElements } from "./elements.ts";
import { escapeAttribute, escapeText } from "./fragment.ts";
import { isHidden, isUnseen } from "./tree.ts";

/** Elements that run on, style or redirect the page they are on. */
const activeElements = new Set(["base", "link", "meta", "script", "style"]);

/** A first look, which finds everything that could be active or hidden, and sometimes plain text. */
const mayBeActive =
  /<(?:base|iframe|link|meta|script|style|template)\b|\s(?:hidden|on\w+|srcdoc|style)=|="\s*(?:javascript|vbscript):/i;

/**
 * Takes out of HTML what would run, or change the page it is shown on: scripts, styles and inline styles, event handlers, and
 * addresses that are scripts; and parts of a line that are hidden, which would show without their style. What an author's
 * own page may do, a feed may not do to its readers. Many feed readers show no frames, so a link follows each.
 *
 * @param html as `toHtml` writes it
 */
export function inert(html: string): string {
  if (!mayBeActive.test(html)) return html;
  let written = "";
  /** How many elements are open within one that is taken out, that one included. */
  let active = 0;
  // Formulas get their styles from TeX.
  let formulas = 0;
  /** The link that follows the frame that is open. What is written in a frame, nobody sees. */
  let frameLink: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (active > 0 || activeElements.has(name) || isUnseen({ name, attribs: attributes })) {
        active++;
        return;
      }
      if (name === "math") formulas++;
      if (name === "iframe") frameLink = linkTo(attributes, html);
      written += `<${name}`;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (isActive(attribute, value) || (attribute === "style" && formulas === 0)) continue;
        written += ` ${attribute}="${escapeAttribute(value)}"`;
      }
      written += ">";
    },
    ontext(text) {
      if (active === 0 && frameLink === undefined) written += escapeText(text);
    },
    onclosetag(name) {
      if (active > 0) {
        active--;
        return;
      }
      if (name === "math") formulas--;
      if (!voidElements.has(name)) written += `</${name}>`;
      if (name !== "iframe") return;
      written += frameLink ?? "";
      frameLink = undefined;
    },
  });
  parser.end(html);
  return written;
}

/** Addresses that show nothing outside a frame. */
const onlyInFrames = /^https?:\/\/[^/]*\bgoogle\.[^/]+\/maps\/embed\b/;

/** A link to what a frame shows, where visitors see it and the HTML around it has no link to it. */
function linkTo({ src = "", ...attributes }: Readonly<Record<string, string>>, html: string): string {
  const isSeen = !isHidden(attributes) && !/^[01](?:px)?$/.test(attributes.height ?? "");
  if (!isSeen || !/^https?:/.test(src) || onlyInFrames.test(src)) return "";
  // YouTube plays a video at the address of its frame only within another page.
  const video = /\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11})(?:$|\?)/.exec(
    src,
  )?.[1];
  const address = escapeAttribute(video ? `https://www.youtube.com/watch?v=${video}` : src);
  const links = html.split(' href="').map((link) => link.split('"', 1)[0] ?? "");
  const isLinked = links.slice(1).some((link) => (video ? link.includes(video) : link === address));
  return isLinked ? "" : ` <a href="${address}">${escapeText(attributes.title?.trim() ?? "") || address}</a>`;
}

function isActive(attribute: string, value: string): boolean {
  const isWords = /^(?:alt|title|label|aria-label)$/.test(attribute);
  return /^on|^srcdoc$/.test(attribute) || (!isWords && /^\s*(?:javascript|vbscript):/i.test(value));
}
