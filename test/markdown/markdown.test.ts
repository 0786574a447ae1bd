import { DomUtils, parseDocument } from "htmlparser2";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment, toHtml } from "../../src/html/fragment.ts";
import { type RenderOptions, renderMarkdown } from "../../src/markdown/markdown.ts";

const { getElementsByTagName, getOuterHTML, textContent } = DomUtils;
const test = suite("the Markdown of pages");

const html = (source: string, options: RenderOptions = {}) =>
  toHtml(toFragment(renderMarkdown(source, options).html), "").replace(/>\s*\n\s*</g, "><");
const elements = (source: string, name: string, options: RenderOptions = {}) =>
  getElementsByTagName(name, parseDocument(renderMarkdown(source, options).html));

for (const [what, source, expected] of [
  ["strikethrough", "~~a~~", "<p><s>a</s></p>"],
  [
    "addresses in HTML as they are, whatever is next to them",
    '<div><img class="a__b" src="/a_b_c.png"> **d** e_f</div>',
    '<div><img class="a__b" src="/a_b_c.png"> <strong>d</strong> e_f</div>',
  ],
  [
    "ids for headings",
    "# A room-1\n\n# A Room, with\n\n# A room with\n\n# A room\n\n# A room\n\n# b {#a-room}",
    '<h2 id="a-room-1">A room-1</h2><h2 id="a-room-with">A Room, with</h2><h2 id="a-room-with-1">A room with</h2><h2 id="a-room-2">A room</h2><h2 id="a-room-3">A room</h2><h2 id="a-room">b</h2>',
  ],
  [
    "headings marked as unnumbered",
    "# a {-}\n\n# {-}\n\n# b {- #c}\n\n# d {-1}\n\n# e {- f\n\ng {-}",
    '<h2 class="unnumbered" id="a">a</h2><h2 id="-">{-}</h2><h2 class="unnumbered" id="c">b</h2><h2 id="d--1">d {-1}</h2><h2 id="e---f">e {- f</h2><p>g {-}</p>',
  ],
  [
    "captions below tables",
    "|a|\n|-|\n|b|\n\n: c *d* {#e}\n\nf",
    '<table tabindex="0"><caption id="e">c <em>d</em></caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><p>f</p>',
  ],
  [
    "files with spaces and brackets in their names",
    "[a](my CV (2).pdf) ![b](d e.png 'f g')",
    '<p><a href="/my%20CV%20(2).pdf">a</a> <img src="/d%20e.png" alt="b" title="f g"></p>',
  ],
  [
    "strong emphasis with a space inside its marks, but only at the start of a line",
    "**a: **b ** c**\n** d ** e\n**f ** g** h\n**2 ** 3 ** 4\n**kwargs, Poe** and Lee **",
    "<p><strong>a:</strong> b ** c**\n<strong>d</strong> e\n<strong>f ** g</strong> h\n<strong>2</strong> 3 ** 4\n<strong>kwargs, Poe</strong> and Lee **</p>",
  ],
  ["emoji, but none in numbers", ":100: 1:100:2 10:30:15", "<p>💯 1:100:2 10:30:15</p>"],
  [
    "tasks in lines and cells",
    "[x] a\n[ ] b\n\n| c |\n|---|\n| [ ] |\n\n- [] d\n\n[](e.md)",
    '<p><input type="checkbox" aria-label="☑" checked="" disabled=""> a\n<input type="checkbox" aria-label="☐" disabled=""> b</p><table tabindex="0"><thead><tr><th>c</th></tr></thead><tbody><tr><td><input type="checkbox" aria-label="☐" disabled=""></td></tr></tbody></table><ul><li><input type="checkbox" aria-label="☐" disabled=""> d</li></ul><p><a href="/e.md"></a></p>',
  ],
  ["a half-done task", "- [/] a", '<ul><li><input type="checkbox" aria-label="☐" disabled=""> a</li></ul>'],
  ["a task without words", "- [ ]", '<ul><li><input type="checkbox" aria-label="☐" disabled=""></li></ul>'],
  [
    "the table of contents that other editors know",
    "@[TOC](Contents)\n\n# A",
    '<ul class="toc"><li><a href="#a">A</a></li></ul><h2 id="a">A</h2>',
  ],
  [
    "hosts and e-mail addresses as links",
    "www.example.org/a. j@example.org, readme.md",
    '<p><a href="http://www.example.org/a">www.example.org/a</a>. <a href="mailto:j@example.org">j@example.org</a>, readme.md</p>',
  ],
  [
    "headings without a space",
    "##a *b*##\n\n###c\n\n#d",
    '<h2 id="a-b">a <em>b</em></h2><h3 id="c">c</h3><p>#d</p>',
  ],
  [
    "headings with an unusual space",
    "#\u00a0a\n\n##\u3000b ##\n\n#\u00a0\n\n##\u00a0##",
    '<h2 id="a">a</h2><h3 id="b">b</h3><p>#\u00a0</p><p>##\u00a0##</p>',
  ],
  [
    "kramdown's ends of blocks",
    "- a\n\n^\n\n- b\n^\nc ^ d",
    "<ul><li>a</li></ul><ul><li>b</li></ul><p>c ^ d</p>",
  ],
  [
    "scripts and styles in a sentence as they are",
    'Mail <script>document.write("a" + "@b.org"); a && b--; x_y_z</script><style>a > b {content: "c"}</style> *d*',
    '<p>Mail <script>document.write("a" + "@b.org"); a && b--; x_y_z</script><style>a > b {content: "c"}</style> <em>d</em></p>',
  ],
  [
    "addresses before a line break, and with the backslashes of some editors",
    "https://example.org/a\\\nb https://example.org/c\\_d\\\\\ne",
    '<p><a href="https://example.org/a">https://example.org/a</a><br>\nb <a href="https://example.org/c_d">https://example.org/c_d</a><br>\ne</p>',
  ],
  [
    "e-mail addresses right after other characters",
    "Email:j@example.org 邮箱：k@example.org,l@example.org émile@example.org /@m@example.org",
    '<p>Email:<a href="mailto:j@example.org">j@example.org</a> 邮箱：<a href="mailto:k@example.org">k@example.org</a>,<a href="mailto:l@example.org">l@example.org</a> émile@example.org /@m@example.org</p>',
  ],
  [
    "attributes by their lists' names, with colons in ids, and between curly quotes",
    '[a](/b){:out} c{:out .d}\n\n{:out: target="_blank" .e}\n\n![f](g.png){#fig:h width=“30”}',
    '<p target="_blank" class="e d"><a href="/b" target="_blank" class="e" rel="noopener">a</a> c</p><p><img src="/g.png" alt="f" id="fig:h" width="30"></p>',
  ],
  ["headings lowered together", "## a\n\n### b", '<h2 id="a">a</h2><h3 id="b">b</h3>'],
  [
    "headings without words as the anchors they name",
    '<h1 id="a"></h1>\n\n## b\n\n<h3></h3>\n\nc',
    '<div id="a"></div><h2 id="b">b</h2><p>c</p>',
  ],
  ["headings in HTML lowered too", "<h1>a</h1>\n\n# b", '<h2>a</h2><h2 id="b">b</h2>'],
  ["no control characters", "a\u0007b\u0094\tc\uFDD0", "<p>ab\tc</p>"],

  ["the author's own ids", "# A {#b}", '<h2 id="b">A</h2>'],
  ["attribute lists that nothing defines", "a\n{:constructor .b}", '<p class="b">a</p>'],
  ["classes for what is above", "text\n{: .big}", '<p class="big">text</p>'],
  ["classes for what is below", "{: .big}\ntext", '<p class="big">text</p>'],
  ["classes of a list", "- a\n- b\n{: .short}", '<ul class="short"><li>a</li><li>b</li></ul>'],
  ["classes of an item", "- {:.x} a\n- b {.y}", '<ul><li class="x"> a</li><li class="y">b</li></ul>'],
  [
    "attributes of a link",
    '[a](/b){:target="_blank"}',
    '<p><a href="/b" target="_blank" rel="noopener">a</a></p>',
  ],
  ["attributes of strong words", "**a**{.b #c}", '<p><strong class="b" id="c">a</strong></p>'],
  ["spans", "[a [b] *c*]{.d}", '<p><span class="d">a [b] <em>c</em></span></p>'],
  ["braces that are text", "{a} the set {b, c} {", "<p>{a} the set {b, c} {</p>"],

  [
    "Markdown in HTML",
    '<div markdown="1" class="a">\n**b**\n</div>',
    '<div class="a"><p><strong>b</strong></p></div>',
  ],
  [
    "a heading and a list right after a tag",
    "<section>\n# A\n- b\n</section>\n- c",
    '<section><h2 id="a">A</h2><ul><li>b</li></ul></section><ul><li>c</li></ul>',
  ],
  ["text after an element that has ended", "<h2>A</h2>\n**b**", "<h2>A</h2><p><strong>b</strong></p>"],
  [
    "Markdown in a cell",
    "<table><tr><td>**a** [b](/c)</td></tr></table>",
    '<table><tr><td><strong>a</strong> <a href="/c">b</a></td></tr></table>',
  ],
  [
    "a table without a head",
    "| a | b \\| c |\n| d | e |",
    '<table tabindex="0"><tbody><tr><td>a</td><td>b | c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>',
  ],
  [
    "a table with hyphens first and last",
    "- a\n\n  |:-:|---|\n  | b | *c* |\n  |---|---|",
    '<ul><li><p>a</p><table tabindex="0"><tbody><tr><td style="text-align:center">b</td><td><em>c</em></td></tr></tbody></table></li></ul>',
  ],
  [
    "a table with a head of two rows",
    "| a | b |\n| c |\n|---|---|\n| d | e |",
    '<table tabindex="0"><thead><tr><th>a</th><th>b</th></tr><tr><th>c</th></tr></thead><tbody><tr><td>d</td><td>e</td></tr></tbody></table>',
  ],
  [
    "pipes in code and formulas of a cell",
    "| a `b|c` | $|d|$ |\n|---|---|\n| $5 | $6|7 |\n|$US|$EU|\n\n<pre>\n| `e|f` |\n</pre>",
    '<table tabindex="0"><thead><tr><th>a <code>b|c</code></th><th><math><mrow><mi>|</mi><mi>d</mi><mi>|</mi></mrow></math></th></tr></thead><tbody><tr><td>$5</td><td>$6</td></tr><tr><td>$US</td><td>$EU</td></tr></tbody></table><pre>\n| `e|f` |\n</pre>',
  ],
  [
    "pipes that are not a table",
    "|a|\n\na | b\n\n| c\n\n|d| < 1\n|e| < 2",
    "<p>|a|</p><p>a | b</p><p>| c</p><p>|d| &lt; 1\n|e| &lt; 2</p>",
  ],
  [
    "a table whose lines are open at their ends",
    "| a | b\n| c | d |",
    '<table tabindex="0"><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
  ],
  ["Pandoc's line blocks", "| a *b*\n|\n| c\nd", "<p>a <em>b</em><br><br>\nc</p><p>d</p>"],
  ["stars in HTML that mark authors", "<p>**A**, B*, C*</p>", "<p><strong>A</strong>, B*, C*</p>"],
  [
    "emphasis in HTML before full-width punctuation",
    "<p>*2025.05*：（*A*，B）</p>",
    "<p><em>2025.05</em>：（<em>A</em>，B）</p>",
  ],
  ["indented HTML", "a\n\n      <p>b</p>", "<p>a</p><p>b</p>"],
  ["an indented list", "a\n\n     - b\n     - c", "<p>a</p><ul><li>b</li><li>c</li></ul>"],
  ["an unmatched closing bracket", "a]{.b} [c]{.d}", '<p>a]{.b} <span class="d">c</span></p>'],
  [
    "Markdown in HTML next to an angle bracket",
    "<div>**a <3 b**</div>",
    "<div><strong>a &lt;3 b</strong></div>",
  ],
  ["indented words in an element", "<div>\n\n    a\n\n</div>", "<div><p>a</p></div>"],
  ["indented words below the end of another", "</div>\n<p>\n    a\n</p>", "\n<p>\n    a\n</p>"],
  [
    "indented code",
    "a\n\n    b *c*",
    "<p>a</p><pre><code>b *c*</code></pre>".replace("</code>", "\n</code>"),
  ],
  ["a line that is a tag within text", "<br>\n**a**", "<p><br>\n<strong>a</strong></p>".replace("\n", "")],
  [
    "words in angle brackets",
    "a<b and c>d, List<String>, <your name>, <user-name>.\n\n<name>\n\n<my-id>\n\n<my-e></my-e><nobr>e</nobr> <mine>f</mine> <input disabled> <img border>",
    '<p>a&lt;b and c&gt;d, List&lt;String&gt;, &lt;your name&gt;, &lt;user-name&gt;.</p><p>&lt;name&gt;</p><p>&lt;my-id&gt;</p><p><my-e></my-e><nobr>e</nobr> <mine>f</mine> <input disabled=""> <img border=""></p>',
  ],
  ["a list right after text", "a\n- b", "<p>a</p><ul><li>b</li></ul>"],

  [
    "asterisks in formulas that are escaped",
    "Ann$^\\*$",
    '<p>Ann<math><msup><mrow></mrow><mo form="prefix" stretchy="false">∗</mo></msup></math></p>',
  ],
  ["formulas", "$x<1$", "<p><math><mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow></math></p>"],
  ["prices", "from $2 to $3", "<p>from $2 to $3</p>"],
  [
    "prices before code with a dollar in it",
    "It costs $5. Set `$A` first.",
    "<p>It costs $5. Set <code>$A</code> first.</p>",
  ],
  ["brackets that are escaped", "\\(see there\\)", "<p>(see there)</p>"],
  [
    "links between brackets that are escaped, whatever their addresses hold",
    '\\[[bib](https://x.example.org/?id=a_1)\\] \\[[pdf](dial_2.pdf)\\]\\(<a href="/a^b">c</a>\\)\n\n\\[f[a](b)=c_1\\]',
    '<p>[<a href="https://x.example.org/?id=a_1">bib</a>] [<a href="/dial_2.pdf">pdf</a>](<a href="/a%5Eb">c</a>)</p><math display="block" class="tml-display" tabindex="0"><mrow><mi>f</mi><mrow><mo fence="true" form="prefix" stretchy="false">[</mo><mi>a</mi><mo fence="true" form="postfix" stretchy="false">]</mo></mrow><mrow><mo fence="true" form="prefix" stretchy="false">(</mo><mi>b</mi><mo fence="true" form="postfix" stretchy="false">)</mo></mrow><mo>=</mo><msub><mi>c</mi><mn>1</mn></msub></mrow></math>',
  ],
  [
    "links within the page and addresses between brackets that are escaped",
    "\\[[1](#ref_1)\\] \\[<https://x.example.org/a_1>\\]",
    '<p>[<a href="/#ref_1">1</a>] [<a href="https://x.example.org/a_1">https://x.example.org/a_1</a>]</p>',
  ],
  [
    "colours for code",
    '```py\nreturn "<a>"\n```',
    '<pre><code class="language-py"><span class="hljs-keyword">return</span> <span class="hljs-string">"&lt;a&gt;"</span></code></pre>',
  ],
  [
    "colours for code in rarer languages",
    "```julia\nnothing\n```",
    '<pre><code class="language-julia"><span class="hljs-literal">nothing</span></code></pre>',
  ],
  [
    "code in an unknown language",
    "```mine\na < b\n```",
    '<pre><code class="language-mine">a &lt; b\n</code></pre>',
  ],
  ["what is not TeX", "$\\frac{a$", "<p><code>\\frac{a</code></p>"],

  ["files with spaces in their names", "[a](b c.pdf)", '<p><a href="/b%20c.pdf">a</a></p>'],
  [
    "pages of files with spaces in their names",
    "[a](b c.pdf#d) [e](f g.markdown?h#i) [j](#K l)",
    '<p><a href="/b%20c.pdf#d">a</a> <a href="/f%20g.markdown?h#i">e</a> <a href="/#K%20l">j</a></p>',
  ],
  ["words with a # in brackets after brackets", "[a](# of things)", "<p>[a](# of things)</p>"],
  ["telephone numbers with spaces", "[a](tel:+1 555 0100)", '<p><a href="tel:+15550100">a</a></p>'],
  [
    "mail links with a subject of several words",
    "[a](mailto:a@example.org?subject=On time)",
    '<p><a href="mailto:a@example.org?subject=On%20time">a</a></p>',
  ],
  ["emoji by name in capitals, and none after a backslash", ":TADA: \\:tada:", "<p>🎉 :tada:</p>"],
  ["no emoji in codes", "a:b:c A:TADA:C", "<p>a:b:c A:TADA:C</p>"],
  ["words in brackets after brackets", "[a](see the note)", "<p>[a](see the note)</p>"],
  ["line breaks of two backslashes", "a\\\\\nb", "<p>a<br>\nb</p>"],
  ["emoji by name", ":tada: at 10:30:15 :nothing:", "<p>🎉 at 10:30:15 :nothing:</p>"],
  ["emoji right after a word", "Accepted:tada:", "<p>Accepted🎉</p>"],
  ["no smileys", "a :) `:tada:`", "<p>a :) <code>:tada:</code></p>"],
  [
    "strong underscores next to Chinese characters",
    "论文__《日晷》__发表 a__b__c 用__init__方法",
    "<p>论文<strong>《日晷》</strong>发表 a__b__c 用__init__方法</p>",
  ],
  [
    "web addresses up to a Chinese character",
    "见 https://example.org/日（https://example.org/b）和www.example.org/c。",
    '<p>见 <a href="https://example.org/%E6%97%A5">https://example.org/日</a>（<a href="https://example.org/b">https://example.org/b</a>）和www.example.org/c。</p>',
  ],
  [
    "pictures with a size after their address",
    "![a](b c.png =20x) ![d](e.png =20x10) `![f](g =1x)`",
    '<p><img src="/b%20c.png" alt="a" width="20"> <img src="/e.png" alt="d" width="20" height="10"> <code>![f](g =1x)</code></p>',
  ],
  [
    "pictures with a size in units other than pixels",
    "![a](b.png){width=5cm style='margin: 1em;' height='.5in'} ![a](b.png){width=5}",
    '<p><img src="/b.png" alt="a" style="width: 5cm; margin: 1em; height: .5in"> <img src="/b.png" alt="a" width="5"></p>',
  ],
  [
    "Pandoc's superscripts and subscripts, and no others",
    "5^th^ *Ann*^1,\\*^ SO~4~^2-^ H~2~O x~i~ ^a^ b ^c^ (^o^) hi^o^ 2^3^4 d~~e~~ f~g~h Table~2~and 3~5~7 `i^j^`",
    "<p>5<sup>th</sup> <em>Ann</em><sup>1,*</sup> SO<sub>4</sub><sup>2-</sup> H<sub>2</sub>O x<sub>i</sub> ^a^ b ^c^ (^o^) hi^o^ 2^3^4 d<s>e</s> f~g~h Table~2~and 3~5~7 <code>i^j^</code></p>",
  ],
  [
    "superscripts, but not faces or powers",
    "Hi.^-^ yes^-^ x^2+y^{3} 10^3,10^{6} A^T+B^\\top OH^-^ Doe^1,2^(Chair) 5^th^-best “a”^1^",
    "<p>Hi.^-^ yes^-^ x^2+y^{3} 10^3,10^{6} A^T+B^\\top OH<sup>-</sup> Doe<sup>1,2</sup>(Chair) 5<sup>th</sup>-best “a”<sup>1</sup></p>",
  ],
  ["emphasis next to Chinese characters", "论文**《日晷》**发表", "<p>论文<strong>《日晷》</strong>发表</p>"],
  ["definitions", "A\n: b\n: c", "<dl><dt>A</dt><dd>b</dd><dd>c</dd></dl>"],
  [
    "rules that divide a table",
    "| a | b |\n|---|---|\n| c | --- |\n|---|---|\n| === | d |\n|===\n| e | f |",
    '<table tabindex="0"><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>---</td></tr><tr><td>===</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></tbody></table>',
  ],
  [
    "attributes in inline notes",
    'a^[b [c](/d/){target="_blank"}]',
    '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>b <a href="/d/" target="_blank" rel="noopener">c</a> <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
  ],
  [
    "definitions of a date with dots",
    "2025.05\n: b\n: c\n\n2025.04\nd",
    "<dl><dt>2025.05</dt><dd>b</dd><dd>c</dd></dl><p>2025.04\nd</p>",
  ],
  ["abbreviations", "an ABC\n\n*[ABC]: b c", '<p>an <abbr title="b c">ABC</abbr></p>'],
  [
    "tasks",
    "- [ ] a\n- [x] b",
    '<ul><li><input type="checkbox" aria-label="☐" disabled=""> a</li><li><input type="checkbox" aria-label="☑" checked="" disabled=""> b</li></ul>',
  ],
  [
    "notes of MkDocs",
    '!!! note "A"\n    b\n\n    - c\nd',
    '<blockquote class="callout callout-note"><p><strong>A</strong></p><p>b</p><ul><li>c</li></ul></blockquote><p>d</p>',
  ],
  ["folded notes of MkDocs", "??? tip\n    a", "<details><summary>Tip</summary><p>a</p></details>"],
  [
    "tabs of MkDocs",
    '=== "A"\n\n    - b\n\n=== "C"\n\n    d\n\n=== "e"\nf',
    '<div class="tab-item"><p><strong>A</strong></p><ul><li>b</li></ul></div><div class="tab-item"><p><strong>C</strong></p><p>d</p></div><p>=== "e"\nf</p>',
  ],
  ["three exclamation marks", "!!! Great\na", "<p>!!! Great\na</p>"],
  [
    "directives of MyST",
    "::::{grid} 2\n:::{card} A\n:class: x\nb\n:::\n::::",
    '<div class="grid"><div class="card"><p><strong>A</strong></p><p>b</p></div></div>',
  ],
  [
    "directives of MyST in fences",
    "```{warning} A\n:class: x\n*b*\n```",
    '<blockquote class="callout callout-warning"><p><strong>A</strong></p><p><em>b</em></p></blockquote>',
  ],
  [
    "tags with blank lines among their attributes, as templates leave them",
    'a\n\n<figure\n\n>\n  <picture>\n    <source\n      srcset="b.webp"\n\n\n      sizes="95vw"\n\n    >\n    <img\n      src="b.jpg"\n\n      alt="b"\n    >\n  </picture>\n</figure>\n\n*c*',
    '<p>a</p><figure><picture><source srcset="/b.webp" sizes="95vw"><img src="/b.jpg" alt="b"></picture></figure><p><em>c</em></p>',
  ],
  [
    "tags that end on a line of their own",
    'a\n<img\n  src="b.jpg"\n  alt="b"\n>\nc\n>\n> d',
    '<p>a\n<img src="/b.jpg" alt="b">\nc</p><blockquote><p>d</p></blockquote>',
  ],
  ["divs in divs", "::: {.a}\n:::: b\nc\n::::\n:::", '<div class="a"><div class="b"><p>c</p></div></div>'],
  [
    "notes of Docusaurus and VitePress",
    ":::tip[A]\nb\n:::\n\n::: warning C d\ne\n:::\n\n::: details F\ng\n:::\n\n::: hurrah for it\n:::",
    '<blockquote class="callout callout-tip"><p><strong>A</strong></p><p>b</p></blockquote><blockquote class="callout callout-warning"><p><strong>C d</strong></p><p>e</p></blockquote><details><summary>F</summary><p>g</p></details><p>::: hurrah for it</p>',
  ],
  [
    "Markdown and attributes in titles of such notes",
    ":::tip[A [b](/c/) *d*]\ne\n:::\n\n::: note `f` {#g}\n:::\n\n::: details *h* {open}\ni\n:::\n\n::: tip J {j,k} :::\n:::",
    '<blockquote class="callout callout-tip"><p><strong>A <a href="/c/">b</a> <em>d</em></strong></p><p>e</p></blockquote><blockquote class="callout callout-note"><p><strong><code>f</code></strong></p></blockquote><details open=""><summary><em>h</em></summary><p>i</p></details><blockquote class="callout callout-tip"><p><strong>J {j,k}</strong></p></blockquote>',
  ],
  [
    "Quarto's callouts",
    '::: {#a .callout-tip title="A" icon=false}\nb\n:::',
    '<blockquote class="callout callout-tip" id="a"><p><strong>A</strong></p><p>b</p></blockquote>',
  ],
  [
    "Quarto's callouts with a heading as their title",
    "::: {.callout-note}\n\n## A\nb\n:::",
    '<blockquote class="callout callout-note"><h2 id="a">A</h2><p>b</p></blockquote>',
  ],
  [
    "GitHub's callouts",
    "> [!NOTE]\n> a [b]{.c}",
    '<blockquote class="callout callout-note"><p><strong>Note</strong>\na <span class="c">b</span></p></blockquote>',
  ],
  [
    "callouts of Obsidian",
    "> [!tip]- A *b*\n> c\n\n> [!bug]\n> d\n\n> [!a]\n> e",
    '<blockquote class="callout callout-tip"><p><strong>A <em>b</em></strong>\nc</p></blockquote><blockquote class="callout callout-danger"><p><strong>Bug</strong>\nd</p></blockquote><blockquote><p>[!a]\ne</p></blockquote>',
  ],
  ["raw HTML", "{::nomarkdown}\n<i>*a*</i>\n{:/}\n\n`<b>c</b>`{=html}", "<i>*a*</i><p><b>c</b></p>"],
  ["comments", "a\n\n{::comment}\nb\n\nc\n{:/comment}\n\nd", "<p>a</p><p>d</p>"],
] as const) {
  test(`has ${what}`, () => assert.is(html(source), expected));
}

