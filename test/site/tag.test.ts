import { suite } from "uvu";
import * as assert from "uvu/assert";
import { tagOf } from "../../src/site/tag.ts";

const test = suite("tagOf");

test("keeps the users of one host apart", () => {
  assert.is(tagOf({ url: "https://example.org/", since: 2024 }), "tag:example.org,2024:");
  assert.is(tagOf({ url: "https://example.org/~jane/", since: 2024 }), "tag:example.org,2024:~jane/");
});

test.run();
