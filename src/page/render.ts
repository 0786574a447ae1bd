import type { ChildNode } from "domhandler";
import { NestingError, parse } from "../html/tree.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import { takeFootnotes } from "../section/footnotes.ts";
import type { Findings } from "./findings.ts";
import type { Source } from "./source.ts";

/**
 * Renders a text, and tells what of it was not understood.
 *
 * @param language a BCP 47 language tag, for quotes
 */
export function renderSource(
  source: Source,
  language: string,
  findings: Findings,
): ReturnType<typeof takeFootnotes> {
  const { html, remarks } = renderMarkdown(source.text, { language, lines: true });
  for (const remark of remarks) findings.warning(remark, source);
  return takeFootnotes(parseOrTell(html, source, findings));
}

function parseOrTell(html: string, source: Source, findings: Findings): ChildNode[] {
  try {
    return parse(html);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    findings.problem({ line: error.line ?? 1, message: error.message }, source);
    return [];
  }
}
