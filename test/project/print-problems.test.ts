import { suite } from "uvu";
import * as assert from "uvu/assert";
import { printProblems } from "../../src/project/print-problems.ts";

const test = suite("printProblems");

test("escapes what would end the name of a file, or the message, for GitHub", () => {
  const lines: string[] = [];
  const { error } = console;
  const { CI } = process.env;
  console.error = (line: string) => void lines.push(line);
  process.env.CI = "true";
  try {
    printProblems([{ file: "content/tea, cake: 5%.md", line: 3, message: "100%\r\nmore" }]);
  } finally {
    console.error = error;
    if (CI === undefined) delete process.env.CI;
    else process.env.CI = CI;
  }
  assert.equal(lines, [
    "content/tea, cake: 5%.md:3: 100%\r\nmore",
    "::error file=content/tea%2C cake%3A 5%25.md,line=3::100%25%0D%0Amore",
  ]);
});

test.run();
