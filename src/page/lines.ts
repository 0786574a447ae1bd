import { type ChildNode, Comment, Element, Text } from "domhandler";
import { childrenOf, lineAttribute } from "../html/tree.ts";

const lineOfComment = new RegExp(`^${lineAttribute}="(\\d+)"`);

/**
 * Where the nodes of a page stand in its source, in lines counted from 1. Each keeps its own: domhandler has a place for the
 * index in the text it was parsed from, which here is HTML that nobody has seen.
 */
export class Lines {
  /** @param nodes the whole page, whose elements carry their lines where they are known */
  constructor(nodes: readonly ChildNode[]) {
    this.#count(nodes, 1);
  }

  /** The line a node starts on. */
  startOf(node: ChildNode): number {
    return node.startIndex ?? 1;
  }

  /** Remembers where a node that was made from others starts. */
  place(node: ChildNode, line: number): void {
    node.startIndex = line;
  }

  #count(nodes: readonly ChildNode[], start: number): number {
    let line = start;
    for (const node of nodes) {
      if (node instanceof Element) {
        line = Number(node.attribs[lineAttribute] ?? line);
        this.place(node, line);
        line = this.#count(childrenOf(node), line);
      } else {
        if (node instanceof Comment) {
          const [written, known] = lineOfComment.exec(node.data) ?? [];
          if (written !== undefined) node.data = node.data.slice(written.length);
          line = Number(known ?? line);
        }
        const data = "data" in node ? node.data : "";
        // The spaces before a text do not count: it starts on the line of its first word.
        const before = node instanceof Text ? data.length - data.trimStart().length : 0;
        this.place(node, line + countNewlines(data, 0, before));
        line += countNewlines(data, 0, data.length);
      }
    }
    return line;
  }
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
