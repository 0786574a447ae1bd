import { type Context, Drop, defaultOperators } from "liquidjs";

/** The items of a list, or the values of a group, as Jekyll's filters take them. */
export function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : Object.values(Object(list ?? {}));
}

/** What is at a path of an item, such as `author.name`. */
export function valueAt(item: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce(
      (value: unknown, key) => (Object.hasOwn(Object(value), key) ? Object(value)[key] : undefined),
      item,
    );
}

/** Whether a value is the one asked for, or a list that holds it: to Jekyll, the year 2024 is also the text "2024". */
export function isWanted(value: unknown, ...target: readonly unknown[]): boolean {
  if (target.length === 0) return Boolean(value);
  // `nil` is an object to liquidjs.
  const wanted: unknown = counted(target[0]?.valueOf());
  if (wanted === undefined || wanted === null) return value === undefined || value === null;
  // `empty` and `blank` are objects, too; to Jekyll, what is missing is both.
  if (target[0] instanceof Drop) return [value].flat().join("") === "";
  return [value]
    .flat()
    .some((one) => one !== undefined && one !== null && String(counted(one)) === String(wanted));
}

/** A value to compare: text that keeps the digits of a number, such as 7.50 or 08, becomes that number. */
export function counted(value: unknown): unknown {
  const isNumber = typeof value === "string" && /^[-+]?\d{1,10}(?:\.\d{1,5})?$/.test(value);
  return isNumber && String(Number(value)) !== value ? Number(value) : value;
}

/** Liquid's comparisons, to which such text is a number as well. */
export const comparisons = Object.fromEntries(
  Object.entries(defaultOperators)
    .filter(([sign]) => /^[=!<>]/.test(sign))
    .map(([sign, compare]) => [
      sign,
      (a: unknown, b: unknown, context: Context) => compare(counted(a), counted(b), context),
    ]),
);
