import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMenu } from "../../src/site/menu.ts";

const test = suite("makeMenu");

test("replaces one of Dateline's pages by an entry of the author's with its name", () => {
  const news = { title: "News", url: "/news/" };
  const parts = { homeUrl: "/", home: undefined, first: [news], asked: [], last: [] };
  const tea = { title: "Tea", url: "/tea/" };
  const own = { title: "news", url: "/#lately" };
  assert.equal(makeMenu({ ...parts, listed: [tea] }), [news, tea]);
  assert.equal(makeMenu({ ...parts, listed: [tea, own] }), [tea, own]);
});

test.run();
