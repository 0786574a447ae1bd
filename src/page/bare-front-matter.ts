import { afterEmpty, key, type Mistake } from "./front-matter.ts";

/** Finds facts that begin a page but are not read as front matter, so that readers would see them. */
export function bareFrontMatter(lines: readonly string[]): Mistake | undefined {
  const line = lineOfBareFrontMatter(lines);
  if (line === undefined) return undefined;
  const text = lines[line]?.trim() ?? "";
  const message = `"${text}" belongs in front matter, but is not read as such, so readers would see it. ${adviceOn(lines, line)}`;
  return { line, message };
}

/** What to do so that a line, counted from 0, is read as front matter. */
function adviceOn(lines: readonly string[], line: number): string {
  const text = lines[line]?.trim() ?? "";
  const written = text.replace(/\s*[:：=]\s*/, ": ");
  const fence = lines[afterEmpty(lines, 0)]?.trim();
  const isFenced =
    (fence === "---" || fence === "+++") && lines.slice(line).some((other) => other.trim() === fence);
  if (isFenced) return fence === "+++" ? "Replace both +++ with ---." : `Write ${written}`;
  if (lines[line - 1]?.trimEnd() === "---")
    return "Put the lines from --- to --- at the very top of the file.";
  const change = written === text ? "" : `, and this one as ${written}`;
  return `Write a line with --- before the first line like this, and one after the last${change}.`;
}

/** A line that people write instead of the one with three hyphens. */
const nearlyFence = /^[\s\u200b]*(?:[-–—―+*_=~]{1,8}|```\w*)\s*$/u;

/** A line like one of front matter, whatever it has for its colon. */
const nearlyKey = /^\s*(?:[\p{L}_][\p{L}\p{N}_.-]*)\s*[:：=]/u;

/** The line, counted from 0, of a fact such as `draft: true` at the start of a page without front matter. */
function lineOfBareFrontMatter(lines: readonly string[]): number | undefined {
  const from = afterEmpty(lines, 0);
  const isFenced = nearlyFence.test(lines[from] ?? "");
  const start = isFenced ? from + 1 : from;
  const like = isFenced ? nearlyKey : key;
  const length = lines.slice(start).findIndex((text) => !like.test(text));
  const end = length < 0 ? lines.length : start + length;
  const isFact = /^\s*(?:layout|permalink|draft|published|redirect_from)\s*[:：=]/i;
  const line = lines.slice(start, end).findIndex((text) => isFact.test(text));
  if (line >= 0) return start + line;
  const isEnded = isFenced ? nearlyFence.test(lines[end] ?? "") : lines[end]?.trimEnd() === "---";
  const isForPelican = lines
    .slice(start, end)
    .some((text) => /^(?:slug|category|tags|modified|status)\s*:/i.test(text));
  const isTitle = /^\s*title\s*[:：=]/i.test(lines[start] ?? "");
  return isTitle && (isEnded || isForPelican) ? start : lineOfLowFrontMatter(lines);
}

/** The line, counted from 0, of front matter that is below a heading or other text, between lines with hyphens. */
function lineOfLowFrontMatter(lines: readonly string[]): number | undefined {
  const top = lines.slice(0, 20);
  const fence = top.findIndex((text) => text.trimEnd() === "---");
  if (fence < 1 || top.slice(0, fence).some((text) => /^\s*(?:```|~~~)/.test(text))) return undefined;
  const length = lines.slice(fence + 1).findIndex((text) => text.trimEnd() === "---");
  const written = lines.slice(fence + 1, fence + 1 + length);
  const isFacts =
    key.test(written[0] ?? "") &&
    written.some((text) => /^(?:layout|permalink|draft|published|redirect_from):\s/.test(text));
  return isFacts && written.every((text) => key.test(text) || /^(?:\s+\S|- |\s*$)/.test(text))
    ? fence + 1
    : undefined;
}
