const signs = /\{[{%:]/;

/**
 * Tells whether places of a page, asked for in order, are in code, in a formula or in an HTML comment, where the syntax
 * of other programs means nothing. Takes time in proportion to the page.
 */
export function verbatimIn(source: string): (at: number) => boolean {
  const ranges: [start: number, end: number][] = [];
  let paragraph = 0;
  let fence: { readonly start: number; readonly mark: string } | undefined;
  let isAfterEmpty = true;
  // What is indented below an item of a list, a definition or a footnote is part of it.
  let holdsIndented = false;
  const endParagraph = (end: number) => {
    if (end > paragraph) spansWithin(source, paragraph, end, ranges);
  };
  let at = 0;
  while (at < source.length) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline + 1;
    const line = source.slice(at, end).trimEnd();
    const text = line.trimStart();
    if (fence) {
      if (text.startsWith(fence.mark) && text.replaceAll(fence.mark[0] as string, "") === "") {
        ranges.push([fence.start, end]);
        fence = undefined;
      }
      paragraph = end;
    } else {
      const mark = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      const isIndented: boolean =
        /^(?: {4}|\t)/.test(line) && isAfterEmpty && !holdsIndented && !/^(?:[<{]|[-*+] )/.test(text);
      if (mark !== undefined) {
        endParagraph(at);
        fence = { start: at, mark };
        paragraph = end;
      } else if (text === "") {
        endParagraph(at);
        paragraph = end;
      } else if (isIndented) {
        endParagraph(at);
        ranges.push([at, end]);
        paragraph = end;
      } else if (!/^[ \t]/.test(line)) holdsIndented = /^(?:[-*+:]|\d+[.)])[ \t]|^\[\^[^\]\s]+\]:/.test(text);
      isAfterEmpty = text === "" || isIndented;
    }
    at = end;
  }
  if (fence) ranges.push([fence.start, source.length]);
  else endParagraph(source.length);
  withComments(source, ranges);

  let next = 0;
  return (place) => {
    while (next < ranges.length && (ranges[next]?.[1] ?? 0) <= place) next++;
    return next < ranges.length && (ranges[next]?.[0] ?? 0) <= place;
  };
}

const spanStart = /`+|\$\$?|\\\\?[([]|<(pre|code|script|style)\b[^<>]*>/gi;

/** Finds code and formulas within a paragraph. */
function spansWithin(source: string, from: number, to: number, ranges: [number, number][]): void {
  const paragraph = source.slice(from, to);
  if (!signs.test(paragraph)) return;
  const missing = new Set<string>();
  spanStart.lastIndex = 0;
  for (let match = spanStart.exec(paragraph); match; match = spanStart.exec(paragraph)) {
    const [sign, element] = match;
    const start = match.index;
    const inner = start + sign.length;
    const close = element
      ? `</${element}`
      : sign.startsWith("\\")
        ? sign.replace("(", ")").replace("[", "]")
        : sign;
    if (missing.has(close)) continue;
    let end = -1;
    if (sign.startsWith("`")) {
      for (end = paragraph.indexOf(close, inner); end >= 0; end = paragraph.indexOf(close, end)) {
        let stop = end;
        while (paragraph[stop] === "`") stop++;
        if (stop - end === sign.length) break;
        end = stop;
      }
    } else end = paragraph.indexOf(close, inner);
    if (end < 0) {
      missing.add(close);
      continue;
    }
    if (
      sign === "$" &&
      (/\s/.test(paragraph[inner] ?? " ") ||
        /\s/.test(paragraph[end - 1] ?? " ") ||
        /\d/.test(paragraph[end + 1] ?? ""))
    ) {
      continue;
    }
    ranges.push([from + start, from + end + close.length]);
    spanStart.lastIndex = end + close.length;
  }
}

/** Adds HTML comments to ranges, which are in order before and after. */
function withComments(source: string, ranges: [number, number][]): void {
  let next = 0;
  let at = 0;
  const comments: [number, number][] = [];
  for (let start = source.indexOf("<!--"); start >= 0; start = source.indexOf("<!--", at)) {
    while (next < ranges.length && (ranges[next]?.[1] ?? 0) <= start) next++;
    const isCode = next < ranges.length && (ranges[next]?.[0] ?? 0) <= start;
    const end = isCode ? start + 1 : source.indexOf("-->", start) + 3;
    if (end < 3) break;
    if (!isCode) comments.push([start, end]);
    at = end;
  }
  if (comments.length > 0) {
    for (const comment of comments) ranges.push(comment);
    ranges.sort((a, b) => a[0] - b[0]);
  }
}
