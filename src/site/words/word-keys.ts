import type { en } from "./en.ts";

/** The names of a text's slots: `author` and `topic` of `{author} on {topic}`. */
type Slots<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

/** Texts with all of these slots. */
type WithSlots<Slot> = [Slot] extends [never]
  ? string
  : (Slot extends string ? (text: `${string}{${Slot}}${string}`) => void : never) extends (
        text: infer Text,
      ) => void
    ? Text
    : never;

export type WordKey = keyof typeof en;

/** All words of a site in one language. */
export type Words = { readonly [Key in WordKey]: WithSlots<Slots<(typeof en)[Key]>> };
