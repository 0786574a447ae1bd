import { type Data, textOf } from "../data.ts";

/** A page of an old site, as in its file: its Liquid is not expanded yet. */
export interface OldPage {
  readonly file: string;
  readonly data: Data;
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** Its address, from the site's root. */
  readonly address: string;
}

/** The file of the layout that front matter names, on Jekyll. */
export function layoutFileOf(data: Data): string {
  return `_layouts/${textOf(data.layout)}.html`;
}
