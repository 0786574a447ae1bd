import { suite } from "uvu";
import * as assert from "uvu/assert";
import { languagesByPath, nearlyHome } from "../../src/page/languages.ts";

const test = suite("the language of a page");

for (const [path, others, name, original] of [
  ["zh/teaching.md", ["zh/index.md"], "zh", "teaching.md"],
  ["zh/courses/tea.md", ["index.zh.md"], "zh", "courses/tea.md"],
  ["cs/teaching.md", ["index.cs.md"], undefined, undefined],
  ["zh/teaching.md", ["teaching.md"], undefined, undefined],
  ["teaching.zh.md", ["teaching.md"], "zh", "teaching.md"],
  ["notes.v2.md", ["notes.md"], undefined, undefined],
] as const)
  test(`of ${path} next to ${others} is ${name}`, () => {
    const named = languagesByPath([path, ...others])(path);
    assert.is(named?.name, name);
    assert.is(named?.path, original);
  });

for (const [path, tag] of [
  ["index_zh.md", "zh"],
  ["Index.fr.md", "fr"],
  ["index-pt_BR.md", "pt-BR"],
  ["index.jp.md", "ja"],
  ["index.german.md", "de"],
  ["index-new.md", undefined],
  ["index-draft.md", undefined],
  ["index-cv.md", undefined],
  ["index.md", undefined],
  ["teaching/index_zh.md", undefined],
] as const)
  test(`of a home page that ${path} may be meant for is ${tag}`, () => assert.is(nearlyHome(path), tag));

test.run();
