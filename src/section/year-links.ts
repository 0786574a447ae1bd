import type { ChildNode, Element } from "domhandler";
import { isElement, textOf } from "../html/tree.ts";

/** A row of links or buttons to years, as above tabs: `[2025](#y2025) | [2024](#y2024)`. */
interface RowOfYears {
  /** Each year by the id that it leads to, where that is known. */
  readonly years: ReadonlyMap<string, string>;
  /** Whether a link leads to another page, such as one of older news, which readers need. */
  readonly leadsOn: boolean;
}

/** The years that an element leads to, if it is a row of links or buttons to years. */
export function yearsLinkedIn(node: Element): RowOfYears | undefined {
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
  if (count < 2) return undefined;
  const leadsOn = links.some(leadsElsewhere);
  // Next to other names, years may be what entries begin with; after words, they are not read as dates anyway.
  if (leadsOn && (count < links.length - 1 || /\p{L}/u.test(rest))) return undefined;
  return { years, leadsOn };
}

/** Longer names than "2015 and before" are titles. */
const longestName = 16;

/** The links and buttons in an element, and the text around them. A list within a list is text. */
function partsOf(node: Element): { readonly links: readonly Element[]; readonly rest: string } {
  const links: Element[] = [];
  let rest = "";
  const look = (child: ChildNode, isInItem: boolean): void => {
    if (!isElement(child)) rest += textOf([child]);
    else if (child.name === "a" || child.name === "button" || child.name === "label") links.push(child);
    else if (isInItem && /^[ou]l$/.test(child.name)) rest += `.${textOf([child])}`;
    else for (const inner of child.children) look(inner, isInItem || child.name === "li");
  };
  look(node, false);
  return { links, rest };
}

function leadsElsewhere({ attribs: { href = "#" } }: Element): boolean {
  return !/^(?:#|javascript:|$)/i.test(href.trim());
}

/** The ids that a link or button may show: Bootstrap has them in its own attributes, others in the script they run. */
function idsNamedBy({ attribs }: Element): string[] {
  const targets = [attribs.href, attribs["data-target"], attribs["data-bs-target"]];
  return [
    ...targets.flatMap((target) => (target && /^#./.test(target) ? target.slice(1) : [])),
    ...(attribs["aria-controls"]?.match(/\S+/g) ?? []),
    ...[...(attribs.onclick ?? "").matchAll(/["']([^"']+)["']/g)].map(([, id = ""]) => id),
  ];
}