test("has formulas as written for MathJax, on lines of their own or not", () => {
  const source =
    "So $$a$$ and \\\\(b\\\\) and \\(c_1\\) \\begin{align}h\\end{align}.\n\n$$d$$\n\n\\\\[ e\n\\\\]\n\n\\begin{align}\nf&=g\n\\end{align}";
  const formulas = elements(source, "math");
  assert.equal(
    formulas.map(({ attribs }) => attribs.display === "block"),
    [false, false, false, true, true, true, true],
  );
});

test("tells formulas with spaces at their ends from amounts of money", () => {
  assert.is(elements("So $ a_1 $, $ \\frac{b}{c} $.", "math").length, 2);
  assert.is(html("From $ 5 to $ 6, and $ 7."), "<p>From $ 5 to $ 6, and $ 7.</p>");
});

test("has formulas between GitHub's marks, and before a digit", () => {
  const texts = (source: string) => elements(source, "math").map((formula) => textContent(formula));
  assert.equal(texts("So $`a`$, 2$\\times$2 and .9$\\pm$.1, $>$90, 10$^2$3, $50%$."), [
    "a",
    "×",
    "±",
    ">",
    "2",
    "50%",
  ]);
  assert.equal(texts("| $$|a|$$ | $`|b|`$ |\n|---|---|\n| `$` | c |"), ["|a|", "|b|"]);
  assert.equal(texts("$5 `a` $6, $HOME$1"), []);
  assert.equal(texts("| Bar | $$ | $$$ |\n|---|---|---|\n| Inn | $$ | $$ |"), []);
});

