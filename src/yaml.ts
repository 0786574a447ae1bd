import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";

/** What a piece of YAML 1.2 says. */
export interface Yaml {
  readonly value: unknown;
  /** The line, counted from 1, at which the value under some keys stands; of a missing one, that of its group. */
  lineOf(path: readonly (string | number)[]): number;
}

/** What is wrong with a piece of YAML. */
export interface YamlMistake {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads YAML.
 *
 * @param isStrict whether a key may stand only once; else its last value counts
 * @returns what it says; or the first mistake, since what comes after that is read in ways nobody meant
 */
export function readYaml(
  source: string,
  { isStrict }: { readonly isStrict: boolean },
): Yaml | { readonly mistake: YamlMistake } {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(Math.max(0, offset)).line;
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: isStrict });
  const [mistake] = document.errors;
  if (mistake) {
    let [place] = mistake.pos;
    // That something was not closed is noticed further down than where it was opened.
    if (mistake.code === "MISSING_CHAR") {
      const [end] = mistake.pos;
      visit(document, {
        Node: (_, { range }) => {
          if (range && range[0] < end && end <= range[2]) place = range[0];
        },
      });
    }
    return { mistake: { line: lineAt(place), message: sentenceFor(mistake) } };
  }
  try {
    return {
      value: document.toJS(),
      lineOf(path) {
        const place = placeOf(document.contents, path);
        return place === undefined ? 1 : lineAt(place);
      },
    };
  } catch (error) {
    return { mistake: { line: 1, message: `this cannot be read as YAML: ${(error as Error).message}.` } };
  }
}

function sentenceFor({ code, message }: YAMLError): string {
  if (code === "DUPLICATE_KEY") return "this is here for the second time. Keep one of the two lines.";
  return (
    `this cannot be read as YAML: ${message.replace(/\.?$/, ".")} Put a text that holds a colon, an apostrophe or ` +
    'quotation marks between double quotes, as in title: "Jane\'s page: news".'
  );
}

/** The place of the last of some keys that is there, in characters from the start. */
function placeOf(root: unknown, path: readonly (string | number)[]): number | undefined {
  let node = root;
  let place: number | undefined;
  for (const key of path) {
    const items: readonly unknown[] = isNode(node) && "items" in node ? (node.items as unknown[]) : [];
    const item = isMap(node)
      ? items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key))
      : items[Number(key)];
    const found = isPair(item) ? item.key : item;
    if (!isNode(found) || !found.range) return place;
    [place] = found.range;
    node = isPair(item) ? item.value : item;
  }
  return place;
}
