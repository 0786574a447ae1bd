import { Parser } from "htmlparser2";
import { voidElements } from "./elements.ts";
import { escapeAttribute, escapeText } from "./fragment.ts";
import { isUnseen } from "./tree.ts";

/** Elements that run on, style or redirect the page they are on. */
const activeElements = new Set(["base", "link", "meta", "script", "style"]);

/** A first look, which finds everything that could be active or hidden, and sometimes plain text. */
const mayBeActive =
  /<(?:base|iframe|link|meta|script|style|template)\b|\s(?:hidden|on\w+|srcdoc|style)=|="\s*(?:javascript|vbscript):/i;

/**
 * Takes out of HTML what would run, or change the page it is shown on: scripts, styles and inline styles, event handlers, and
 * addresses that are scripts; and parts of a line that are hidden, which would show without their style. What an author's
 * own page may do, a feed may not do to its readers. Many of them show no frames, so each is followed by a link.
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
  let frame = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (active > 0 || activeElements.has(name) || isUnseen({ name, attribs: attributes })) {
        active++;
        return;
      }
      if (name === "math") formulas++;
      if (name === "iframe") frame = linkTo(attributes);
      written += `<${name}`;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (isActive(attribute, value) || (attribute === "style" && formulas === 0)) continue;
        written += ` ${attribute}="${escapeAttribute(value)}"`;
      }
      written += ">";
    },
    ontext(text) {
      if (active === 0) written += escapeText(text);
    },
    onclosetag(name) {
      if (active > 0) {
        active--;
        return;
      }
      if (name === "math") formulas--;
      if (!voidElements.has(name)) written += `</${name}>`;
      if (name === "iframe") written += frame;
    },
  });
  parser.end(html);
  return written;
}

/** A link to what a frame shows; YouTube plays its frames only within other pages. */
function linkTo({ src = "", title }: Readonly<Record<string, string>>): string {
  if (!/^https?:/.test(src)) return "";
  const address = src.replace(
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?:\?.*)?$/,
    "https://www.youtube.com/watch?v=$1",
  );
  return ` <a href="${escapeAttribute(address)}">${escapeText(title?.trim() || address)}</a>`;
}

function isActive(attribute: string, value: string): boolean {
  const isWords = /^(?:alt|title|label|aria-label)$/.test(attribute);
  return /^on|^srcdoc$/.test(attribute) || (!isWords && /^\s*(?:javascript|vbscript):/i.test(value));
}
