import { suite } from "uvu";
import * as assert from "uvu/assert";
import { caseless } from "../../src/dates/caseless.ts";

const test = suite("a pattern for any case");

test("gives the match as it was written, and groups in lower case", () => {
  const match = caseless(String.raw`(?<name>kasım|mayıs) \d+`).exec("Ab KASıM 2025");
  assert.is(match?.[0], "KASıM 2025");
  assert.is(match?.groups?.name, "kasım");
  assert.ok(caseless("^may").test("MAY 2025"));
  assert.not.ok(caseless("^may").test("June"));
});

test("counts a letter as one whose small form would be two", () => {
  assert.is(caseless(String.raw`2025\.`).exec("İzmir, 2025. We met.")?.[0], "2025.");
});

test.run();
