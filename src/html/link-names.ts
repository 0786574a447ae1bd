import type { ChildNode, Element } from "domhandler";
import { isElement, isHidden, isNameOfIcon, isVisible } from "./tree.ts";

/** Of a longer address only its host is shown. */
const longestAddress = 32;

/**
 * What to call a link around an icon, whose font may be missing: as its author does, or by where it leads. Empty for
 * other links, for a place on the same page, for what nobody should see, and beside a link to the same place. An empty
 * link without an icon is what editors leave of links, or covers a card.
 */
export function nameOfLink(link: Element): string {
  const { href = "", title = "", "aria-label": label = "" } = link.attribs;
  if (/^\s*(?:$|#|javascript:)/i.test(href) || isHidden(link.attribs)) return "";
  if (link.attribs["aria-hidden"] === "true" || !hasIcon(link) || isShown(link)) return "";
  const called = label.trim() || title.trim();
  if (called !== "") return called;
  const { prev, next } = link;
  const isLedTo = [prev, prev?.prev, next, next?.next].some(
    (other) => other && isElement(other) && other.attribs.href === href && isShown(other),
  );
  if (isLedTo) return "";
  // Some write their address in codes, to hide it from programs that collect addresses.
  if (/^\s*mailto:.*%[2-7]/i.test(href)) return "@";
  const address = href.trim().replace(/%[2-7][\da-f]/gi, (code) => decodeURIComponent(code));
  const [, web] = /^(?:https?:)?\/\/(?:www\.)?(.+?)\/{0,2}$/i.exec(address) ?? [];
  if (web !== undefined)
    return web.length > longestAddress || /[?#%]/.test(web) ? web.replace(/[/?#:].*/s, "") : web;
  const path = address.replace(/[?#].*/s, "").replace(/(?:\bindex)?\.html?$/i, "");
  const last = path.replace(/\/$/, "").split(/[/:]/).at(-1) ?? "";
  return /[\p{L}\p{N}]/u.test(last) ? last : "";
}

/** What is drawn in SVG. */
const shape = /^(?:circle|ellipse|image|line|path|polygon|polyline|rect|use)$/;

/** Whether a visitor sees a node: its text, what it shows, a shape, the name of an icon, or its background. */
function isShown(node: ChildNode): boolean {
  const isPicture = (one: ChildNode): boolean =>
    isElement(one) &&
    (shape.test(one.name) ||
      isNameOfIcon(one) ||
      /\burl\(/i.test(one.attribs.style ?? "") ||
      one.children.some(isPicture));
  return isVisible(node) || isPicture(node);
}

/** What sheets of icons call theirs, such as `icon-github`, `glyphicon`, `fa-github` (Font Awesome) or `ai-orcid`. */
const ofIcon = /icon|(?:^|\s)(?:ai|bi|fa|ri)-/i;

/** Whether an element is an icon, or holds one. */
function hasIcon({ name, attribs, children }: Element): boolean {
  return (
    name === "i" ||
    ofIcon.test(name) ||
    ofIcon.test(attribs.class ?? "") ||
    children.some((child) => isElement(child) && hasIcon(child))
  );
}
