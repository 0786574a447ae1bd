import { cutBefore } from "../site/excerpt.ts";

const longest = 60;

/** A text for quoting in a sentence: cut after a word if it is long, or where it is too long in Chinese or Japanese. */
export function excerpt(text: string): string {
  return text.length <= longest ? text : `${cutBefore(text, longest + 1)} …`;
}
