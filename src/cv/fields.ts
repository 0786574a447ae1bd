import { textOf } from "../data.ts";
import { type Privacy, privacyOf } from "./private.ts";

/** A key as a heading for people: `selected_honors` and `selectedHonors` are `Selected honors`. */
export function nameOf(key: string): string {
  if (/[\sA-Z]/.test(key.charAt(0)) || /\s/.test(key)) return key;
  const words = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is told about fields that are not shown. */
export interface Listener {
  hide(): void;
  leaveOut(key: string, message: string): void;
}

/** The fields of a group, each of which is asked for once; what nobody asked for remains. */
export class Fields {
  readonly #left: Map<string, unknown>;
  readonly #listener: Listener;

  constructor(group: Readonly<Record<string, unknown>>, shown: Privacy, listener: Listener) {
    this.#listener = listener;
    const isHidden = (key: string, value: unknown) => {
      const privacy = value === null || value === "" ? undefined : privacyOf(key);
      // A skill called Mobile is not a number.
      const isWords = privacy === "phone" && typeof value === "string" && !/\d/.test(value);
      return privacy !== undefined && !isWords && !shown.has(privacy);
    };
    const fields = Object.entries(group);
    // A pair of a name and what goes with it, as in al-folio and RenderCV.
    const named = textOf(group.name) ?? textOf(group.label);
    const isPair = named !== undefined && ("value" in group || "details" in group);
    const kept =
      isPair && isHidden(named, group.value ?? group.details)
        ? []
        : fields.filter(([key, value]) => !isHidden(key, value));
    if (kept.length < fields.length) listener.hide();
    this.#left = new Map(kept.filter(([, value]) => value !== null && value !== ""));
  }

  /** Whether any of some keys is still to be read. */
  has(...keys: readonly string[]): boolean {
    return keys.some((key) => this.#left.has(key));
  }

  /** The value of a key. */
  value(key: string): unknown {
    const value = this.#left.get(key);
    this.#left.delete(key);
    return value;
  }

  /** The text of the first of some keys that has one. */
  text(...keys: readonly string[]): string | undefined {
    const key = keys.find((name) => textOf(this.#left.get(name)) !== undefined);
    return key === undefined ? undefined : textOf(this.value(key));
  }

  /** All texts of some keys, whose values may be lists. */
  texts(...keys: readonly string[]): string[] {
    return keys.flatMap((key) => {
      const value = this.#left.get(key);
      const texts = (Array.isArray(value) ? value : [value]).map(textOf);
      if (!texts.every((text) => text !== undefined)) return [];
      this.#left.delete(key);
      return texts;
    });
  }

  /** Takes fields that mean nothing to people as read. */
  pass(...keys: readonly string[]): void {
    for (const key of keys) this.#left.delete(key);
  }

  /** What remains, with the keys as people read them; a group is not shown, but reported. */
  rest(): { readonly name: string; readonly text: string }[] {
    return [...this.#left].flatMap(([key, value]) => {
      const list: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (typeof value === "boolean" || list.length === 0) return [];
      const texts = list.map(textOf);
      if (texts.every((text) => text !== undefined)) return [{ name: nameOf(key), text: texts.join(", ") }];
      this.#listener.leaveOut(
        key,
        `${key} is not shown, because it is a group. Write it as a text or a list of texts.`,
      );
      return [];
    });
  }
}
