import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Edit } from "../support/author.ts";
import { judge } from "../support/identity-judge.ts";

const test = suite("the lock, over histories of many edits");

// `npm run bench:identity` does the same for a thousand authors.
const { counts, builds, questions, takenUnattended, broken } = judge(1, 150, 10);

/** The share of lines with this edit that went wrong. */
const wrong = (edit: Edit) => {
  const { lines = 0, wrong = 0 } = counts.get(edit) ?? {};
  assert.ok(lines > 0, `no line was ${edit}`);
  return wrong / lines;
};

for (const edit of ["untouched", "month", "order", "links", "topic", "reformatted"] as const) {
  test(`keeps the id of each line that is ${edit}`, () => assert.is(wrong(edit), 0));
}

for (const [edit, most] of [
  ["typo", 0.005],
  ["reworded 20–50 %", 0.005],
  ["reworded 50–60 %", 0.03],
  ["reworded 60–70 %", 0.05],
  ["cut to three words", 0.02],
  ["four times as long", 0],
  ["new", 0.002],
  ["new below another reworded", 0.01],
  ["in place of a deleted one", 0.035],
  ["on top, another deleted", 0.01],
  ["yearly line anew", 0],
] as const) {
  test(`hardly ever gives a line that is ${edit} a wrong id without asking`, () => {
    assert.ok(wrong(edit) <= most, `${100 * wrong(edit)} %`);
  });
}

test("seldom asks, and gives no line the id of another if it cannot ask", () => {
  assert.ok(questions < 0.06 * builds, `${questions} questions in ${builds} builds`);
  assert.is(takenUnattended, 0);
});

test("is read as it was written, and stays the same without edits", () => assert.is(broken, 0));

test.run();
