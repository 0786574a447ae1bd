import { pathToFileURL } from "node:url";
import { format } from "node:util";

/**
 * A process that runs test files with uvu, one after the other as `run.ts` hands them out. Unlike uvu's own command, it
 * fails if a file forgets `.run()`, if a hook throws, and if tests are skipped or singled out.
 */

/** The result of a test file. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  /** What its tests printed. */
  readonly printed: string;
  /** What went wrong, in sentences. */
  readonly complaints: readonly string[];
}

declare global {
  var UVU_DEFER: 1 | undefined;
  var UVU_INDEX: number | undefined;
  var UVU_QUEUE: SuiteRun[][];
}
type SuiteRun = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>;

// uvu reads these when it is loaded and when a suite runs: suites wait in the queue.
globalThis.UVU_DEFER = 1;
globalThis.UVU_QUEUE = [[]];

process.on("message", async (file: string) => {
  process.send?.(await resultOf(file));
});
process.once("disconnect", () => process.exit());

async function resultOf(file: string): Promise<Result> {
  let [passed, failed, printed] = [0, 0, ""];
  const complaints: string[] = [];
  const suites: SuiteRun[] = [];
  globalThis.UVU_QUEUE = [suites];
  const write = process.stdout.write;
  process.stdout.write = (text: string | Uint8Array) => {
    printed += text;
    return true;
  };
  try {
    await import(pathToFileURL(file).href);
    if (suites.length === 0) throw "it runs no test: does it call .run()?";
    for (const run of suites) {
      const [errors, ranWell, skipped, total] = await run();
      passed += ranWell;
      failed += total - ranWell;
      if (errors !== true) complaints.push(`fails:\n\n${errors}`);
      else if (ranWell < total) complaints.push("has a hook that fails.");
      if (total === 0) complaints.push("has an empty suite.");
      if (skipped > 0) complaints.push(`leaves ${skipped} tests out (skip or only).`);
      if (total === 0 || skipped > 0) failed += 1;
    }
  } catch (error) {
    complaints.push(`cannot be run: ${format(error)}`);
    failed += 1;
  } finally {
    process.stdout.write = write;
  }
  return { passed, failed, printed, complaints };
}
