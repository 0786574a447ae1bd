import { Text } from "domhandler";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { element } from "../../src/html/tree.ts";
import { readPage } from "../../src/page/read.ts";
import { wordsOf } from "../../src/section/entry-words.ts";
import { Titles } from "../../src/section/title.ts";

const titles = new Titles("en");
const test = suite("a title");

for (const [text, title] of [
  ["We release TR-DQ.", "We release TR-DQ"],
  ["Four papers accepted! Please check them.", "Four papers accepted!"],
  ["A film at https://example.org/watch?v=1&t=2. See it!", "A film at https://example.org/watch?v=1&t=2"],
  ["The tool is out, try it!Thanks to all.", "The tool is out, try it!"],
  ["Hooray! Two papers at once.", "Hooray! Two papers at once"],
  ["We met Dr. Ada Lovelace. It was a pleasure.", "We met Dr. Ada Lovelace"],
  ["Our paper “Is it so?” is accepted. Tea!", "Our paper “Is it so?” is accepted"],
  ["Is it so? It is. Our paper is out.", "Is it so? It is"],
  ["Kettles appeared in Phys. Rev. Lett. Tea!", "Kettles appeared in Phys. Rev. Lett. Tea!"],
  ["We meet on Jan. 5. See you!", "We meet on Jan. 5"],
  ["We won a prize in Oct. We are glad.", "We won a prize in Oct"],
  ["Paper accepted at noon! see you there. Tea.", "Paper accepted at noon!"],
  ["Named a U.S. champion of trees. Thanks!", "Named a U.S. champion of trees"],
  [
    "Passed the Ph.D. exam with Assoc. Prof. Ada Lovelace. Tea!",
    "Passed the Ph.D. exam with Assoc. Prof. Ada Lovelace",
  ],
  ["Version 2.1 of the tool is out. Enjoy.", "Version 2.1 of the tool is out"],
  ["To be continued...", "To be continued..."],
  [
    "We introduce a method, which explores how to do things that nobody has thought of doing before now.",
    "We introduce a method",
  ],
  [
    "Our paper Kettle: Boiling Water without Any Steam was accepted to the tea conference in Ghent, 2025.",
    "Our paper Kettle: Boiling Water without Any Steam was accepted to the…",
  ],
  ["I defended my Ph.D. Thesis on kettles. Thanks to all.", "I defended my Ph.D. Thesis on kettles"],
  ["A talk in Ghent;", "A talk in Ghent"],
  ["A talk in Ghent (online) .", "A talk in Ghent (online)"],
  [
    "A sentence with no clause at all goes on for so long that it has to be cut somewhere after a whole word",
    "A sentence with no clause at all goes on for so long that it has to…",
  ],
  [
    "Our paper “Kettle: Boiling Water without Any Steam” was accepted to the tea conference in Ghent, 2025.",
    "Our paper “Kettle: Boiling Water without Any Steam” was accepted to…",
  ],
  [
    'Our paper "Do Cups Feel? On the Warmth of Tea" is out. Read it.',
    'Our paper "Do Cups Feel? On the Warmth of Tea" is out',
  ],
  ["We meet in Ghent (Aug. 31 to Sept. 2). Join us.", "We meet in Ghent (Aug. 31 to Sept. 2)"],
  [
    "Two papers (one on cups, one on saucers) were accepted, as was a third one on spoons that stir.",
    "Two papers (one on cups, one on saucers) were accepted",
  ],
  [
    "Our workshop ‘Kettles: Boiling Water without Any Steam or Ado’ was accepted to the tea conference.",
    "Our workshop ‘Kettles: Boiling Water without Any Steam or Ado’ was…",
  ],
  [
    "Our paper 'Kettles: Boiling Water without Any Steam or Ado' was accepted to the tea conference.",
    "Our paper 'Kettles: Boiling Water without Any Steam or Ado' was…",
  ],
  [
    "In spring '25 I give the students' course on kettles and their lids, and one on saucers, too.",
    "In spring '25 I give the students' course on kettles and their lids",
  ],
  ["我们发布了新的模型，欢迎试用。谢谢大家！", "我们发布了新的模型，欢迎试用"],
  ["🎉 A paper", "🎉 A paper"],
  ["", ""],
] as const) {
  test(`makes "${title}"`, () => assert.is(titles.titleOf(text), title));
}

