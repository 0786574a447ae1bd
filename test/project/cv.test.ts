import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findCv } from "../../src/project/cv.ts";

const test = suite("where the CV is");

test("of two files whose names differ only in case, the one in the facts is read, and neither is published", () =>
  assert.equal(findCv({ cv: { file: "cv.json" } }, ["CV.json", "cv.json"]), {
    file: "src/content/cv.json",
    private: ["CV.json", "cv.json"],
    warnings: [],
  }));

test("of two files that the facts do not name, one is read, with a warning", () => {
  const { file, warnings } = findCv({}, ["CV.json", "cv.json"]);
  assert.is(file, "src/content/CV.json");
  assert.match(warnings[0]?.message ?? "", "src/content/cv.json is not");
});

test.run();
