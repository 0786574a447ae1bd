import type { ChildNode } from "domhandler";
import { readDate } from "../dates/date-grammar.ts";
import { type DateContext, isTime } from "../dates/date-reading.ts";
import { childrenOf, isComment, isElement, lineAttribute, nameOf, startOf, textOf } from "../html/tree.ts";
import type { Remark } from "../markdown/remark.ts";

/** Elements in which what is hidden belongs to the text around it. */
const withinText = new Set(["blockquote", "li", "p", "td", "th"]);

/** The line on which a comment or code starts: code in a fence starts below it. */
function startOfText(node: ChildNode): number {
  const [code] = childrenOf(node);
  const isFence = isElement(code) && lineAttribute in code.attribs;
  return isFence ? startOf(code) + 1 : startOf(node);
}

/** The first line that would be news elsewhere in each comment or code block in a part of a page. */
export function hiddenDates(nodes: readonly ChildNode[], dates: DateContext): Remark[] {
  return nodes.flatMap((node) => {
    const name = nameOf(node);
    const isHidden = isComment(node);
    if (!isHidden && name !== "pre") {
      return withinText.has(name) ? [] : hiddenDates(childrenOf(node), dates);
    }
    const text = isHidden ? node.data : textOf([node]);
    for (const [index, line] of text.split("\n").entries()) {
      const words = line.replace(/^\s*(?:<li>)?\s*(?:[-*+]\s+)?/, "");
      const reading = readDate(words.slice(0, 100), dates);
      if (!isTime(reading)) continue;
      const place = isHidden ? "comment" : "code block";
      return [
        {
          line: startOfText(node) + index,
          message: `"${reading.written}" is in a ${place}, so it is not read.`,
        },
      ];
    }
    return [];
  });
}
