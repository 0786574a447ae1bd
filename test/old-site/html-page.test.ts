import { test } from "uvu";
import * as assert from "uvu/assert";
import { htmlPage } from "../../src/old-site/html-page.ts";

test("an unclosed comment in a page by hand hides the rest, as in browsers", () => {
  assert.is(htmlPage("<body><p>A dial.</p><!-- Later <p>A clock.</p></body>")?.body, "<p>A dial.</p>");
});

test.run();
