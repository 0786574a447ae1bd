import type { ChildNode, Element } from "domhandler";
import { isElement, textOf } from "../html/tree.ts";

/**
 * The years that a row of links or buttons leads to, as over tabs: `[2025](#y2025) | [2024](#y2024)`.
 *
 * @returns each year by the id it leads to, where that is known; nothing for what is no such row
 */
export function yearsLinkedIn(node: Element): ReadonlyMap<string, string> | undefined {
  const { links, rest } = partsOf(node);
  if (links.length < 2 || !/^(?:[^\d:：]{0,30}[:：])?[^\p{L}\p{N}]*$/u.test(rest.trim())) return undefined;
  const years = new Map<string, string>();
  let count = 0;
  for (const link of links) {
    const text = textOf([link]).trim();
    if (text.length > longestName) return undefined;
    if (!/^(?:19|20)\d\d年?$/.test(text)) continue;
    count++;
    for (const id of idsNamedBy(link)) years.set(id, text);
  }
  // Links to pages of their own, as of older news, are of use to readers.
  return count > 1 && !links.some(leadsElsewhere) ? years : undefined;
}

/** Longer names than "2015 and before" are titles. */
const longestName = 16;

/** The links and buttons in an element, and the text beside them. A list within a list is text. */
function partsOf(node: Element): { readonly links: readonly Element[]; readonly rest: string } {
  const links: Element[] = [];
  let rest = "";
  const look = (child: ChildNode, isInItem: boolean): void => {
    if (!isElement(child)) rest += textOf([child]);
    else if (child.name === "a" || child.name === "button") links.push(child);
    else if (isInItem && /^[ou]l$/.test(child.name)) rest += `.${textOf([child])}`;
    else for (const inner of child.children) look(inner, isInItem || child.name === "li");
  };
  look(node, false);
  return { links, rest };
}

function leadsElsewhere({ attribs: { href = "#" } }: Element): boolean {
  return !/^(?:#|javascript:|$)/i.test(href.trim());
}

/** The ids that a link or button may show: Bootstrap has them in attributes of its own, others in the script they run. */
function idsNamedBy({ attribs }: Element): string[] {
  const targets = [attribs.href, attribs["data-target"], attribs["data-bs-target"]];
  return [
    ...targets.flatMap((target) => (target && /^#./.test(target) ? target.slice(1) : [])),
    ...(attribs["aria-controls"]?.match(/\S+/g) ?? []),
    ...[...(attribs.onclick ?? "").matchAll(/["']([^"']+)["']/g)].map(([, id = ""]) => id),
  ];
}
