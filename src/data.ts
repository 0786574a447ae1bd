/** A record of data, of any shape. */
export type Data = Readonly<Record<string, unknown>>;

/** Whether a value of YAML, TOML or JSON is a record: no list, no text, not nothing. */
export function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a record; an empty one when it is none. */
export function record(value: unknown): Data {
  return isRecord(value) ? value : {};
}

/** A value as text; nothing when it is none or empty. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? undefined : text;
}
