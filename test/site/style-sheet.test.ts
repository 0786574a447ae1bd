import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compactStyle, withAddressesFromRoot } from "../../src/site/style-sheet.ts";

const test = suite("compactStyle");

test("removes comments and space, and nothing else", () => {
  const sheet = `
    /* A comment with a } in it */
    a :hover, b{ color : red ; width: calc( 1px + 2px ) }
    @media (width > 40em) and (color) {
      p::before { content: "a  ;  /* b */ { \\" "; }
      q > [lang = 'a  "  b'] { --none: ; }
    }
  `;
  assert.equal(compactStyle(sheet), {
    css: `a :hover,b{color : red;width: calc( 1px + 2px )}@media (width > 40em) and (color){p::before{content: "a  ;  /* b */ { \\" ";}q > [lang = 'a  "  b']{--none:;}}`,
  });
});

test("names the line of an unmatched bracket", () => {
  assert.equal(compactStyle("a {\n  color: red;\n\nb {}\n"), { line: 1, message: '"{" is never closed' });
  assert.equal(compactStyle("a {}\n}\n"), { line: 2, message: '"}" closes nothing' });
  assert.equal(compactStyle("a {\n  color: (\n}\n"), {
    line: 3,
    message: '"}" closes nothing',
  });
});

test("writes addresses within the site from its root", () => {
  const sheet =
    "a { b: url(/c.png), url('d/e.png'), url( \"./f.png\" ), url(#g), url(https://x.org/h), url(data:,i), url('/j (1).png') }";
  assert.is(
    withAddressesFromRoot(sheet, "/~jane"),
    "a { b: url(/~jane/c.png), url('/~jane/d/e.png'), url( \"/~jane/f.png\" ), url(#g), url(https://x.org/h), url(data:,i), url('/~jane/j (1).png') }",
  );
});

test.run();
