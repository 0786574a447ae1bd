import type { Liquid } from "liquidjs";
import { toDate } from "./dates.ts";
import { counted, isWanted, itemsOf, valueAt } from "./values.ts";
import type { LiquidWorld } from "./world.ts";

/** Gives an engine the filters that Jekyll has besides those of liquidjs, and those of the old site's theme. */
export function addFilters(engine: Liquid, world: LiquidWorld): void {
  const { site, now, markdownify, filters: own = {} } = world;
  for (const [name, filter] of Object.entries(own)) engine.registerFilter(name, filter);
  const fromRoot = (path: unknown) => {
    const address = String(path ?? "");
    return /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address) ? address : `/${address}`;
  };
  const home = String(site.url ?? "").replace(/\/$/, "");
  const filters = engine.filters;
  for (const name of [
    "date",
    "date_to_xmlschema",
    "date_to_rfc822",
    "date_to_string",
    "date_to_long_string",
  ]) {
    const write = filters[name] as (...values: unknown[]) => unknown;
    engine.registerFilter(name, function (value: unknown, ...rest: unknown[]) {
      return write.call(this, toDate(value, now), ...rest);
    });
  }
  // The path of the site on its host is put before links when they are written.
  engine.registerFilter("relative_url", fromRoot);
  engine.registerFilter("absolute_url", (path: unknown) => {
    const address = fromRoot(path);
    return address.startsWith("/") ? home + address : address;
  });
  engine.registerFilter("where", (list: unknown, key: unknown, ...target: unknown[]) =>
    itemsOf(list).filter((item) => isWanted(valueAt(item, String(key)), ...target)),
  );
  engine.registerFilter("find", (list: unknown, key: unknown, ...target: unknown[]) =>
    itemsOf(list).find((item) => isWanted(valueAt(item, String(key)), ...target)),
  );
  const sort = filters.sort as (this: unknown, list: unknown, key: unknown) => unknown;
  engine.registerFilter("sort", function* (list: unknown, key: unknown): Generator<unknown, unknown> {
    const values = itemsOf(list).map((item) => {
      const written = key === undefined ? item : valueAt(item, String(key));
      return { item, written, value: counted(written) };
    });
    if (values.every(({ written, value }) => written === value)) return yield sort.call(this, list, key);
    const sorted = (yield sort.call(this, values, "value")) as typeof values;
    return sorted.map(({ item }) => item);
  });
  // To Ruby, seven divided by two is three, unless one of them has a decimal point, which the result keeps.
  for (const name of ["plus", "minus", "times", "divided_by", "modulo"]) {
    const count = filters[name] as (this: unknown, ...numbers: unknown[]) => number;
    engine.registerFilter(name, function (left: unknown, right: unknown) {
      const { input, begin, end } = this.token;
      const hasPoint =
        /\d\.\d+\s*(?:\|[^|]*)?$/.test(input.slice(Math.max(begin - 20, 0), end)) ||
        [left, right].some((number) => /^-?\d+\.\d+$/.test(String(number)));
      const result = count.call(this, left, right);
      if (!hasPoint) return Math.floor(result);
      return Number.isInteger(result) ? result.toFixed(1) : result;
    });
  }
  engine.registerFilter("markdownify", (text: unknown) => markdownify(String(text ?? "")).trim());
  // Those of al-folio that make an address change with the file it leads to, and those for what Markdown itself does.
  for (const name of ["smartify", "emojify", "bust_file_cache", "bust_css_cache"])
    engine.registerFilter(name, (text: unknown) => text);
  engine.registerFilter("to_integer", (value: unknown) => Number.parseInt(String(value), 10) || 0);
  // Chance has no place in a page that is rebuilt from the same words.
  engine.registerFilter("sample", (list: unknown) => (Array.isArray(list) ? list[0] : list));
  engine.registerFilter("shuffle", (list: unknown) => list);
}
