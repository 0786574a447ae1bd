import { suite } from "uvu";
import * as assert from "uvu/assert";
import { excerpt } from "../../src/site/excerpt.ts";

const test = suite("excerpt");

test("cuts long texts between words, and those without spaces anywhere", () => {
  assert.is(excerpt("We sing."), "We sing.");
  assert.is(excerpt("sing ".repeat(40)), `${"sing ".repeat(31)}sing…`);
  assert.is(excerpt(`A ${"歌".repeat(200)}`), `A ${"歌".repeat(157)}…`);
  assert.is(excerpt("🎵".repeat(100)), `${"🎵".repeat(79)}…`);
});

test.run();