test("is not cut after a number that German writes with a full stop", () => {
  const german = new Titles("de");
  assert.is(german.titleOf("Vortrag am 22. Oktober um 18 Uhr. Kommt!"), "Vortrag am 22. Oktober um 18 Uhr");
  assert.is(
    german.titleOf("Wir gewinnen den 1. Preis für Kessel. Danke!"),
    "Wir gewinnen den 1. Preis für Kessel",
  );
  assert.is(german.titleOf("Vortrag am 3. 5. in Gent. Kommt!"), "Vortrag am 3. 5. in Gent");
  for (const days of [
    "20. bis 21.",
    "vom 30. April – 2.",
    "Montag, 5. & 6.",
    "20. / 21.",
    "20./21.",
    "20.–21.",
    "am 20./21.",
    "am 20/21.",
    "vom 3.–7.",
  ])
    assert.is(german.titleOf(`Unser Rennen ${days} Mai in Gent. Kommt!`), `Unser Rennen ${days} Mai in Gent`);
  assert.is(german.titleOf("Wir gewinnen heute 3–2. Danke!"), "Wir gewinnen heute 3–2");
  assert.is(german.titleOf("Unser Labor ist nun in Raum 5. Kommt!"), "Unser Labor ist nun in Raum 5");
  assert.is(german.titleOf("Es gibt den Kessel 2.0. Kommt!"), "Es gibt den Kessel 2.0");
});

test("stays short for one endless word", () => {
  assert.is(titles.titleOf("x".repeat(10_000)), `${"x".repeat(69)}…`);
});

test("is read from millions of brackets", () => {
  const line = element("p", {}, [new Text("[x]".repeat(4_000_000))]);
  assert.is(wordsOf([line]).text.length, 12_000_000);
});

