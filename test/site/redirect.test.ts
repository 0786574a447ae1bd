import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toRedirects } from "../../src/site/redirect.ts";

const test = suite("toRedirects");

const from = (value: unknown) => toRedirects(value, "/").map((redirect) => redirect.from);

test("takes a path or a list of paths", () => {
  assert.equal(from("/about/"), ["/about/"]);
  assert.equal(from(["/about/", "/about.html"]), ["/about/", "/about.html"]);
});

test("writes a path that names no file the way Jekyll does", () => {
  assert.equal(from(["about", "me/"]), ["/about.html", "/me/"]);
});

test("takes nothing for nothing", () => assert.equal(from(undefined), []));

test.run();
