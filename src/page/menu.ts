import type { ChildNode, Element } from "domhandler";
import { type Data, isRecord, record, textOf } from "../data.ts";
import { headingElements } from "../html/elements.ts";
import { childrenOf, isElement, startOf, textOf as textOfNodes } from "../html/tree.ts";
import { withEmoji } from "../markdown/emoji.ts";
import type { Remark } from "../markdown/remark.ts";
import type { MenuEntry } from "../site/menu.ts";
import type { KeyRemark } from "./flags.ts";

/** What a page says about its place in the menu. */
export interface Nav {
  readonly isShown: boolean;
  /** What it is called there, if that is not its title. */
  readonly title?: string | undefined;
  readonly order?: number | undefined;
  /** The entries in its place, if it only holds others together. */
  readonly children?: readonly MenuEntry[];
}

/**
 * Reads what a page's front matter says about the menu: `nav: 2`, `nav: true`, `nav: false` or `nav: { title, order }`;
 * and as al-folio has it, `nav_order` beside it, and `dropdown: true` with `children`.
 *
 * @returns no `nav` for a page that says nothing about it
 */
export function readNav(data: Data): { readonly nav?: Nav; readonly mistakes: readonly KeyRemark[] } {
  const { nav: value, nav_order: place } = data;
  if (value === undefined && place === undefined) return { mistakes: [] };
  const mistakes: KeyRemark[] = [];
  const refuse = (key: string, value: unknown, advice: string) =>
    mistakes.push({ key, message: `${JSON.stringify(value)} says nothing about the menu. ${advice}` });
  const order = numberIn(place);
  if (place !== undefined && order === undefined)
    refuse("nav_order", place, "Write a number, as in nav_order: 2, or delete the line.");
  const group = record(value);
  const nav = {
    isShown: truthIn(value) ?? true,
    title: titleOf(group),
    order: numberIn(value) ?? numberIn(group.order) ?? order,
  };
  const isUnderstood = isRecord(value)
    ? Object.entries(group).every(
        ([key, inner]) =>
          (key === "title" && textOf(inner) !== undefined) ||
          (key === "order" && numberIn(inner) !== undefined),
      )
    : value === undefined || truthIn(value) !== undefined || numberIn(value) !== undefined;
  if (!isUnderstood)
    refuse(
      "nav",
      value,
      "Write nav: true, nav: 2 for the second place, or nav: { title: Courses, order: 2 }.",
    );
  if (data.dropdown !== true) return { nav, mistakes };
  const children = childrenIn(data.children);
  if (children === undefined)
    refuse("children", data.children, "Write each as in - { title: Talks, permalink: /talks/ }.");
  return { nav: { ...nav, children: children ?? [] }, mistakes };
}

/** The entries of an al-folio dropdown, without the lines between them; undefined if one cannot be read. */
function childrenIn(value: unknown): readonly MenuEntry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries: MenuEntry[] = [];
  for (const child of value.map(record)) {
    const [title, url] = [titleOf(child), textOf(child.permalink) ?? textOf(child.url)];
    if (title !== undefined && url !== undefined) entries.push({ title, url });
    else if (title !== "divider") return undefined;
  }
  return entries;
}

function titleOf({ title }: Data): string | undefined {
  const written = textOf(title);
  return written && withEmoji(written);
}

/** A section of a page that says something about the menu. */
export interface MenuSection extends Nav {
  readonly id: string;
  readonly title: string;
  /** The line of the page that its heading starts on. */
  readonly line: number;
}

/**
 * Takes what headings say about the menu off them: `## Research {.nav}`, `{nav=2}` for a place, `{nav=false}`.
 *
 * @param nodes a page's tree, from whose headings it is removed
 */
export function takeMenuSections(nodes: readonly ChildNode[]): {
  readonly sections: readonly MenuSection[];
  readonly mistakes: readonly Remark[];
} {
  const sections: MenuSection[] = [];
  const mistakes: Remark[] = [];
  for (const heading of headingsIn(nodes)) {
    const { nav: value, class: classes, ...others } = heading.attribs;
    const names = classes?.split(/\s+/).filter(Boolean) ?? [];
    const isNamed = names.includes("nav");
    if (!isNamed && value === undefined) continue;
    const left = names.filter((name) => name !== "nav").join(" ");
    heading.attribs = { ...others, ...(left !== "" && { class: left }) };
    const line = startOf(heading);
    const title = textOfNodes([heading]).replace(/\s+/g, " ").trim();
    const { id } = others;
    const order = numberIn(value);
    const isShown = truthIn(value) ?? (order !== undefined || value === undefined);
    if (value !== undefined && truthIn(value) === undefined && order === undefined) {
      const message = `nav=${value} says nothing about the menu. Write {.nav}, or {nav=2} for the second place.`;
      mistakes.push({ line, message });
    } else if (title === "" || id === undefined) {
      const message =
        "The menu cannot link to this heading, because it has no id. Give it one, as in {#research .nav}.";
      mistakes.push({ line, message });
    } else sections.push({ id, title, isShown, order, line });
  }
  return { sections, mistakes };
}

function headingsIn(nodes: readonly ChildNode[]): Element[] {
  return nodes.flatMap((node) =>
    isElement(node) && headingElements.has(node.name) ? [node] : headingsIn(childrenOf(node)),
  );
}

function numberIn(value: unknown): number | undefined {
  const isNumber =
    (typeof value === "number" && Number.isFinite(value)) ||
    (typeof value === "string" && /^\s*-?\d{1,9}(?:\.\d{1,9})?\s*$/.test(value));
  return isNumber ? Number(value) : undefined;
}

/** A truth value, also in the forms of YAML 1.1, which Jekyll still reads. */
function truthIn(value: unknown): boolean | undefined {
  const text = String(value).trim().toLowerCase();
  if (typeof value !== "boolean" && typeof value !== "string") return undefined;
  return /^(?:true|yes|on)$/.test(text) ? true : /^(?:false|no|off)$/.test(text) ? false : undefined;
}
