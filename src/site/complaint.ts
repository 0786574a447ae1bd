import * as v from "valibot";
import { aGroup, schema } from "./facts-schema.ts";
import { nearest } from "./nearest.ts";
import { profileOf, serviceAt } from "./profiles.ts";

/** What is wrong with a fact, in a sentence. */
export function complaint(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? "";
  const lacksSpace = withoutSpace(
    issue.expected === "never" ? issue.path?.at(-1)?.key : issue.type === "strict_object" && issue.input,
  );
  if (lacksSpace) return lacksSpace;
  if (issue.expected === "never") return `${field} is not a known fact.${advice(field)}`;
  if (issue.received === "undefined")
    return `${field} is missing. Write it as the comments in this file show.`;
  if (field === "colour" && issue.input === null)
    return 'colour is empty: a # begins a comment, unless it is between double quotes, as in colour: "#0f5a6e".';
  if (issue.input === null) return `${field} is empty. Write something after the colon, or delete the line.`;
  if (issue.type === "strict_object") return `${field} ${aGroup}${exampleOf(field, issue.input)}.`;
  const quotes =
    issue.type === "string" && typeof issue.input !== "object"
      ? ` between double quotes, as in "${issue.input}"`
      : "";
  return `${field} ${issue.message}${quotes}; it is ${written(issue.input)}.`;
}

/** What is wrong with a fact that is one word to YAML. */
function withoutSpace(text: unknown): string | undefined {
  const [, name, value] = /^(?!(?:file|mailto|tel):)([a-z]\w+):(?!\/\/)(\S+)/.exec(String(text)) ?? [];
  return name && `"${text}" has no space after the colon. Write ${name}: ${value}`;
}

/** What a group may look like that holds what was written in its place. */
function exampleOf(field: string, input: unknown): string {
  if (typeof input !== "string") return "";
  if (field === "author.picture" && /^[^:]+$/.test(input))
    return `, as in picture: { src: /${input.replace(/^\.?\//, "")}, alt: What it shows }`;
  if (/^author\.links\.\d+$/.test(field) && /^https?:\/\/[^\s,{}]+$/i.test(input))
    return `, as in - { name: ${serviceAt(input) ?? "My page"}, url: ${input} }`;
  return "";
}

/** What an unknown fact may mean: one nearby with a similar name, or one that belongs elsewhere. */
function advice(field: string): string {
  const [name = "", ...groups] = field.split(".").reverse();
  const group = groups.reverse().join(".");
  const here = factsIn(groups);
  const meant = nearest(name, here);
  if (meant !== undefined) return ` Did you mean ${meant}?`;
  if (group === "" && author.includes(name)) return " It belongs under author, two spaces further in.";
  if (group === "author" && top.includes(name))
    return " It does not belong under author, but at the start of a line.";
  if (/^(?:author)?$/.test(group) && profileOf(name, "https://example.org/") !== undefined)
    return ` It is a profile, which belongs under links in author: - ${name}: and your name there.`;
  const ofAuthor = group === "" ? nearest(name, author) : undefined;
  if (ofAuthor !== undefined) return ` Did you mean ${ofAuthor} under author?`;
  return here.length > 0 ? ` The known ones are ${here.join(", ")}.` : " Delete it.";
}

/** What a schema is made of, whichever it is. */
interface Parts {
  readonly type: string;
  readonly wrapped?: Parts;
  readonly entries?: Readonly<Record<string, Parts>>;
  readonly value?: Parts;
}

/** The names of the facts in a group, given by names from the outermost group on; none if any name will do. */
function factsIn(groups: readonly string[]): string[] {
  let parts: Parts | undefined = schema;
  for (const name of groups) {
    const within: Parts | undefined = parts?.entries?.[name] ?? parts?.value;
    parts = within?.wrapped ?? within;
  }
  return Object.keys(parts?.entries ?? {});
}

const top = factsIn([]);

const author = factsIn(["author"]);

function written(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}
