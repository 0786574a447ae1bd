import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Card, drawCard, plainCard } from "../../src/cards/card.ts";
import { breakLines, canSet, drawLine, type Font, widthOf } from "../../src/cards/typesetting.ts";

/** A font in which each character it has is half as wide as the size, and a stroke that begins at its number. */
const fontOf = (characters: string): Font => ({
  charToGlyphIndex: (character) => characters.indexOf(character) + 1,
  getAdvanceWidth: (text, size) => (text.length * size) / 2,
  getPath: (text, x, y) => ({
    commands: [
      { type: "M", x, y },
      { type: "L", x: x + text.length, y: y + 1e-9 },
    ],
  }),
});
const letters = fontOf("abcdefghijklmnopqrstuvwxyz …");
const capitals = fontOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
const typeface = [letters, capitals];

const setting = suite("typesetting");

setting("takes each character from the first font that has it", () => {
  assert.ok(canSet("aA", typeface));
  assert.not.ok(canSet("aß", typeface));
  assert.not.ok(canSet("A\u0301", [fontOf("A\u0301")]));
  assert.is(widthOf("abCD", typeface, 10), 20);
  assert.is(drawLine("abCDe", typeface, 10, 0, 5), "M0.0 5.0L2.0 5.0M10.0 5.0L12.0 5.0M20.0 5.0L21.0 5.0");
});

setting("breaks lines between words", () => {
  assert.equal(breakLines("aa bb cc", typeface, 10, 25), ["aa bb", "cc"]);
  assert.equal(breakLines("aaaaaaaa bb", typeface, 10, 25), ["aaaaaaaa", "bb"]);
});

setting.run();

const test = suite("a card");
const colours = { accent: "#0f5a6e", paper: "#fbfaf7" };
const draw = (card: Partial<Card>) =>
  drawCard({ title: "a", name: "b", note: "c", ...card }, { bold: typeface, regular: typeface }, colours);
/** The lengths of the title's lines, in letters. */
const lines = (title: string) =>
  [
    ...(/<path fill="#22262b" d="([^"]*)"/.exec(draw({ title }) ?? "")?.[1] ?? "").matchAll(
      /M(\S+) \S+L(\S+)/g,
    ),
  ].map(([, from, to]) => Number(to) - Number(from));

test("sets its title as large, and in as few lines, as there is room for", () => {
  assert.equal(lines("aaaa bbbb"), [9]);
  assert.equal(lines(`${"aaaa ".repeat(9)}a`), [24, 21]);
  assert.is(lines("aaaa ".repeat(60).trim()).length, 5);
});

test("cuts what there is no room for", () => {
  const [long = 0] = lines("a".repeat(100));
  assert.ok(long > 30 && long < 40, String(long));
});

test("sets a long name above the note if there is room", () => {
  const name = "a".repeat(50);
  const nameAt = (title: string) =>
    /<path fill="#0f5a6e" d="M\S+ ([\d.]+)L([\d.]+)/
      .exec(draw({ title, name, note: "c".repeat(20) }) ?? "")
      ?.slice(1)
      .map(Number);
  assert.equal(nameAt("a"), [489, 90 + 50]);
  const [y, end = 0] = nameAt("aaaa ".repeat(60).trim()) ?? [];
  assert.is(y, 540);
  assert.ok(end < 90 + 50);
});

test("leaves out emoji and superfluous spaces", () =>
  assert.is(plainCard({ title: "🎉  We won 👩🏽‍🔬 🇨🇭 ", name: "", note: "" }).title, "We won"));

test("composes letters and accents, however they were typed", () =>
  assert.is(plainCard({ title: "U\u0308ber", name: "", note: "" }).title, "Über"));

test("is not drawn if the font lacks letters for it", () => {
  assert.is(draw({ title: "日晷" }), undefined);
  assert.is(draw({ title: "" }), undefined);
  assert.is(draw({ name: "日" }), undefined);
  assert.ok(draw({}));
});

test.run();
