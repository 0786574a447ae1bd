import { Parser } from "htmlparser2";
import { voidElements } from "./elements.ts";
import { escapeAttribute, escapeText } from "./fragment.ts";
import { isUnseen } from "./tree.ts";

/** Elements that run on, style or redirect the page they are on. */
const activeElements = new Set(["base", "link", "meta", "script", "style"]);

/** A first look, which finds everything that could be active or hidden, and sometimes plain text. */
const mayBeActive =
  /<(?:base|link|meta|script|style|template)\b|\s(?:hidden|on\w+|srcdoc|style)=|="\s*(?:javascript|vbscript):/i;

/**
 * Takes out of HTML what would run, or change the page it is shown on: scripts, styles and inline styles, event
 * handlers, and addresses that are scripts; and hidden parts of a line, which would show without their style. What an
 * author's own page may do, a feed may not do to its readers.
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
  const parser = new Parser({
    onopentag(name, attributes) {
      if (active > 0 || activeElements.has(name) || isUnseen({ name, attribs: attributes })) {
        active++;
        return;
      }
      if (name === "math") formulas++;
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
    },
  });
  parser.end(html);
  return written;
}

function isActive(attribute: string, value: string): boolean {
  const isWords = /^(?:alt|title|label|aria-label)$/.test(attribute);
  return /^on|^srcdoc$/.test(attribute) || (!isWords && /^\s*(?:javascript|vbscript):/i.test(value));
}
