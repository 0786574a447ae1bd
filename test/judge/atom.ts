import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RelaxNGValidator, XmlDocument, XmlLibError, type XmlNode } from "libxml2-wasm";
import type { Problem } from "../../src/problem.ts";
import type { Parsed, ParsedEntry, ParsedFeed } from "./parsed-feed.ts";

const namespaces = {
  atom: "http://www.w3.org/2005/Atom",
  fh: "http://purl.org/syndication/history/1.0",
  s: "http://www.ascc.net/xml/schematron",
};

const appendixB = XmlDocument.fromBuffer(readFileSync(join(import.meta.dirname, "atom.rng")));
const schema = RelaxNGValidator.fromDoc(appendixB);

/** What must be true of each element with a name, as in Schematron. */
interface Assertion {
  /** The name of the element. */
  readonly context: string;
  /** An XPath expression. */
  readonly test: string;
  readonly message: string;
}

const assertions: readonly Assertion[] = [
  ...appendixB.find("//s:assert", namespaces).map((assert) => ({
    context: textAt(assert, "../@context"),
    test: textAt(assert, "@test"),
    message: `${textAt(assert, ".")} (RFC 4287, Appendix B)`,
  })),
  {
    context: "atom:title",
    test: "not(@type) or @type = 'text'",
    message: "A title must be plain text: some readers show the markup of any other type. (RFC 4287 §3.1.1)",
  },
  {
    context: "atom:content",
    test: "@type = 'html'",
    message: 'The content must say that it is HTML, with type="html". (RFC 4287 §4.1.3.1)',
  },
];

/**
 * Reads an Atom document as the strictest reader would.
 *
 * @param path its path from the site's root
 * @param xml any text
 * @returns no feed if the document is not well-formed (XML 1.0 §2.1, Namespaces in XML §7) or not valid by the schema
 *   in Appendix B of RFC 4287
 */
export function parseAtom(path: string, xml: string): Parsed {
  let document: XmlDocument;
  try {
    // As bytes, to check them against the encoding that the document declares.
    document = XmlDocument.fromBuffer(Buffer.from(xml));
  } catch (error) {
    return { problems: [toProblem(path, error, "It is not well-formed XML (XML 1.0 §2.1)")] };
  }
  try {
    schema.validate(document);
    return { feed: toFeed(path, document), problems: failedAssertions(path, document) };
  } catch (error) {
    return { problems: [toProblem(path, error, "It is not valid Atom (RFC 4287, Appendix B)")] };
  } finally {
    document.dispose();
  }
}

function toProblem(file: string, error: unknown, sentence: string): Problem {
  if (!(error instanceof XmlLibError)) throw error;
  const line = error.details.map((detail) => detail.line).find((number) => number > 0);
  const reasons = [...new Set(error.details.map(({ message }) => message.trim()))].join("; ");
  return { file, ...(line && { line }), message: `${sentence}: ${reasons}.` };
}

function failedAssertions(file: string, document: XmlDocument): Problem[] {
  return assertions.flatMap(({ context, test, message }) =>
    document.find(`//${context}[not(${test})]`, namespaces).map(({ line }) => ({ file, line, message })),
  );
}

function toFeed(path: string, document: XmlDocument): ParsedFeed {
  const feed = document.root;
  const texts = (xpath: string) => feed.find(xpath, namespaces).map(({ content }) => content);
  const [self] = links(feed, "self");
  const [alternate] = links(feed, "alternate");
  const [previous] = links(feed, "prev-archive");
  const [next] = links(feed, "next-archive");
  const [current] = links(feed, "current");
  return {
    path,
    id: textAt(feed, "atom:id"),
    title: textAt(feed, "atom:title"),
    language: textAt(feed, "@xml:lang") || undefined,
    self,
    alternate,
    hubs: links(feed, "hub"),
    previous,
    next,
    current,
    isArchive: feed.get("fh:archive", namespaces) !== null,
    isComplete: feed.get("fh:complete", namespaces) !== null,
    addresses: texts(
      "//atom:link/@href | //atom:uri | //atom:logo | //atom:icon | //@src | //atom:generator/@uri",
    ),
    texts: texts("//text() | //@*"),
    entries: feed.find("atom:entry", namespaces).map(toEntry),
  };
}

function toEntry(entry: XmlNode): ParsedEntry {
  const [alternate] = links(entry, "alternate");
  return {
    id: textAt(entry, "atom:id"),
    title: textAt(entry, "atom:title"),
    alternate,
    published: textAt(entry, "atom:published") || undefined,
    updated: textAt(entry, "atom:updated"),
    content: textAt(entry, "atom:content") || undefined,
  };
}

/** The addresses of an element's links with a relation; one without is `alternate` (RFC 4287 §4.2.7.2). */
function links(element: XmlNode, relation: string): string[] {
  const ofKind = relation === "alternate" ? "not(@rel) or @rel = 'alternate'" : `@rel = '${relation}'`;
  return element.find(`atom:link[${ofKind}]/@href`, namespaces).map(({ content }) => content);
}

function textAt(node: XmlNode, xpath: string): string {
  return node.get(xpath, namespaces)?.content ?? "";
}
