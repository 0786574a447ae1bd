/** A record of data, of any shape. */
export type Data = Readonly<Record<string, unknown>>;

/** Whether a value of YAML, TOML or JSON is a record: not a list, a text or nothing. */
export function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a record; an empty one if it is not one. */
export function record(value: unknown): Data {
  return isRecord(value) ? value : {};
}

/** The records in a list, except empty ones; none if it is not a list. */
export function recordsIn(value: unknown): Data[] {
  return Array.isArray(value) ? value.map(record).filter((item) => Object.keys(item).length > 0) : [];
}

/** A text or number as text; undefined if it is empty or anything else. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? undefined : text;
}

/** A value as a list: nothing as an empty one, any other value than a list as its only item. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
