import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Titles } from "../../src/page/title.ts";

const titles = new Titles("en");
const test = suite("a title");

for (const [text, title] of [
  ["We release TR-DQ.", "We release TR-DQ"],
  ["Four papers accepted! Please check them.", "Four papers accepted!"],
  ["Hooray! Two papers at once.", "Hooray! Two papers at once"],
  ["We met Dr. Ada Lovelace. It was a pleasure.", "We met Dr. Ada Lovelace"],
  ["Named a U.S. champion of trees. Thanks!", "Named a U.S. champion of trees"],
  [
    "Passed the Ph.D. exam with Assoc. Prof. Ada Lovelace. Tea!",
    "Passed the Ph.D. exam with Assoc. Prof. Ada Lovelace",
  ],
  ["Version 2.1 of the tool is out. Enjoy.", "Version 2.1 of the tool is out"],
  ["To be continued...", "To be continued..."],
  [
    "We introduce a method, which explores how to do things that nobody has thought of doing before now.",
    "We introduce a method",
  ],
  [
    "A sentence with no clause at all goes on for so long that it has to be cut somewhere after a whole word",
    "A sentence with no clause at all goes on for so long that it has to…",
  ],
  ["我们发布了新的模型，欢迎试用。谢谢大家！", "我们发布了新的模型，欢迎试用"],
  ["🎉 A paper", "🎉 A paper"],
  ["", ""],
] as const) {
  test(`makes "${title}"`, () => assert.is(titles.titleOf(text), title));
}

test("stays short for one endless word", () => {
  assert.is(titles.titleOf("x".repeat(10_000)), `${"x".repeat(69)}…`);
});

test.run();
