import { readYaml, type YamlMistake } from "../yaml.ts";

/** What stands before a page's text, between two lines of `---`. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** The line of the file at which a key stands, counted from 1. */
  lineOf(key: string): number;
}

const none: FrontMatter = { data: {}, lineOf: () => 1 };

/**
 * Reads the front matter of a page: YAML.
 *
 * @param source the text of the file
 * @returns what it says, which is nothing where there is none; or what is wrong with it
 */
export function readFrontMatter(source: string): FrontMatter | { readonly mistake: YamlMistake } {
  const [, kind, yaml] =
    /^\uFEFF?---[ \t]*(\S*)[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source) ??
    [];
  if (kind === undefined) return none;
  if (kind !== "" && kind !== "yaml") {
    const message = `what stands before a page's text is YAML, and never a program: "---${kind}" is not read. Write ---.`;
    return { mistake: { line: 1, message } };
  }
  const read = readYaml(yaml ?? "", { isStrict: false });
  if ("mistake" in read) return { mistake: { ...read.mistake, line: read.mistake.line + 1 } };
  if (read.value === null || read.value === undefined) return none;
  if (typeof read.value !== "object" || Array.isArray(read.value)) {
    const message = "what stands before a page's text is a list of facts, one a line, as in title: Teaching.";
    return { mistake: { line: 2, message } };
  }
  return {
    data: read.value as Record<string, unknown>,
    lineOf: (key) => (key in (read.value as object) ? read.lineOf([key]) + 1 : 1),
  };
}

/** Whether a text begins with front matter. */
export function hasFrontMatter(source: string): boolean {
  return /^\uFEFF?---[ \t]*\S*[ \t]*\r?\n/.test(source);
}
