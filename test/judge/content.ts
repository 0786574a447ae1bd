import { Parser } from "htmlparser2";
import { urlAttributes } from "../../src/html/elements.ts";
import { unreadableCharacter } from "./characters.ts";

/** Other attributes that hold one address. */
const otherUrlAttributes = new Set(["background", "longdesc"]);

/** A piece of HTML as a person sees it. */
export interface Content {
  /** Its text, including the alternative texts of pictures. */
  readonly text: string;
  /** A sentence for each thing that a reader could not show, or would refuse to run. */
  readonly complaints: readonly string[];
}

/** Judges a piece of HTML in a feed, far from the page it was written for. */
export function readContent(html: string): Content {
  let text = "";
  const complaints: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      text += attributes.alt ?? "";
      if (name === "script") complaints.push("A script stands in the content; readers refuse to run it.");
      for (const [attribute, value] of Object.entries(attributes)) {
        complaints.push(...judgeAttribute(attribute, value));
      }
    },
    ontext: (data) => (text += data),
  });
  parser.end(html);
  const character = unreadableCharacter(text);
  if (character) complaints.push(`The content shows ${character}. (XML 1.0 §2.2)`);
  return { text, complaints };
}

function judgeAttribute(attribute: string, value: string): string[] {
  if (attribute.startsWith("on") || attribute === "srcdoc") {
    return [`The content runs a script, in ${attribute}="${value}"; readers refuse to run it.`];
  }
  return addressesIn(attribute, value).flatMap((address) => {
    if (!URL.canParse(address)) {
      return [
        `The content leads to "${address}", which is no absolute address; a reader cannot tell to what. (RFC 4287 §4.1.3.3)`,
      ];
    }
    return new URL(address).protocol === "javascript:"
      ? [`The content runs a script, in ${attribute}="${value}"; readers refuse to run it.`]
      : [];
  });
}

function addressesIn(attribute: string, value: string): string[] {
  if (urlAttributes.has(attribute) || otherUrlAttributes.has(attribute)) return [value];
  // A list of addresses, each with a width or density (HTML, "Srcset attributes").
  if (attribute === "srcset") return value.split(/,\s+|,$/).flatMap((image) => image.trim().split(/\s+/, 1));
  if (attribute === "style") {
    return [...value.matchAll(/url\(\s*["']?([^"')]*)/gi)].map(([, address = ""]) => address);
  }
  return [];
}