test("knows the commands that formulas define, and the LaTeX commands that MathJax knows", () => {
  const source =
    "$$\\newcommand{\\E}[1]{\\mathbb{E}[#1]}\\DeclareMathOperator{\\size}{size}$$\n\n$\\E{a}$ $\\size b$ $\\mbox{c d}$ $\\newcommand\\R{r}\\R$\n\n\\begin{eqnarray*}\ne&=&f\n\\end{eqnarray*}";
  const formulas = elements(source, "math").map((formula) => textContent(formula).replace(/[\s\u2061]/g, ""));
  assert.equal(formulas, ["𝔼[a]", "sizeb", "cd", "r", "e=f"]);
  assert.equal(renderMarkdown(source).remarks, []);
  assert.is(renderMarkdown("$\\E{a}$").remarks.length, 1);
});

test("has formulas in a sentence that begins with one, and over lines that end in a label", () => {
  const source =
    "$$a$$ and so\nb\n\n- $$c$$ in a list\n\n$$ d $$ {#eq-d}\n\n\\[\ne_1\n\\]\n\n```math\nf\n```\n\n> $$\n> g\n> $$\n\n> $$\nh\n$$\n\ni";
  const formulas = elements(source, "math");
  assert.equal(
    formulas.map((formula) => [textContent(formula), formula.attribs.display === "block"]),
    [
      ["a", false],
      ["c", false],
      ["d", true],
      ["e1", true],
      ["f", true],
      ["g", true],
      ["h", true],
    ],
  );
  assert.not.match(html(source), "eq-d");
});

