import { suite } from "uvu";
import * as assert from "uvu/assert";
import { directionOf } from "../../src/site/direction.ts";

const test = suite("directionOf");

test("is right to left for scripts written so, whether named or implied by the language", () => {
  for (const language of ["ar", "he", "fa", "ur", "yi", "ar-EG", "az-Arab", "dv"]) {
    assert.is(directionOf(language), "rtl", language);
  }
});

test("is left to right for all others", () => {
  for (const language of ["en", "en-GB", "zh-Hans", "ja", "az", "ru", "ar-Latn", "tlh"]) {
    assert.is(directionOf(language), "ltr", language);
  }
});

test.run();
