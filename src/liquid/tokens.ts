import { shortened } from "../markdown/remark.ts";
import type { Place, Source } from "../page/source.ts";
import { show } from "./verbatim.ts";

const tag = /\{%(?:(?!\{%|%\})[\s\S])*%\}/;
const output = /\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}/;
/** Tags and outputs. */
export const tokens = new RegExp(`${tag.source}|${output.source}`, "g");
/** The same, and delimiters that begin one which never ends. */
export const tokensAndStrays = new RegExp(`${tokens.source}|\\{[{%]`, "g");
/** Tags, outputs and the ends of lines. */
export const tokensAndLines = new RegExp(`${tokens.source}|\\n`, "g");

/** Marks around the number of a line's place; no text may hold them (Unicode, section 23.7, noncharacters). */
export const [placeStart, placeEnd] = ["\uFDD0", "\uFDD1"];

/** A text without the marks of places in it. */
export function withoutPlaces(text: string): string {
  return text.replace(/\uFDD0\d+\uFDD1/g, "");
}

/** The name of a tag and the words after it; no name for anything else. */
export function parseTag(found: string): { readonly name: string | undefined; readonly words: string } {
  const [, name, words = ""] = /^\{%-?\s*([\w-]*)\s*([\s\S]*?)\s*-?%\}$/.exec(found) ?? [];
  return { name, words };
}

/** As much of a tag as a person needs to find it. */
export function short(written: string): string {
  return shortened(withoutPlaces(show(written)));
}

/** Where a text begins. */
export function firstPlace({ places }: Source): Place {
  return places[0] ?? { file: "", line: 1 };
}
