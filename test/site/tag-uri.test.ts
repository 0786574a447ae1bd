import { suite } from "uvu";
import * as assert from "uvu/assert";
import { tagUri } from "../../src/site/tag-uri.ts";

const test = suite("tagUri");

test("keeps the users of one host apart", () => {
  assert.is(tagUri({ url: "https://example.org/", since: 2024 }, "news"), "tag:example.org,2024:news");
  assert.is(
    tagUri({ url: "https://example.org/~jane/", since: 2024 }, "news"),
    "tag:example.org,2024:~jane/news",
  );
});

test.run();
