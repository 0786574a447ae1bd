import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readNames } from "../../src/publications/names.ts";
import { People } from "../../src/publications/people.ts";

const raw = String.raw;
const names = suite("readNames");

const table: [value: string, names: string[]][] = [
  ["Ludwig van der Berg and de la Cruz, Maria", ["Ludwig | van der | Berg", "Maria | de la | Cruz"]],
  [
    "King, Jr., Martin and Martin King III and King, Martin, Jr.",
    ["Martin | | King | Jr.", "Martin | | King | III", "Martin | | King | Jr."],
  ],
  ["Cruz, Maria de la", ["Maria | de la | Cruz"]],
  [
    raw`family=Berg, given=Ludwig, prefix=van der, useprefix=true and given=Ann, family={Doe Roe} and family=King, given=Martin, suffix=Jr.`,
    ["Ludwig | van der | Berg", "Ann | | Doe Roe", "Martin | | King | Jr."],
  ],
  ["Tea--Roe, Ann", ["Ann | | Tea-Roe"]],
  [raw`Roe, B.\,C. and Doe, A.~B.`, ["B. C. | | Roe", "A. B. | | Doe"]],
  [
    "{Doe, Ann} and {Tea, Inc.} and {Tea Lab, Cake House}",
    ["Ann | | Doe", "| | Tea, Inc.", "| | Tea Lab, Cake House"],
  ],
  ["{van Dyke}, Dick and Doe, A{\\relax nn}", ["Dick | | van Dyke", "Ann | | Doe"]],
  ["{Tea and Cake Board} and Doe, Ann", ["| | Tea and Cake Board", "Ann | | Doe"]],
  [raw`M{\"u}ller, J{\"o}rg and Ren&eacute; Roe`, ["Jörg | | Müller", "René | | Roe"]],
  [
    raw`\textbf{Doe}, Ann and \underline{Ann Doe} and {\bf Doe, A.}`,
    ["Ann | | Doe", "Ann | | Doe", "A. | | Doe"],
  ],
  ["Doe, Ann AND\n  Roe, Bob", ["Ann | | Doe", "Bob | | Roe"]],
  [
    "Doe, Ann (corresponding author) and Bob Roe [0000-0002-1825-0097] and Poe, Cy[ORCID] and Tea, Al (co-first)",
    ["Ann | | Doe", "Bob | | Roe", "Cy | | Poe", "Al | | Tea"],
  ],
  [
    "Tran, Vi and Rahman, Md. and Tran Thi Vi and Roe, MD and Ann Doe, M.D., PhD",
    ["Vi | | Tran", "Md. | | Rahman", "Tran Thi | | Vi", "MD | | Roe", "Ann | | Doe | M.D., PhD"],
  ],
  [
    raw`M{$\ddot{u}$}ller, Ann and Cort$\acute{\rm e}$s, B. and $\check C$ech, C. and M\textsuperscript{c}Roe, D.`,
    ["Ann | | Müller", "B. | | Cortés", "C. | | Čech", "D. | | McRoe"],
  ],
  [
    "And Yılmaz and John Doe Iii and Ann Doe, m.d.",
    ["And | | Yılmaz", "John | | Doe | Iii", "Ann | | Doe | m.d."],
  ],
  ["Doe, Ann (Ed.) and Bob Roe (Eds.)", ["Ann | | Doe", "Bob | | Roe"]],
  ["Ann Doe and Bob Roe, eds.", ["Ann | | Doe", "Bob | | Roe"]],
  [raw`and Ann Doe \and Bob Roe and`, ["Ann | | Doe", "Bob | | Roe"]],
  ["王，小明", ["小明 | | 王"]],
  ["bell hooks and Plato", ["bell | | hooks", "| | Plato"]],
];

for (const [value, parts] of table) {
  names(value, () => {
    const read = readNames(value);
    assert.equal(
      read.names.map(({ given, particle, family, suffix }) =>
        `${given} | ${particle} | ${family}${suffix && ` | ${suffix}`}`.replace(/ {2,}/g, " ").trim(),
      ),
      parts,
    );
    assert.equal(read.guesses, []);
  });
}

names("may be lists with commas and one and", () => {
  for (const value of [
    "A. Doe, B. C. Roe and C. Poe",
    "Doe A, Roe BC and Poe C",
    "Ann Doe, Bob C. Roe and Cy Poe",
  ]) {
    const { names, guesses } = readNames(value);
    assert.is(names.length, 3, value);
    assert.is(guesses.length, 1, value);
  }
  assert.is(readNames("Smith Doe, Ann B. and van der Berg, C.").names.length, 2);
  assert.is(readNames("Smith Doe, Ann Bea and Roe Poe, Cy Dan").names.length, 2);
});

