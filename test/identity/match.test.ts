import { suite } from "uvu";
import * as assert from "uvu/assert";
import { identify } from "../../src/identity/identify.ts";
import type { Lock } from "../../src/identity/lock.ts";
import { readPage } from "../../src/page/read.ts";

const site = { url: "https://example.org/", since: 2020, timeZone: "UTC" };

/** Builds from the lines of a list, and tells which slug each got. */
function build(lock: Lock | undefined, ...lines: string[]) {
  const { items } = readPage(`# News\n\n${lines.map((line) => `- ${line}`).join("\n")}`, {
    file: "page.md",
    language: "en",
  });
  const now = new Date("2026-01-01T00:00:00Z");
  const result = identify(items, lock, { site, now, file: "page.md", lockFile: "the-lock" });
  const slugs = [...result.entries].sort((a, b) => a.line - b.line).map(({ slug }) => slug);
  return { ...result, slugs, said: result.problems.map(({ line, message }) => `${line}: ${message}`) };
}

const before = build(
  undefined,
  "2025.05 Our paper on kettles was accepted to the tea conference.",
  "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  "2025.03 A talk about saucers.",
);
const [kettles, spoon, saucers] = before.slugs;

const knowing = suite("an entry is known again");

for (const [what, line] of [
  ["by its words", "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring."],
  [
    "when it is moved to another month",
    "2025.01 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  ],
  ["when it is reworded", "2025.04 Today we are happy to release Spoon: a new tool for stirring tea."],
  ["by its link and month alone", "2025.04 Stir! [Here](https://example.org/spoon) it is."],
  ["when it loses its link", "2025.04 We release Spoon, a tool for stirring."],
] as const) {
  knowing(what, () => {
    const { slugs, problems } = build(
      before.lock,
      "2025.05 Our paper on kettles was accepted to the tea conference.",
      line,
    );
    assert.equal(problems, []);
    assert.equal(slugs, [kettles, spoon]);
  });
}

knowing("from others that share its phrases", () => {
  const { slugs } = build(
    before.lock,
    "2025.06 Our paper on teapots was accepted to the pottery conference.",
    "2025.05 Our paper on kettles was accepted to the tea conference!",
    "2025.03 A talk about saucers.",
  );
  assert.equal(slugs.slice(1), [kettles, saucers]);
  assert.is.not(slugs[0], kettles);
});

knowing("as the best of all together", () => {
  const lock = build(
    undefined,
    "2025.05 one two three four five six",
    "2025.05 one two three four seven eight",
  ).lock;
  const { slugs, problems } = build(
    lock,
    "2025.05 one two three four seven nine",
    "2025.05 one two three four five ten",
  );
  assert.equal(problems, []);
  assert.equal(slugs, ["2025-05-one-two-three-four-seven-eight", "2025-05-one-two-three-four-five-six"]);
});

knowing.run();

const naming = suite("a name");

naming("gives a known entry another address and keeps its id", () => {
  const { entries, lock } = build(
    before.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference. {#kettles}",
  );
  const [entry] = entries;
  assert.is(entry?.slug, "kettles");
  assert.is(entry?.id, before.entries[0]?.id);
  const locked = lock.entries.find(({ id }) => id === entry?.id);
  assert.equal(locked?.formerSlugs, [kettles]);
  assert.not.match(entry?.content.text ?? "", "{");
});

naming("makes an entry known however it is rewritten", () => {
  const named = build(
    before.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference. {#kettles}",
    "2025.03 A talk about saucers.",
  );
  const { entries } = build(
    named.lock,
    "2024 Nothing is the same. {#kettles}",
    "2025.03 A talk about saucers.",
  );
  assert.ok(entries.some(({ id, title }) => id === before.entries[0]?.id && title === "Nothing is the same"));
});

naming("can be the slug of what was published", () => {
  const { slugs } = build(
    before.lock,
    `2021 Nothing is the same. {#${spoon}}`,
    "2025.03 A talk about saucers.",
  );
  assert.equal(slugs, [spoon, saucers]);
});

naming("cannot be another entry's, nor anything that is no address", () => {
  const { said } = build(
    before.lock,
    `2025.06 New. {#${spoon}}`,
    "2025.04 We release [Spoon](https://example.org/spoon), a tool. {#x}",
  );
  assert.is(said.length, 0, "a slug as a name only says which entry is meant");
  const twice = readPage("# News\n\n- 2025.05 a {#n}\n- 2025.04 b {#n}\n- 2025.03 c {#N!}", {
    file: "page.md",
    language: "en",
  });
  assert.match(twice.problems[0]?.message ?? "", /^\{#n\} is the name of line 3 already/);
});

naming.run();

const asking = suite("the author is asked");

asking("when two readings are equally likely, and answers with a name", () => {
  const lock = build(undefined, "2025.05 The kettle tool is out in a first version.", "2024 Other.").lock;
  const lines = [
    "2025.05 The kettle tool is out in a second version.",
    "2025.05 The kettle tool is out in a third version.",
  ];
  const { said } = build(lock, ...lines, "2024 Other.");
  assert.is(said.length, 1);
  assert.match(said[0] ?? "", "{#2025-05-the-kettle-tool-is-out-in-a-first-version}");
  const answered = build(
    lock,
    `${lines[0]} {#2025-05-the-kettle-tool-is-out-in-a-first-version}`,
    lines[1] as string,
    "2024 Other.",
  );
  assert.equal(answered.said, []);
  assert.is(answered.slugs[0], "2025-05-the-kettle-tool-is-out-in-a-first-version");
});

asking("when nothing of what was published is left", () => {
  for (const lines of [["2025.05 Something about bicycles and their bells."], []]) {
    const { said } = build(before.lock, ...lines);
    assert.match(said.join(), "nothing that was published is on this page any more");
    assert.match(said.join(), "delete the-lock");
  }
});

asking.run();

const withdrawing = suite("what has gone");

withdrawing("keeps its id for itself, and gets it back when its words come back", () => {
  const without = build(
    before.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference.",
    "2025.03 A talk about saucers.",
  );
  assert.equal(
    without.withdrawn.map(({ slug }) => slug),
    [spoon],
  );
  const other = build(
    without.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference.",
    "2025.04 We release Spoon, again.",
  );
  assert.not(other.entries.some(({ id }) => id === before.entries[1]?.id));
  const back = build(
    other.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference.",
    "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  );
  assert.is(back.entries[1]?.id, before.entries[1]?.id);
  assert.equal(back.entries[1]?.published, before.entries[1]?.published);
});

withdrawing.run();

const editing = suite("updated");

editing("moves only with the author's mark", () => {
  const marked = build(before.lock, "2025.03 A talk about saucers and cups. {updated=2025-06-03}");
  assert.is(marked.entries[0]?.updated.toISOString(), "2025-06-03T23:59:00.000Z");
  const again = build(marked.lock, "2025.03 A talk about cups and saucers. {updated=2025-06-03}");
  assert.equal(again.entries[0]?.updated, marked.entries[0]?.updated);
  assert.equal(again.entries[0]?.published, before.entries[2]?.published);
  const { problems } = readPage("# News\n\n- 2025.05 a {updated=June}", { file: "page.md", language: "en" });
  assert.match(problems[0]?.message ?? "", '"updated=June" is not a day');
});

editing.run();
