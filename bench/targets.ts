import { count, number } from "./report.ts";
import { growth, type Measured, type Results } from "./results.ts";

/** A target: a number that is to be at most, or at least, another. */
interface Target {
  readonly what: string;
  readonly value: number | undefined;
  readonly unit: "×" | " MiB" | " s";
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Reports for each target whether it is met, and by how much, or that it was not measured. */
export function verdicts(
  results: Results,
  startUp: ReadonlyMap<string, Measured>,
  unchanged: ReadonlyMap<string, Measured>,
): string[] {
  return targetsOf(results, startUp, unchanged).map(({ what, value, unit, atMost, atLeast }) => {
    const wanted = atMost === undefined ? `at least ${atLeast}${unit}` : `at most ${atMost}${unit}`;
    if (value === undefined) return `not measured: ${what} (${wanted})`;
    const isMet = atMost === undefined ? value >= (atLeast ?? 0) : value <= atMost;
    return `${isMet ? "met" : "missed"}: ${what}, ${number(value)}${unit} (${wanted})`;
  });
}

function targetsOf(
  results: Results,
  startUp: ReadonlyMap<string, Measured>,
  unchanged: ReadonlyMap<string, Measured>,
): Target[] {
  const at = (size: number, name: string) => results.get(size)?.get(name);
  const slower = (size: number, name: string, atMost: number): Target => ({
    what: `${name}'s time at ${count(size)}`,
    value: quotient(at(size, "Dateline")?.median, at(size, name)?.median),
    unit: "×",
    atMost,
  });
  const faster = (size: number, name: string, atLeast: number): Target => ({
    what: `faster than ${name} at ${count(size)}`,
    value: quotient(at(size, name)?.median, at(size, "Dateline")?.median),
    unit: "×",
    atLeast,
  });
  const startingUp = (name: string, atMost: number): Target => ({
    what: `start-up of ${name}, against Eleventy without a page`,
    value: quotient(startUp.get(name)?.median, startUp.get("Eleventy, no page")?.median),
    unit: "×",
    atMost,
  });
  const growing = (name: string) => growth(results, name, 1500, 15_000);
  const [second] = unchanged.values();
  return [
    startingUp("Dateline, its own page", 1.5),
    startingUp("Dateline, the package", 1.25),
    slower(15, "Jekyll", 1),
    slower(1500, "Hugo", 3),
    slower(15_000, "Hugo", 1),
    faster(1500, "Eleventy, a file per entry", 1.8),
    faster(15_000, "Eleventy, a file per entry", 4),
    faster(1500, "Jekyll", 3),
    faster(15_000, "Jekyll", 3),
    faster(1500, "Astro", 3),
    faster(15_000, "Astro", 3),
    {
      what: "growth from 1,500 to 15,000, against bare Node.js",
      value: quotient(growing("Dateline"), growing("bare Node.js")),
      unit: "×",
      atMost: 2.5,
    },
    { what: "peak memory at 15,000", value: at(15_000, "Dateline")?.mebibytes, unit: " MiB", atMost: 320 },
    {
      what: "1,000 works and 200 pictures, when nothing has changed",
      value: second?.median,
      unit: " s",
      atMost: 1.5,
    },
  ];
}

function quotient(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined ? undefined : value / base;
}
