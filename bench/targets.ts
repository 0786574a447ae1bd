import { count, number } from "./report.ts";
import { growth, type Measured, type Results } from "./results.ts";

/** What is to be reached: a number that is to be at most, or at least, another. */
interface Target {
  readonly what: string;
  readonly value: number | undefined;
  readonly unit: "×" | " MiB";
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Says of each target whether it is met, and by how much; or that it was not measured. */
export function verdicts(results: Results, startUp: ReadonlyMap<string, Measured>): string[] {
  return targetsOf(results, startUp).map(({ what, value, unit, atMost, atLeast }) => {
    const wanted = atMost === undefined ? `at least ${atLeast}${unit}` : `at most ${atMost}${unit}`;
    if (value === undefined) return `not measured: ${what} (${wanted})`;
    const isMet = atMost === undefined ? value >= (atLeast ?? 0) : value <= atMost;
    return `${isMet ? "met" : "missed"}: ${what}, ${number(value)}${unit} (${wanted})`;
  });
}

function targetsOf(results: Results, startUp: ReadonlyMap<string, Measured>): Target[] {
  const at = (size: number, name: string) => results.get(size)?.get(name);
  const slower = (size: number, name: string) =>
    quotient(at(size, "Dateline")?.median, at(size, name)?.median);
  const faster = (size: number, name: string) =>
    quotient(at(size, name)?.median, at(size, "Dateline")?.median);
  const fasterThan = (name: string, atLeast: number) =>
    [1500, 15_000].map(
      (size): Target => ({
        what: `faster than ${name} at ${count(size)}`,
        value: faster(size, name),
        unit: "×",
        atLeast,
      }),
    );
  const growing = (name: string) => growth(results, name, 1500, 15_000);
  return [
    { what: "Hugo's time at 15,000", value: slower(15_000, "Hugo"), unit: "×", atMost: 1 },
    { what: "Hugo's time at 1,500", value: slower(1500, "Hugo"), unit: "×", atMost: 2 },
    ...fasterThan("Jekyll", 3),
    ...fasterThan("Astro", 3),
    ...fasterThan("Eleventy, a file per entry", 1.5),
    {
      what: "start-up, against Eleventy without a page",
      value: quotient(
        startUp.get("Dateline, its own page")?.median,
        startUp.get("Eleventy, no page")?.median,
      ),
      unit: "×",
      atMost: 1.2,
    },
    {
      what: "growth from 1,500 to 15,000, against bare Node.js",
      value: quotient(growing("Dateline"), growing("bare Node.js")),
      unit: "×",
      atMost: 2.5,
    },
    { what: "peak memory at 15,000", value: at(15_000, "Dateline")?.mebibytes, unit: " MiB", atMost: 350 },
  ];
}

function quotient(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined ? undefined : value / base;
}
