import { type ChildNode, type Element, Text } from "domhandler";
import {
  childrenOf,
  element,
  isElement,
  isText,
  isVisible,
  nameOf,
  placeAt,
  startOf,
  textOf,
  withChildren,
} from "../html/tree.ts";
import { holdsBreak } from "./blocks.ts";

/** A longer one is a sentence. */
const longest = 60;

/**
 * A page whose sections are headed by the first, bold line of their paragraph or box, with these lines set apart: each
 * in a paragraph of its own, as if the author had left a blank line below it.
 *
 * @param isWanted whether a line, by its text, heads what is looked for: a page without one stays as it is
 * @param mayHead whether a bold line may head a section at all
 */
export function setLeadsApart(
  nodes: readonly ChildNode[],
  isWanted: (text: string) => boolean,
  mayHead: (line: Element) => boolean,
): readonly ChildNode[] {
  const leads = new Map<ChildNode, Lead>();
  collectLeads(nodes, leads);
  const wanted = new Set([...leads].filter(([, { text }]) => isWanted(text)).map(([node]) => nameOf(node)));
  for (const [node, { line }] of leads) if (!wanted.has(nameOf(node)) || !mayHead(line)) leads.delete(node);
  return leads.size > 0 ? apart(nodes, leads) : nodes;
}

/** A bold first line. */
interface Lead {
  readonly text: string;
  readonly line: Element;
  /** What follows it in the same paragraph or box. */
  readonly rest: readonly ChildNode[];
}

function collectLeads(nodes: readonly ChildNode[], leads: Map<ChildNode, Lead>): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const lead = /^(?:p|div)$/.test(node.name) ? leadOf(node) : undefined;
    if (lead) leads.set(node, lead);
    else if (node.name !== "p" && node.name !== "li") collectLeads(node.children, leads);
  }
}

function leadOf({ children }: Element): Lead | undefined {
  const bold = children.findIndex(isBoldElement);
  const end = bold < 0 ? -1 : children.findIndex((child, index) => index > bold && holdsBreak(child));
  const broken = children[end];
  if (!broken) return undefined;
  const [above = "", ...below] = isText(broken) ? broken.data.split("\n") : [];
  const nodes = [...children.slice(0, end), new Text(above)];
  const text = textOf(nodes).replace(/\s+/g, " ").trim();
  const areBold = nodes.every((node) => isBoldElement(node) || !/[\p{L}\p{N}]/u.test(textOf([node])));
  const rest = [...textOfLines(below, startOf(broken) + 1), ...children.slice(end + 1)];
  if (!areBold || text.length > longest || !rest.some(isVisible)) return undefined;
  const line = element("p", {}, nodes);
  placeAt(line, startOf(children[bold] ?? broken));
  return { text, line, rest };
}

function isBoldElement(node: ChildNode): boolean {
  return /^(?:b|strong)$/.test(nameOf(node));
}

function textOfLines(lines: readonly string[], at: number): Text[] {
  if (lines.length === 0) return [];
  const text = new Text(lines.join("\n"));
  placeAt(text, at);
  return [text];
}

function apart(nodes: readonly ChildNode[], leads: ReadonlyMap<ChildNode, Lead>): readonly ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    const lead = leads.get(node);
    if (lead && isElement(node)) {
      if (node.name === "div") return [withChildren(node, [lead.line, ...lead.rest])];
      const rest = withChildren(node, lead.rest);
      placeAt(rest, startOf(lead.rest.find(isVisible) ?? node));
      return [lead.line, rest];
    }
    if (isElement(node) && childrenOf(node).length > 0) node.children = [...apart(node.children, leads)];
    return [node];
  });
}
