import { mkdirSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { faultOf } from "../../src/project/fault.ts";

test("says in words that a folder cannot be made where there is a file", () => {
  let fault: string | undefined;
  try {
    mkdirSync("package.json", { recursive: true });
  } catch (error) {
    fault = faultOf(error);
  }
  assert.is(fault, "there is a file where a folder should be");
});

test.run();
