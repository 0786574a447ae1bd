import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readmeWithShapes } from "./support/shapes.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const test = suite("the README");

test("lists the shapes that the fixtures show; if not, npm run shapes mends it", () => {
  assert.is(readme, readmeWithShapes(readme));
});

test.run();
