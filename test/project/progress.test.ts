import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Progress } from "../../src/project/progress.ts";

const test = suite("Progress");

/** What is written if something is reported at some times, in milliseconds after the build began. */
function written(times: readonly number[], isTTY = true): string[] {
  const lines: string[] = [];
  let now = 5000;
  const write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
  const progress = new Progress({ isTTY, write }, () => now);
  progress.begin();
  for (const time of times) {
    now = 5000 + time;
    progress.say(() => `at ${time}`);
  }
  progress.end();
  return lines;
}

test("is not shown for a build of less than two seconds", () => assert.equal(written([0, 1999]), []));

test("is updated every fifth of a second, and removed at the end", () => {
  assert.equal(written([1000, 2000, 2100, 2200]), ["\r\x1b[Kat 2000", "\r\x1b[Kat 2200", "\r\x1b[K"]);
});

test("is not shown if nobody watches", () => assert.equal(written([9000], false), []));

test.run();
