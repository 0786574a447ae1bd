import { parseDocument } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plainValue, webAddress } from "../../src/tex/addresses.ts";
import { formulaText } from "../../src/tex/formula.ts";
import { readTex } from "../../src/tex/tex.ts";

const raw = String.raw;
const text = suite("readTex as text");

/** The TeX, and the text that visitors see. */
const shown: [tex: string, text: string][] = [
  [raw`Caf{\'e} na{\"\i}ve {\OE}uvre \v{S}koda {\aa} \ss`, "Café naïve Œuvre Škoda å ß"],
  [raw`{\'{\i}} \'\i{} \c c \H{o} \~n \k{a} {\'{\^e}} Stra\ss e`, "í í ç ő ñ ą ế Straße"],
  ["A {GPU} Study in {E}urope", "A GPU Study in Europe"],
  ["{The Kettle}", "The Kettle"],
  [raw`Human-{\{}AI{\}} tea on {\{}001{\}}`, "Human-AI tea on {001}"],
  ["unbalanced } {braces", "unbalanced braces"],
  [raw`The \emph{Quick} \texttt{fox} --- 'tale'`, "The Quick fox — ‘tale’"],
  [raw`${"``"}Tea'' and ${"`"}cake', O'Brien's '90s "x"`, "“Tea” and ‘cake’, O’Brien’s ’90s “x”"],
  [raw`Tea \& cake: 50\% \#7 item\_1`, "Tea & cake: 50% #7 item_1"],
  ["Tea & cake: 50% #7 item_1", "Tea & cake: 50% #7 item_1"],
  [raw`A~kettle\ldots{} and\\ pot\,`, "A\u00A0kettle… and pot\u2009"],
  ["9--17 -- x-y", "9–17 – x-y"],
  [raw`\textsc{Small} {\sc Caps} \textbf{bold} {\em it}`, "Small Caps bold it"],
  [raw`costs $5 and $10`, "costs $5 and $10"],
  [raw`\alpha-helix, \copyright, \LaTeX`, "α-helix, ©, LaTeX"],
  [raw`\textcolor{red}{x}\vspace{2pt}`, "x"],
  [
    raw`\ce{H2O + Na+ -> CO2^{2-}} in {\ce{SrTiO3}} and \ce{CuSO4*5H2O}, a $x$ of \ce{Cl-}`,
    "H2O + Na+ → CO22− in SrTiO3 and CuSO4·5H2O, a x of Cl−",
  ],
  [
    raw`at \SI{5}{\kelvin}, \qty{1.5e-3}{\micro\metre\per\second\squared}, \num{2e6}, \ang{30}, \si{m.s^{-1}}`,
    "at 5\u00A0K, 1.5 × 10−3\u00A0µm/s², 2 × 106, 30°, m s−1",
  ],
  ["&amp; &eacute; &#233; &#xe9; &lt;b&gt; R&D; \\&amp;", "& é é é <b> R&D; &"],
  ["H&sup2;O &le; &Omega;, &notes; &tea; &#150;", "H²O ≤ Ω, &notes; &tea; –"],
  ["<jats:p>In <jats:italic>vivo</jats:italic></jats:p>", "In vivo"],
  ["a < b, List<T>", "a < b, List<T>"],
  [raw`Montr\u00E9al, tea\u2019s T{\u a} and T\u{a}`, "Montréal, tea’s Tă and Tă"],
  ["if a <b and c> d, <p class='x'>tea</p><br />now", "if a <b and c> d, tea now"],
  [
    raw`\og The\fg{} {\ij}s, Gala\textcommabelow{t}i, Th\h{a}o, {\uhorn}, \mathring{A}, $p$\nobreakdash-adic p\hyp{}adic, 5\,\textperthousand, XX\up{e}`,
    "«\u00A0The\u00A0» ijs, Galați, Thảo, ư, Å, p-adic p-adic, 5\u2009‰, XXe",
  ],
  [
    raw`Poincar$\acute{e}$ and M$\ddot{\mathrm{u}}$ller in t$\bar{t}$ with $\hat{x}$`,
    "Poincaré and Müller in tt with x",
  ],
  [raw`Heat$\times$2, tea-$\beta$1, $k$2, not $5 or A$6`, "Heat×2, tea-β1, k2, not $5 or A$6"],
  [raw`On $T_{1\text{$\rho$}}$ and tea`, "On T_1ρ and tea"],
  [
    raw`under \$({L}\_0,{L}\_1)\$-heat, in \${\textbackslash}mathcal\{{O}\}(n)\$`,
    "under (L₀,L₁)-heat, in O(n)",
  ],
  [`The {"}Big{"} {"}Tea{"}`, "The “Big” “Tea”"],
  [raw`the $2\ell 2\nu $ pot at $ 8~{TeV} $`, "the 2ℓ 2ν pot at 8 TeV"],
  [raw`from \$5 to \$10 a pot`, "from $5 to $10 a pot"],
  [raw`tea{\textbackslash}n and cake`, "tea and cake"],
  [raw`\texorpdfstring{$\alpha$}{alpha} tea`, "alpha tea"],
  ["<tex>$x^2$</tex> <inline-formula><tex-math>$y$</tex-math></inline-formula>", "x² y"],
  [raw`Tea:?${"`"} Qu\'e? !${"`"}Hola!`, "Tea:¿ Qué? ¡Hola!"],
  ["poli\u0301tica, pol\u0131\u0301tica", "política, política"],
  [raw`{\mnras} and \apj`, "Monthly Notices of the Royal Astronomical Society and The Astrophysical Journal"],
  [raw`5 \textpm 1 \textcelsius`, "5 ±1 °C"],
  ["tea\u1680\\& cake", "tea\u1680& cake"],
  [raw`{A} pot for $5 and $\text{tea$`, "A pot for $5 and $tea$"],
];

for (const [tex, seen] of shown) {
  text(tex, () => assert.is(readTex(tex).text, seen));
}

text("is in Unicode normal form C", () => {
  assert.is(readTex("Cafe\u0301").text, "Caf\u00E9");
  assert.is(readTex(raw`\"{o}`).text, "\u00F6");
});

text.run();

const html = suite("readTex as HTML");

html("keeps emphasis, code, superscripts and the like", () => {
  assert.is(
    readTex(raw`The \emph{Quick} \texttt{fox} H\textsubscript{2}O CO$_2$ {\bf b \textit{i}}`).html,
    "The <em>Quick</em> <code>fox</code> H<sub>2</sub>O CO<sub>2</sub> <strong>b <em>i</em></strong>",
  );
  assert.is(
    readTex("<i>x</i> & <b>y</b> <sup>2</sup>").html,
    "<em>x</em> &amp; <strong>y</strong> <sup>2</sup>",
  );
});

html("gives formulas to MathML, and shows them as text where that fails", () => {
  const toMathMl = (formula: string) => `<math>${formula}</math>`;
  assert.is(
    readTex(raw`On $O(n\log n)$ and \(x\)`, { toMathMl }).html,
    raw`On <math>O(n\log n)</math> and <math>x</math>`,
  );
  assert.is(readTex(raw`On $O(n\log n)$`).text, "On O(n log n)");
  assert.is(readTex(raw`On $\bad{x}$`, { toMathMl: () => "<code>\\bad{x}</code>" }).html, "On x");
});

html("is well formed even if groups and tags overlap", () => {
  const { html } = readTex(raw`\emph{<b>x} y</b> {\bf z`);
  const document = parseDocument(html, { xmlMode: true });
  assert.is(html, "<em><strong>x</strong></em> y <strong>z</strong>");
  assert.is(document.children.length, 3);
});

html("has links only where they are allowed, and only to pages", () => {
  const tex = raw`\url{https://example.org/a\_b%20c} \href{https://example.org}{there} \href{javascript:alert(1)}{x}`;
  assert.is(
    readTex(tex, { hasLinks: true }).html,
    '<a href="https://example.org/a_b%20c">https://example.org/a_b%20c</a> <a href="https://example.org">there</a> x',
  );
  assert.is(readTex(tex).html, "https://example.org/a_b%20c there x");
});

html("holds nothing that can run", () => {
  const { html } = readTex(
    '<script>alert(1)</script><img src=x onerror="y"><a href="javascript:z">t</a>&lt;script&gt;',
  );
  assert.is(html, "t&lt;script&gt;");
});

html("reports unknown commands, and keeps their words", () => {
  const unknown: [string, number][] = [];
  const { text } = readTex(raw`The \mymodel{} kettle \fancy[a]{and pot}`, {
    onUnknown: (command, position) => unknown.push([command, position]),
  });
  assert.is(text, "The mymodel kettle and pot");
  assert.equal(unknown, [
    ["mymodel", 4],
    ["fancy", 22],
  ]);
});

html.run();

const values = suite("values that are addresses");

values("lose what only TeX needs", () => {
  assert.is(plainValue("https://ex.org/a%20b_c#d"), "https://ex.org/a%20b_c#d");
  assert.is(plainValue(raw`10.1/x\_y`), "10.1/x_y");
  assert.is(plainValue(raw`\url{https://ex.org/{\textasciitilde}ann/\%7e\#x}`), "https://ex.org/~ann/%7e#x");
  assert.is(plainValue(raw`http\://ex.org`), "http://ex.org");
});

values("lead to web pages, or are left out", () => {
  assert.is(webAddress("https://ex.org/a%20b"), "https://ex.org/a%20b");
  assert.is(webAddress("www.ex.org"), "https://www.ex.org");
  assert.is(webAddress("https://ex.org/a^b"), "https://ex.org/a%5Eb");
  for (const bad of [
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///home/ann/x",
    "paper.pdf",
    "https://",
  ]) {
    assert.is(webAddress(bad), undefined, bad);
  }
});

values.run();

const formulas = suite("formulaText");

formulas("writes formulas as people type them", () => {
  assert.is(formulaText(raw`O(n\log n)`), "O(n log n)");
  assert.is(formulaText(raw`\alpha^2 \leq \frac{a}{b_1}`), "α² ≤ a/b₁");
  assert.is(formulaText(raw`x^{n+1} \text{ if } \mathbb{R}`), "xⁿ⁺¹ if R");
  assert.is(formulaText(raw`s=8~TeV`), "s=8 TeV");
  assert.is(formulaText(raw`W^\prime, B^\pm, K^{*0}, 4^\circ C`), "W′, B±, K^(*0), 4° C");
  assert.not.match(formulaText(raw`\foo{\bar{x}}\\{}`), /[\\{}]/);
});

formulas.run();