for (const [line, title] of [
  ["🌊: Our tool is out.", "Our tool is out"],
  ["🎉🎉 **News!** Our tool is out.", "News! Our tool is out"],
  ["🏆 — A prize for our teapot", "A prize for our teapot"],
  ["🏆—A prize for our teapot", "A prize for our teapot"],
  ["🥶 –5 degrees in the tea room", "–5 degrees in the tea room"],
  ["🥶 -5 degrees in the tea room", "-5 degrees in the tea room"],
  ["We release a kettle. [[paper](/a.pdf)] [[code](https://example.org/)]", "We release a kettle"],
  ["We release a kettle. [(code)](https://example.org/) [[slides]](/s.pdf)", "We release a kettle"],
  ["We release a kettle. https://example.org/kettle", "We release a kettle"],
  ["Tea is served: <https://example.org/> https://example.com/", "Tea is served"],
  ["We release a teapot 🎉🎉 https://example.org/teapot?t=abc&s=20", "We release a teapot 🎉🎉"],
  ["We release a spoon, [paper](/a.pdf)", "We release a spoon"],
  ["We release a saucer – https://example.org/saucer", "We release a saucer"],
  ["Sign up at https://example.org/", "Sign up at https://example.org/"],
  ["![new](https://img.shields.io/badge/new) We release a kettle.", "We release a kettle"],
  ["Kettles in shade ([pdf](/a.pdf), [code](/b)).", "Kettles in shade"],
  ["A talk with ([Ann](/a), [Ben](/b)).", "A talk with (Ann, Ben)"],
  ["Kettles in mist <details><summary>Abstract</summary>They boil.</details>", "Kettles in mist"],
  ["Kettles in rain → [paper / code](/a.pdf)", "Kettles in rain"],
  ["Kettles in snow – [pdf](/a.pdf)", "Kettles in snow"],
  ["Kettles in C- [code, data](/a)", "Kettles in C- code, data"],
  ["Kettles in wind {[paper](/a.pdf)} {[code](/b)}", "Kettles in wind"],
  ["Kettles on ice【[论文](/a.pdf)】【[代码](/b)】。", "Kettles on ice"],
  ["[[Slides](/a.pdf)] Kettles in rain", "Kettles in rain"],
  ["[[Paper]](/a.pdf) [[Code]](/b): “Kettles”", "“Kettles”"],
  ["[[Paper](/a.pdf)] accepted", "[Paper] accepted"],
  ["[[Kettle](/a)] Our tool", "[Kettle] Our tool"],
  ["[[Slides](/a.pdf)] [[Code](/b)]", "[Slides] [Code]"],
  ["See our [paper](/a.pdf).", "See our paper"],
  ["We publish a new [article](/a.pdf)", "We publish a new article"],
  ["Lire notre [article](/a.pdf)", "Lire notre article"],
  ["Our kettle is now on [arXiv](/a.pdf)", "Our kettle is now on arXiv"],
  ["We share [slides](/a.pdf) and [video](/b)", "We share slides and video"],
  ["Kettles sing (see [paper](/a.pdf)).", "Kettles sing (see paper)"],
  ["Kettles at noon ([slides](/a.pdf) and [video](/b))", "Kettles at noon"],
  ["论文已上传到[arXiv](/a.pdf)", "论文已上传到arXiv"],
  ["Kettles at dawn [article](/a.pdf) [video](/b)", "Kettles at dawn"],
  ["Kettles in fog 📄 [Paper](/a.pdf) 💻 [Code](/b)", "Kettles in fog"],
  ["Kettles in mist [📄 Paper](/a.pdf) [💻 Code](/b)", "Kettles in mist"],
  ["We sell the Kettle™ 🎉 [code](/b)", "We sell the Kettle™ 🎉"],
  ["We ❤️ [code](/b)", "We ❤️"],
  ["A job as 👩‍💻 [code](/b)", "A job as 👩‍💻"],
  ["Kettles at dusk\\\n  [paper](/a.pdf)\\\n  [code](/b)", "Kettles at dusk"],
  ["Kettles at noon.<sup>1</sup> <sup>[2](#b)</sup>", "Kettles at noon"],
  ["Ann<sup>*</sup> counts m<sup>2</sup>", "Ann counts m2"],
  [
    'A clock<sup>1</sup> of sand<a href="#fn2"><sup>[2]</sup></a> runs [3](#c) with Bo<sup>1, 2</sup>',
    "A clock of sand runs with Bo",
  ],
  ["See [page 2](#b) of R<sup>2</sup> and log<sup>2</sup>", "See page 2 of R2 and log2"],
  ["It counts 10<sup>6</sup> moths in 10^−3^ s", "It counts 10⁶ moths in 10⁻³ s"],
  ["As in [2024](#b), *W*<sup>1,2</sup> is a kettle", "As in 2024, W1,2 is a kettle"],
  ["Ann B.<sup>†</sup> on C<sup>*</sup>-algebras of kettles", "Ann B. on C*-algebras of kettles"],
  [
    "Kettles sing in $O(\\sqrt{T})$ at $\\sqrt{2\\pi n} + \\sqrt[3]{10} + \\frac{\\sqrt{\\pi}}{2} + \\surd 5$",
    "Kettles sing in O(√T) at √(2πn)+³√10+√π/2+√5",
  ],
  ["$O(n^2)$ kettles boil in $10^{-3}$ seconds at $2^k$", "O(n²) kettles boil in 10⁻³ seconds at 2^k"],
  ["The $1^{er}$ of $\\binom{n}{k}$ kettles", "The 1er of (n k) kettles"],
  ["Kettles of $x^{(i)}$ in $10^{2.5}$ parts", "Kettles of x^(i) in 10^(2.5) parts"],
  ["The $5^{th}$ kettle of Ann$^{*}$ in $C^*$ with $x_i^2$", "The 5th kettle of Ann∗ in C∗ with xi²"],
  [
    String.raw`Kettles of $\frac{1}{2}$, $\frac{a+b}{c}$ and $\int_0^1 x\,dx$`,
    "Kettles of 1/2, (a+b)/c and ∫0¹xdx",
  ],
  ["Kettles at sea:\n  - Steam\n  - Salt", "Kettles at sea"],
  ["Great news!\n\n  Kettles at sea.", "Great news! Kettles at sea"],
  ["Three kettles\n\n  Ann boils them.", "Three kettles"],
  ["Paper\n\n  Kettles at sea.", "Paper: Kettles at sea"],
  ["Ghent\n\n  #### Kettle race\n\n  Ann wins.", "Ghent: Kettle race"],
  ["Ghent\n\n  **Kettle race**\n\n  Ann wins.", "Ghent: Kettle race"],
  ["🫖", "🫖"],
] as const) {
  test(`of an entry leaves out what adds nothing: ${line}`, () => {
    const { items } = readPage(`# News\n\n- 2025.05 ${line}`, { file: "page.md", language: "en" });
    assert.is(items[0]?.title, title);
  });
}

test.run();
