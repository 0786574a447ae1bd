import type { ChildNode } from "domhandler";

/** Where the nodes of a page stand in its source, in lines counted from 1. */
export class Lines {
  /** The line a node starts on, which it keeps from when it was parsed. */
  startOf(node: ChildNode): number {
    return node.startIndex ?? 1;
  }

  /** Remembers where a node that was made from others starts. */
  place(node: ChildNode, line: number): void {
    node.startIndex = line;
  }
}
