import { suite } from "uvu";
import * as assert from "uvu/assert";
import { initialsOf } from "../../src/site/initials.ts";

const test = suite("initialsOf");

for (const [name, initials] of [
  ["Jane Doe", "JD"],
  ["Jane van der Doe", "JD"],
  ["J. Doe", "JD"],
  ["J.Doe", "JD"],
  ["jane doe", "JD"],
  ["  Jane   Doe ", "JD"],
  ["HazekiahWon", "HW"],
  ["Jane", "J"],
  ["jane", "J"],
  ["Élan Özil", "ÉÖ"],
  ["Jane Doe (王明)", "JD"],
  ["Jane Doe（多珍）", "JD"],
  ["(Jo) Jane Doe", "JD"],
  ["Jane Doe | 多珍", "JD"],
  ["Jane Doe 多珍", "JD"],
  ["王明 Ming Wang", "王"],
  ["Prof. Dr. Jane Doe, Ph.D.", "JD"],
  ["Drew Doe", "DD"],
  ["Doe, Jane", "DJ"],
  ["王", "王"],
  ["王 明", "王明"],
  ["جين", "ج"],
  ["𝒥ane", "𝒥"],
] as const) {
  test(`gives ${initials} for “${name}”`, () => assert.is(initialsOf(name), initials));
}

test.run();