test("does not take brackets or dollars without an end for a formula", () => {
  const source = "\\[1\\] and \\[see Doe\\]\n\n$$\na\n\n**b**";
  assert.is(html(source), "<p>[1] and [see Doe]</p><p>$$\na</p><p><strong>b</strong></p>");
});

test("has several terms for one definition, each on its line", () => {
  assert.is(
    html("a\nb *c*\n: d\n\ne\n: f").replace(/\n/g, ""),
    "<dl><dt>a</dt><dt>b <em>c</em></dt><dd>d</dd><dt>e</dt><dd>f</dd></dl>",
  );
  assert.is(
    html("a\n\nb\nc\n\n: d").replace(/\n/g, ""),
    "<p>a</p><dl><dt>b</dt><dt>c</dt><dd><p>d</p></dd></dl>",
  );
});

test("makes a table of contents from all headings except those left out", () => {
  const source = "# A {#a}\n{: .no_toc}\n\n1. TOC\n{:toc}\n\n# B *b*\n\n## C[^1]\n\n# D\n\n[^1]: e";
  const links = getElementsByTagName("a", elements(source, "ul").slice(0, 1));
  assert.equal(
    links.map((link) => [link.attribs.href, textContent(link)]),
    [
      ["#b-b", "B b"],
      ["#c", "C"],
      ["#d", "D"],
    ],
  );
  assert.not.match(textContent(parseDocument(html(source))), /TOC|\{/);
});

for (const [language, expected] of [
  ["en", "“a” ‘b’ c’s – d — e…"],
  ["de", "„a“ ‚b‘ c’s – d — e…"],
  ["fr-CA", "«\u202fa\u202f» ‹\u202fb\u202f› c’s – d — e…"],
  ["ja", "“a” ‘b’ c’s – d — e…"],
] as const) {
  test(`sets quotes and dashes as in ${language}, and changes nothing else`, () => {
    const written = "\"a\" 'b' c's -- d --- e...";
    assert.is(html(written, { language }), `<p>${expected}</p>`);
    assert.is(html('(c) --help `"a" --`', { language }), '<p>(c) --help <code>"a" --</code></p>');
    assert.is(html(written), `<p>${written}</p>`);
    const code = '<code>"a" --</code> <kbd>"a" --</kbd>';
    assert.is(html(code, { language }), `<p>${code}</p>`);
  });
}

test("sets quotes before superscripts", () => {
  assert.is(html('"a"^1^', { language: "en" }), "<p>“a”<sup>1</sup></p>");
});

test("carries the line numbers of the text", () => {
  const source = "# a\n\nb\nc\n\n- d\n- e\n\n<div>\n<p>f</p>\n\n| g |\n|---|\n| h |\n";
  const document = parseDocument(renderMarkdown(source, { lines: true }).html);
  const lineOf = (name: string) =>
    getElementsByTagName(name, document).map(({ attribs }) => Number(attribs["data-line"]));
  assert.equal(["h2", "p", "li", "div", "tr"].map(lineOf), [[1], [3, 10], [6, 7], [9], [12, 14]]);
  assert.not.match(renderMarkdown(source).html, "data-line");
});

test("marks the lines of a paragraph that end in attributes", () => {
  const marks = elements("a {#b .c}\nd {.e}", "span", { lines: true });
  assert.equal(
    marks.map(({ attribs }) => attribs["data-attributes"]),
    ["{#b .c}", "{.e}"],
  );
});

for (const [what, source, shown, line, quoted] of [
  ["a shortcode", '{{< a "b" >}}c{{< /a >}}', "c", 1, '{{< a "b" >}}'],
  ["a shortcode within another", "a\n\n{{< cards >}}\n{{< b >}}\n{{< /cards >}}\n\nc", "a c", 4, "{{< b >}}"],
  ["an extension", 'a {::b c="d" /} e', "a  e", 1, "{::b"],
  ["a directive", "a\n\n:::{bakery} x\nb\n:::", "a b", 3, ":::{bakery} x"],
  ["no mark of a footnote without a note", "a\nb[^c]", "a b[^c]", 2, "[^c]"],
  ["no link to one's own computer", "`[e](C:\\f)`\n[b](C:\\c\\d.pdf)", "[e](C:\\f) b", 2, "C:\\c\\d.pdf"],
  [
    "no link into the program it was copied from",
    "a\n[b](sandbox:/mnt/c.pdf)",
    "a b",
    2,
    '"sandbox:/mnt/c.pdf" is in the program',
  ],
  ["what a cell has", "| a |\n|---|\n| b |\n| [c]() |", "a b c", 4, "[c]()"],
  ["a link without an address", "a\nb [c]() `[d]()`", "a b c [d]()", 2, "[c]()"],
  ["quotation marks of LaTeX", "a ''d''\n``e f''", "a ''d'' ``e f''", 2, '"e f"'],
  [
    "a citation of Pandoc's",
    "a @b\n[-@roe2024; @d] x@y.z [@e](f)",
    "a @b [-@roe2024; @d] x@y.z @e",
    2,
    "[-@roe2024; @d]",
  ],
  [
    "a comment of other editors",
    "a 5%% b\n%% not yet %% 10%% and 20%%",
    "a 5%% b %% not yet %% 10%% and 20%%",
    2,
    "<!-- not yet -->",
  ],
  ["a link of other editors", "a\n[[b|c]] \\[[d]]", "a [[b|c]] [[d]]", 2, "[c](/page/)"],
  [
    "a reference that nothing defines",
    "a[b][c] [[d, e]]\n[dd][e] [1][2] [Tea][Talk] $ [i][j]",
    "a[b][c] [[d, e]] [dd][e] [1][2] [Tea][Talk] $ [i][j]",
    2,
    "[e]: https",
  ],
  [
    "a link with a space between its brackets",
    "a\n[b] (https://example.org/c)",
    "a [b] (https://example.org/c)",
    2,
    "[b](https://example.org/c)",
  ],
  [
    "a link with spaces between and within its brackets",
    "a\n[b] (https://example.org/c )",
    "a [b] (https://example.org/c )",
    2,
    "[b](https://example.org/c)",
  ],
  [
    "a link with full-width brackets",
    "a\n[b]（/c） [1]（https://example.org/d） [b]（https://example.org/c）",
    "a [b]（/c） [1]（https://example.org/d） [b]（https://example.org/c）",
    2,
    `"[b]（https://example.org/c）" is not a link`,
  ],
  [
    "a link with a full-width closing bracket",
    "a\n[b](https://example.org/c）和",
    "a [b](https://example.org/c）和",
    2,
    `"[b](https://example.org/c）" is not a link, because its brackets are full-width. Write [b](https://example.org/c).`,
  ],
  [
    "a marked word of other editors",
    "a==b and c==d, e == f ==, `==g==` ====, ==>k==>l\n==h i==, j",
    "a==b and c==d, e == f ==, ==g== ====, ==>k==>l ==h i==, j",
    2,
    "<mark>h i</mark>",
  ],
  [
    "a comment without an end in a line",
    "a <!-- b --> `<!--` \\<!-- c\nd <!-- e",
    "a  <!-- <!-- c d <!-- e",
    2,
    `"<!-- e" has no end in its paragraph`,
  ],
  [
    "a source of a chatbot",
    "【1】 [cite: b] `:contentReference`\na【1†b】",
    "【1】 [cite: b] :contentReference a【1†b】",
    2,
    `"【1†b】" is what a chatbot left`,
  ],
  [
    "a source of another chatbot",
    "a :contentReference[oaicite:0]{index=0}",
    "a :contentReferenceoaicite:0",
    1,
    `":contentReference" is what a chatbot left`,
  ],
  ["a source of a third chatbot", "a [cite: 1, 2].", "a [cite: 1, 2].", 1, `"[cite: 1, 2]" is what`],
  [
    "a link to a script",
    "a\n[b](javascript:void(0))",
    "a [b](javascript:void(0))",
    2,
    "[b](javascript:void(0)",
  ],
  ["an address with spaces on its line", "[a]\n\n[a]: b c.pdf", "[a] [a]: b c.pdf", 3, "[a]: <b c.pdf>"],
  ["a picture with curly quotes", "a\n![b](c.png “d”)", "a ![b](c.png “d”)", 2, "Write ![b](c.png)."],
  [
    "a picture with words in its address",
    "a![b](p. 2)\n![c](d e.jpg, f)",
    "a![b](p. 2) ![c](d e.jpg, f)",
    2,
    "![c](<d e.jpg>)",
  ],
  [
    "a picture on one's own computer",
    "a\n![b](<file:///c d.jpg>)",
    "a ![b](<file:///c d.jpg>)",
    2,
    '"file:///c d.jpg" is on your own computer',
  ],
  [
    "asterisks that an editor escaped",
    "A\\*\\*, B\\*\\*, 2025. `\\*\\*May 2025\\*\\*` \\*\\*Equally\\*\\*\n\\- \\*\\*May\\-2025\\*\\* c",
    "A**, B**, 2025. \\*\\*May 2025\\*\\* **Equally** - **May-2025** c",
    2,
    "has backslashes, so readers see its marks. Write **May-2025**.",
  ],
  [
    "a link that an editor escaped",
    "| a |\n|---|\n| \\[b\\] (c) [\\[d\\]](https://example.org/) \\[d\\](https://example.org/e\\_f) |",
    "a [b] (c) [d] [d](https://example.org/e_f)",
    3,
    "Write [d](https://example.org/e_f).",
  ],
  [
    "a link with curly quotes",
    "[a](b “c”)\n[d](e.pdf “f”)",
    "[a](b “c”) [d](e.pdf “f”)",
    2,
    "Write [d](e.pdf).",
  ],
  ["a link with spaces and curly quotes", "[a](b c.pdf “d”)", "[a](b c.pdf “d”)", 1, "Write [a](<b c.pdf>)."],
  [
    "a picture with a query and curly quotes",
    "![a](/b.png?c=1 “d”)",
    "![a](/b.png?c=1 “d”)",
    1,
    "Write ![a](/b.png?c=1).",
  ],
  ["a note without a mark", "a\n\n[^b]: c", "a", 3, "[^b]"],
  ["the number of a formula", "a\n\\eqref{b}", "a \\eqref{b}", 2, "\\eqref{b}"],
  ["spaces of LaTeX", "a \\vfills C:\\news\nb \\hfill c", "a \\vfills C:\\news b \\hfill c", 2, "\\hfill"],
  ["lists of LaTeX", "a\n\\tableofcontents", "a \\tableofcontents", 2, "Delete it."],
  ["LaTeX in a text", "a\n\\textbf{b} $\\textbf{c}$", "a \\textbf{b} 𝐜", 2, "\\textbf{b}"],
  ["what is not a formula", "a\nb $\\c{$", "a b \\c{", 2, "\\c{"],
  ["an unknown emoji", "a\n:b_c: d", "a :b_c: d", 2, ":b_c:"],
  ["an unknown emoji before braces", "a (:b-c:{ .d })", "a (:b-c:{ .d })", 1, ":b-c:"],
  ["a cell of Quarto", "a\n\n```{python}\nb\n```", "a", 3, "```{python}"],
] as const) {
  test(`removes ${what}, and says so`, () => {
    const { html: rendered, remarks } = renderMarkdown(source);
    assert.is(textContent(parseDocument(rendered)).trim().replaceAll(/\n+/g, " "), shown);
    assert.equal(
      remarks.map((remark) => remark.line),
      [line],
    );
    assert.ok(remarks[0]?.message.includes(quoted), remarks[0]?.message);
  });
}

test("reports inline code that R would have run, on pages with cells of R", () => {
  const linesOf = (source: string) => renderMarkdown(source).remarks.map(({ line }) => line);
  assert.equal(linesOf("```{r}\nb\n```\n\nOf `r Sys.Date()`, `{r} a` and `rev a`"), [1, 5, 5]);
  assert.equal(linesOf("```r\nb\n```\n\n`r a`"), []);
});

for (const [what, source, shown] of [
  [
    "figures",
    '{{< figure src="a.png" alt="A kite" caption="It flies." >}}',
    '<p><img src="a.png" alt="A kite"> It flies.</p>',
  ],
  [
    "words of a shortcode between backticks",
    '{{< figure src=`a.png` alt=`A "kite"` >}}',
    '<p><img src="a.png" alt="A &quot;kite&quot;"></p>',
  ],
  [
    "pictures of a theme's own",
    '{{< centered-figure src="a.png" alt="A kite" >}} {{< img src="b.png" >}}',
    '<p><img src="a.png" alt="A kite"> <img src="b.png" alt=""></p>',
  ],
  [
    "all that a figure says",
    '{{< figure src="a.png" title="A kite" caption="It *flies*." width="300" height="1em" attr="Bo" attrlink="/b/" >}}',
    '<p><img src="a.png" alt="It flies." width="300"> A kite It <em>flies</em>. <a href="/b/">Bo</a></p>',
  ],
  [
    "the words of links in a caption as what the picture shows",
    '{{< figure src="a.png" caption="By [Ann](https://ann.example.org/)" >}}',
    '<p><img src="a.png" alt="By Ann"> By <a href="https://ann.example.org/">Ann</a></p>',
  ],
  [
    "code",
    '- {{< highlight html "linenos=table" >}}\n  # a\n  <b>`\n  {{< /highlight >}}\n- {{< highlight c >}}d{{< /highlight >}}',
    '<ul>\n<li>\n<pre><code class="language-html"># a\n<span class="hljs-tag">&lt;<span class="hljs-name">b</span>&gt;</span>`\n</code></pre>\n</li>\n<li><code>d</code></li>\n</ul>',
  ],
  [
    "what is folded",
    '{{< details summary="More" >}}\n- a\n{{< /details >}}',
    "<details><summary>More</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>",
  ],
  [
    "films",
    "{{< youtube aB-1 >}}",
    '<p><a href="https://www.youtube.com/watch?v=aB-1">https://www.youtube.com/watch?v=aB-1</a></p>',
  ],
  [
    "films on other hosts",
    '{{< vimeo id="12" >}} {{< bilibili BV1 >}}',
    '<p><a href="https://vimeo.com/12">https://vimeo.com/12</a> <a href="https://www.bilibili.com/video/BV1">https://www.bilibili.com/video/BV1</a></p>',
  ],
  [
    "sound and films next to the page",
    '{{< video src="a.mp4" >}} {{< audio "b.mp3" >}}',
    '<p><a href="a.mp4">a.mp4</a> <a href="b.mp3">b.mp3</a></p>',
  ],
  [
    "posts on other sites",
    '{{< tweet user="jane" id="12" >}} {{< x 13 >}} {{< gist jane a1 >}}',
    '<p><a href="https://x.com/jane/status/12">https://x.com/jane/status/12</a> <a href="https://x.com/i/status/13">https://x.com/i/status/13</a> <a href="https://gist.github.com/jane/a1">https://gist.github.com/jane/a1</a></p>',
  ],
  [
    "pictures that lead somewhere",
    '{{< figure src="a.png" title="A kite" link="/a/" >}}',
    '<p><a href="/a/"><img src="a.png" alt="A kite"></a> A kite</p>',
  ],
  [
    "buttons",
    '{{< button url="/a/" >}}Go{{< /button >}} {{< cta cta_text="Read [it]" cta_link="/b/" >}}',
    '<p><a href="/a/">Go</a> <a href="/b/">Read [it]</a></p>',
  ],
  [
    "spoilers",
    '{{< spoiler text="More <b>" >}}\n*a*\n{{< /spoiler >}}',
    "<details><summary>More &lt;b></summary>\n<p><em>a</em></p>\n</details>",
  ],
  ["formulas", "{{< math >}}\nx\n{{< /math >}}", "<p><math><mi>x</mi></math></p>"],
  ["people", "{{% mention jane %}} came", "<p>jane came</p>"],
  ["icons", "a {{< fa brands github >}} b", "<p>a  b</p>"],
  [
    "icons in links",
    '[{{< fa file-pdf >}}](a.pdf) [ {{< icon name="x" >}} b](c) <a href="d.pdf">{{< ai doi >}}</a>',
    '<p><a href="a.pdf"><i></i></a> <a href="c">  b</a> <a href="d.pdf"><i></i></a></p>',
  ],
  [
    "notes",
    "{{% callout note %}}\nMind **this**.\n{{% /callout %}}",
    "<blockquote>\n<p>Mind <strong>this</strong>.</p>\n</blockquote>",
  ],
  ["links to pages", '[talk]({{< ref "talks/dials.md" >}})', '<p><a href="/talks/dials/">talk</a></p>'],
  [
    "links to files",
    '{{% staticref "uploads/cv.pdf" %}}CV{{% /staticref %}}',
    '<p><a href="/uploads/cv.pdf">CV</a></p>',
  ],
  [
    "shortcodes within others",
    '{{< cards >}}\n{{< card\n  url="/a/"\n  title="A"\n>}}\n{{< /cards >}}',
    '<p><a href="/a/">A</a></p>',
  ],
  [
    "all words of cards",
    '{{< cards >}}\n{{< card url="" link="/a/" title="A" subtitle="Of *tea*" icon="book" >}}\n{{< card title="B" >}}\n{{< /cards >}}',
    '<p><a href="/a/">A</a>: Of <em>tea</em>\nB</p>',
  ],
  [
    "columns one after another",
    "{{< columns >}}\n- A\n<--->\nB\n{{< /columns >}}",
    "<ul>\n<li>A</li>\n</ul>\n<!-- -->\n<p>B</p>",
  ],
  [
    "lists in columns one after another",
    "{{< columns >}}\n- A\n\n<--->\n\n- B\n{{< /columns >}}",
    "<ul>\n<li>A</li>\n</ul>\n<!-- -->\n<ul>\n<li>B</li>\n</ul>",
  ],
  ["escaped shortcodes", "{{</* toc */>}}", "<p><code>{{&lt; toc &gt;}}</code></p>"],
  ["code as it is", "`{{< toc >}}`", "<p><code>{{&lt; toc &gt;}}</code></p>"],
] as const) {
  test(`shows the content of shortcodes: ${what}`, () => {
    const { html: rendered, remarks } = renderMarkdown(source);
    assert.equal(remarks, []);
    assert.is(rendered.trim(), shown);
  });
}

test("needs no inline style for a formula on its own", () => {
  assert.match(html("$$\nx\n$$"), /<math display="block" class="tml-display"[^>]*><mi>x/);
});

test("lets the keyboard reach what is wide and scrolls", () => {
  assert.match(html("$$\nx\n$$"), 'class="tml-display" tabindex="0"');
  assert.match(html("| a |\n| - |\n| b |"), '<table tabindex="0">');
});

for (const [what, source, said] of [
  ["braces with a space before their colon", '[a](/b){ :target="_blank" }', 'Write {:target="_blank"}.'],
  ["braces without an end", "[a](/b){:.btn\nc", "Write {:.btn}."],
  ["curly quotes in tags", "c <img src=“a.png”>\n", 'Write straight ones: "a.png".'],
  ["curly quotes that close nothing in tags", "c <a title=“a b” href=“c”>d</a>\n", '"a b"'],
  ["rows of = that are not under a heading", "- a\n=======\n- b", '"=======" is shown'],
  ["rows of = below a heading", "# a\n====\n\nb", "Delete it"],
  ["names of notes with a space", "a[^my note]\n\n[^my note]: It is long.", "[^my-note]"],
] as const) {
  test(`reports ${what}`, () => {
    const { remarks } = renderMarkdown(source);
    assert.ok(remarks[0]?.message.includes(said), JSON.stringify(remarks));
  });
}

test("reports no broken links or pictures where words in brackets precede others", () => {
  const source =
    "Won![1] (see a.png) and![b] (c.jpg, red). d[e](z.B. “f”), [g](e.g. “h”), [1](cf. „i“), [j](is Mr.Who? he asked).";
  const { html: rendered, remarks } = renderMarkdown(source);
  assert.equal(remarks, []);
  assert.not.match(rendered, "<a");
});

test("reports no braces, quotes or brackets that are text", () => {
  const source =
    '{x : x > 0} { :a } {a: .b} a < b = “c” > d `{ :.e }` `<a href=“f”>` “<b>” [^a b]+ <i>“=g”</i>\n\nj\n====\n\n```\n====\n```\n\nk ==== l\n\n<p title="“h”">“i”</p>';
  assert.equal(renderMarkdown(source).remarks, []);
});

test("titles notes in the language of the page", () => {
  const source = "> [!NOTE]\n> a\n\n!!! warning\n    b\n\n::: {.callout-tip}\nc\n:::\n\n??? seealso\n    d";
  const titles = (language: string) =>
    [...elements(source, "strong", { language }), ...elements(source, "summary", { language })].map((title) =>
      textContent(title),
    );
  assert.equal(titles("de-AT"), ["Hinweis", "Warnung", "Tipp", "Siehe auch"]);
  assert.equal(titles("zh-Hans"), ["备注", "警告", "提示", "另见"]);
  assert.equal(titles("zh-TW"), ["備註", "警告", "提示", "另見"]);
  assert.equal(titles("da"), titles("en"));
});

test("gives a footnote one number, however often the page refers to it", () => {
  const marks = elements("a[^1] b[^2] c[^1]\n\n[^1]: d\n[^2]: e", "sup").map((mark) => textContent(mark));
  assert.equal(marks, ["[1]", "[2]", "[1]"]);
});

test("gathers footnotes, also in footnotes, at the end", () => {
  const [section] = getElementsByTagName(
    "section",
    parseDocument(html("a[^1] b^[c]\n\n[^1]: d[^2]\n\n[^2]: e")),
  );
  const items = section ? getElementsByTagName("li", section) : [];
  assert.equal(
    items.map((item) =>
      textContent(item)
        .replace(/\[\d\]|↩.*/gu, "")
        .trim(),
    ),
    ["d", "c", "e"],
    getOuterHTML(section ?? []),
  );
});

test("ends a comment where its author ended it, even below the item it begins in", () => {
  assert.is(html("- a\n  <!--\n- b\n  -->\n- c\n\nd"), "<ul><li>a\n</li><li>c</li></ul><p>d</p>");
  assert.is(html("- a\n  <pre>\n*b*\n</pre>\n- c"), "<ul><li>a<pre>\n*b*\n</pre></li><li>c</li></ul>");
});

test("ends an element without an end with its item", () => {
  const source = "- a\n  <pre>\n  b\n- *c*\n  <pre>\n  d\n- *e*";
  assert.equal(elements(source, "em").map(textContent), ["c", "e"]);
});

test("ends an element without an end with its item, even if a later one has an end", () => {
  const source = "- a\n  <pre>\n  b\n- *c*\n  <pre>\n  d\n  </pre>\n- *e*";
  assert.equal(elements(source, "em").map(textContent), ["c", "e"]);
});

test("shows what is below a comment or script without an end that begins in an item or quotation", () => {
  for (const start of ["<!-- b", "<script>", "<style>", "<textarea>", "<?b"])
    assert.equal(
      elements(`- a\n  ${start}\n- *c*\n\n> ${start}\n\n*d*`, "em").map(textContent),
      ["c", "d"],
      start,
    );
});

test("ends a comment at the first end of one, as browsers do", () => {
  assert.equal(elements("- a\n  <!--\n- *b*\n<!-- c -->\n- *d*", "em").map(textContent), ["d"]);
  for (const source of ["<!-- a --!>\n\n*b*", "<div>\n<!-- a --!>\n</div>\n\n*b*\n\n<!-- c -->"])
    assert.equal(elements(source, "em").map(textContent), ["b"]);
  assert.equal(elements("<p>a<!-- *b* --!><p>*c*</p>", "em").map(textContent), ["c"]);
});

test("names a comment without an end among other HTML", () => {
  const remarksOf = (source: string) => renderMarkdown(source).remarks;
  const message = '"<!-- b" has no end. Write --> where it should end.';
  assert.equal(remarksOf("a\n\n<div>\n<p>c</p><!-- b\n</div>"), [{ line: 4, message }]);
  assert.equal(remarksOf("<div>\n<!-- b --!>\n</div>"), []);
  assert.equal(remarksOf("<div>\n<!-- b\n\n-->\n<script>a <!--b</script>\n</div>"), []);
});

test("finds the end of a comment below a quotation that has none", () => {
  const box = "<div>\n<!-- a\n\n- b\n\n-->\n</div>";
  assert.match(renderMarkdown(`> <!-- c\n\n${box}`).html, box);
});

test("reads a tag on several lines as one", () => {
  assert.is(html('<link\nhref="/a.png"\nsizes="any">\n\nb'), '<link href="/a.png" sizes="any"><p>b</p>');
});

test("drops the attribute that asks for Markdown within a line, too", () => {
  assert.is(html('a <span markdown="1">*b*</span>'), "<p>a <span><em>b</em></span></p>");
});

test.run();