names("may end in others who are not named", () => {
  for (const value of [
    "Doe, Ann and others",
    "Ann Doe and et al.",
    "Ann Doe et al.",
    "Doe, Ann, et al.",
    "Ann Doe and {et al.}",
    "Ann Doe and 12 others",
    raw`Ann Doe and $\dots$`,
    "Doe, Ann, ...",
    "Doe, Ann, others",
  ]) {
    const { names, hasOthers } = readNames(value);
    assert.equal([names.map(({ text }) => text), hasOthers], [["Ann Doe"], true]);
  }
  for (const value of [
    "Doe, A., Roe, B., Poe, C., ... & Low, D.",
    "A. Doe, B. Roe, C. Poe, …, D. Low",
    "A. Doe, B. Roe, C. Poe, D. Low, 12 others",
  ]) {
    const { names, hasOthers } = readNames(value);
    assert.equal(
      [names.map(({ text }) => text), hasOthers],
      [["A. Doe", "B. Roe", "C. Poe", "D. Low"], true],
      value,
    );
  }
  for (const value of ["Ann Doe, Bob Roe, 12 others", "Ann Doe, Bob Roe, et al."]) {
    const { names, hasOthers } = readNames(value);
    assert.equal([names.map(({ text }) => text), hasOthers], [["Ann Doe", "Bob Roe"], true], value);
  }
  for (const value of ["张三, 李四, 等", "张三，李四"])
    assert.equal(
      readNames(value).names.map(({ text }) => text),
      ["张三", "李四"],
      value,
    );
});

names("in Han, kana and hangul put the family name first, without a space", () => {
  const { names } = readNames("王, 小明 and 山田 太郎 and {李雷} and 김 철수");
  assert.equal(
    names.map(({ text, family, given }) => [text, family, given]),
    [
      ["王小明", "王", "小明"],
      ["山田太郎", "山田", "太郎"],
      ["李雷", "李雷", ""],
      ["김철수", "김", "철수"],
    ],
  );
});

names("may be separated by something other than and, with a message", () => {
  for (const value of [
    "Ann Doe, Bob Roe, Cy Poe",
    "Doe, Ann; Roe, Bob; Poe, Cy",
    "Ann Doe & Bob Roe & Cy Poe",
    raw`Ann Doe \& Bob Roe and Cy Poe`,
    "Ann Doe, Bob Roe, and Cy Poe",
  ]) {
    const { names, guesses } = readNames(value);
    assert.equal(
      names.map(({ text }) => text),
      ["Ann Doe", "Bob Roe", "Cy Poe"],
      value,
    );
    assert.is(guesses.length, 1, value);
  }
  assert.equal(
    readNames("Doe, A., Roe, B., Poe, C.").names.map(({ text }) => text),
    ["A. Doe", "B. Roe", "C. Poe"],
  );
  assert.equal(
    readNames("Doe, A., Roe, B., et al.").names.map(({ text }) => text),
    ["A. Doe", "B. Roe"],
  );
  for (const value of [
    "张三、李四、王五",
    "张三；李四；王五",
    "张三, 李四, 王五",
    "张三，李四，王五，赵六，钱七",
  ]) {
    const { names, guesses } = readNames(value);
    assert.is(names.length, value.split(/[、；，,]/).length, value);
    assert.is(guesses.length, 1, value);
  }
});

names("carry marks, which are not part of a name", () => {
  const value = raw`Roe*, Bob and Doe, Ann† and Poe$^{*}$, Cy and {$\dagger$}Dee, Di and Ann Lee\textsuperscript{1,2} and Jo Fay\textsuperscript{\dag} and B. C{\^o}t{\'e}$^\ddagger$ and Al May<sup>†</sup>`;
  assert.equal(
    readNames(value).names.map(({ text, marks }) => text + marks.map((mark) => ` ${mark}`).join("")),
    ["Bob Roe *", "Ann Doe †", "Cy Poe *", "Di Dee †", "Ann Lee 1,2", "Jo Fay †", "B. Côté ‡", "Al May †"],
  );
});

names.run();

const people = suite("People");

function isFound(who: string[], value: string): boolean {
  const [name] = readNames(value).names;
  return name !== undefined && new People(who.map((name) => [name, true])).find(name) !== undefined;
}

people("are recognised by any form of their names", () => {
  for (const value of [
    "Doe, Ann",
    "Ann Doe",
    "A. Doe",
    "Doe A",
    "DOE, ANN",
    "Doe, A. B.",
    "Ann B. Doe",
    "Doe, AB",
    "{Ann Doe}",
    "Dóe, Ann*",
    "Doe Ann",
  ]) {
    assert.ok(isFound(["Ann Doe"], value), value);
  }
  for (const value of ["J. Mueller-Strasse", "Muller Strasse, Jorg", "Müller-Straße, Jörg"]) {
    assert.ok(isFound(["Prof. Dr. Jörg Müller-Straße, PhD"], value), value);
  }
  for (const value of ["王, 小明", "王小明", "Wang, X.-M.", "Xiao-Ming Wang"]) {
    assert.ok(isFound(["Xiaoming Wang (王小明)"], value), value);
  }
  assert.ok(isFound(["Ludwig van der Berg"], "van der Berg, L."));
  assert.ok(isFound(["Jean-Luc Doe"], "Doe, J.-L."));
});

people("are never taken for namesakes", () => {
  for (const value of ["Doe, Alan", "Doe, Annie", "Bob Doe", "Doe", "DOE, ADA", "Doe, B. A.", "{Doe Lab}"]) {
    assert.not(isFound(["Ann Doe"], value), value);
  }
  assert.not(isFound(["Ann Beth Doe"], "Ann C. Doe"));
  assert.not(isFound(["Martin King Jr."], "King, Sr., Martin"));
  assert.not(isFound(["Xiaoming Wang"], "Wang, Xia"));
});

people.run();
