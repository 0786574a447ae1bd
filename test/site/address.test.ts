import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toAddresses } from "../../src/site/address.ts";

const test = suite("toAddresses");

test("starts at the root of the host", () => {
  const { root, absoluteRoot, absolute } = toAddresses("https://example.org/", "/");
  assert.equal(
    [root, absoluteRoot, absolute("/news/")],
    ["", "https://example.org", "https://example.org/news/"],
  );
});

test("starts at the path prefix, whatever the path in the facts", () => {
  for (const prefix of ["/~jane/", "~jane", "/~jane"]) {
    const { root, absolute } = toAddresses("https://example.org/elsewhere/", prefix);
    assert.equal([root, absolute("/")], ["/~jane", "https://example.org/~jane/"]);
  }
});

test("leaves an absolute address alone", () => {
  assert.is(
    toAddresses("https://example.org/", "/~jane/").absolute("https://a.org/p.png"),
    "https://a.org/p.png",
  );
});

test.run();
