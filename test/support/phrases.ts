import type { Chance } from "./chance.ts";

/** A way of writing news: how lines are made, and of which words. */
export interface Style {
  readonly name: string;
  /** A new line of news. */
  line(chance: Chance, year: number): string[];
  /** A word that could occur in a line. */
  word(chance: Chance): string;
  /** What separates two words. */
  readonly space: string;
}

const list = (words: string) => words.trim().split(/\s+/);

const syllables = list("ba co di fen gor hal jin kel lum mar nov or pra qui res sol tan ur vex wil yar zen");
const subjects =
  list(`graph video language robot protein climate speech query memory market river kernel sensor
  planning parsing vision privacy sound motion traffic image text legal medical network quantum sparse causal`);
const things = list(`reasoning retrieval rewriting segmentation inference learning translation sampling search
  compression alignment grounding matching testing generation detection design control theory analysis`);
const venues = list("ACL NeurIPS ICML CVPR ICLR EMNLP SIGMOD PLDI CHI KDD ICRA SIGIR WWW AAAI");
const places = list("Lisbon Ghent Kyoto Leeds Toronto Vienna Seoul Nairobi Bergen Porto Austin Prague");
const common = list(
  "we our paper was accepted to the a new on release for and conference tool in of with at is",
);

const name = (chance: Chance) => {
  const word = Array.from({ length: chance.whole(2, 3) }, () => chance.one(syllables)).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
};
const subject = (chance: Chance) => `${chance.one(subjects)} ${chance.one(things)}`;

type Phrase = (chance: Chance, year: number) => string;
const phrases: readonly Phrase[] = [
  (c, y) => `Our paper on ${subject(c)} was accepted to ${c.one(venues)} ${y}.`,
  (c, y) => `${name(c)} accepted to ${c.one(venues)} ${y}.`,
  (c, y) => `${c.one(["One", "Two", "Three"])} papers accepted to ${c.one(venues)} ${y}!`,
  (c) => `We release ${name(c)}, a ${c.one(["tool", "data set", "model", "library"])} for ${subject(c)}.`,
  (c) => `We introduce ${name(c)}, which studies ${subject(c)} and ${subject(c)}.`,
  (c) => `I gave a talk on ${subject(c)} at the University of ${c.one(places)}.`,
  (c) => `I will give an invited talk about ${subject(c)} in ${c.one(places)}.`,
  (c) => `New preprint: ${name(c)} makes ${subject(c)} ${c.one(["faster", "simpler", "safer"])}.`,
  (c) => `The code of ${name(c)} for ${subject(c)} is online.`,
  (c) => `${name(c)} ${name(c)} joins our group to work on ${subject(c)}.`,
  (c, y) => `I serve as ${c.one(["area chair", "reviewer", "session chair"])} for ${c.one(venues)} ${y}.`,
  (c) => `I received a grant for ${subject(c)} from the ${name(c)} foundation.`,
  (c) => `${name(c)} won the best ${c.one(["paper", "poster", "demo"])} award in ${c.one(places)}.`,
  (c) => `I am visiting ${name(c)} ${name(c)} in ${c.one(places)} this ${c.one(["spring", "summer"])}.`,
];
const moreSentences: readonly Phrase[] = [
  (c) => `It is the first ${c.one(["method", "tool", "study"])} of ${subject(c)} with ${subject(c)}.`,
  (c) => `Joint work with ${name(c)} ${name(c)} and ${name(c)} ${name(c)}.`,
  (c) => `It needs half the ${c.one(["time", "memory", "data"])} of ${name(c)} and no ${c.one(things)}.`,
  (c) => `See you in ${c.one(places)}!`,
  (c) => `Congratulations to ${name(c)} and ${name(c)}.`,
  (c) => `We hope it helps those who work on ${subject(c)} and ${subject(c)} in ${c.one(places)}.`,
];
const englishWord = (c: Chance) =>
  c.happens(0.3) ? c.one(common) : c.happens(0.5) ? c.one([...subjects, ...things]) : name(c).toLowerCase();

/** Words as frequent as in a language: the n-th most common one n times rarer than the first (Zipf's law). */
const zipf = (c: Chance) => {
  const rank = Math.floor(3000 ** c.fraction());
  return rank <= common.length ? (common[rank - 1] as string) : `w${(rank * 7919).toString(36)}`;
};

const characters = [
  ..."天地人山水火木金石花鸟鱼虫风云雨雪春夏秋冬东西南北大小多少上下左右中前后高低长短新旧快慢远近深浅轻重",
];
const chineseSubjects = list(
  "图像 语言 机器人 蛋白质 气候 语音 查询 记忆 市场 传感器 规划 视觉 隐私 声音 运动 交通 医学 量子 因果 网络",
);
const chineseThings = list("推理 检索 分割 学习 翻译 采样 搜索 压缩 对齐 匹配 测试 生成 检测 设计 控制 分析");
const chineseName = (c: Chance) => Array.from({ length: c.whole(2, 4) }, () => c.one(characters)).join("");
const chineseSubject = (c: Chance) => [c.one(chineseSubjects), c.one(chineseThings)];
const chinesePhrases: readonly ((c: Chance, y: number) => string[])[] = [
  (c, y) => [
    "我们",
    "关于",
    ...chineseSubject(c),
    "的",
    "论文",
    "被",
    c.one(venues),
    String(y),
    "接收",
    "。",
  ],
  (c) => [
    "我们",
    "发布",
    "了",
    `《${chineseName(c)}》`,
    "，",
    "用于",
    ...chineseSubject(c),
    "的",
    "工具",
    "。",
  ],
  (c) => ["我", "在", chineseName(c), "大学", "做", "了", "关于", ...chineseSubject(c), "的", "报告", "。"],
  (c) => ["欢迎", chineseName(c), "加入", "课题组", "，", "研究", ...chineseSubject(c), "。"],
  (c) => [
    "新",
    "论文",
    "：",
    chineseName(c),
    "让",
    ...chineseSubject(c),
    "更",
    c.one(["快", "简单", "安全"]),
    "。",
  ],
  (c) => ["获得", chineseName(c), "基金", "资助", "，", "研究", ...chineseSubject(c), "。"],
];
const chineseWord = (c: Chance) =>
  c.happens(0.5) ? chineseName(c) : c.one([...chineseSubjects, ...chineseThings]);

const split = (text: string) => text.split(" ");

export const styles: readonly Style[] = [
  {
    name: "a sentence",
    space: " ",
    word: englishWord,
    line: (c, y) => split(c.one(phrases)(c, y)),
  },
  {
    name: "several sentences",
    space: " ",
    word: englishWord,
    line: (c, y) =>
      split([c.one(phrases)(c, y), ...c.some(moreSentences, c.whole(1, 4)).map((p) => p(c, y))].join(" ")),
  },
  {
    name: "words by frequency",
    space: " ",
    word: zipf,
    line: (c) => Array.from({ length: c.whole(6, 24) }, () => zipf(c)),
  },
  {
    name: "few words",
    space: " ",
    word: englishWord,
    line: (c, y) =>
      split(
        c.one<Phrase>([
          () => `Paper at ${c.one(venues)} ${y}: ${name(c)}.`,
          () => `New preprint on ${subject(c)}.`,
          () => `Talk on ${subject(c)}, ${c.one(places)}.`,
          () => `${name(c)} is out.`,
          () => `Visiting ${name(c)} in ${c.one(places)}.`,
        ])(c, y),
      ),
  },
  {
    name: "Chinese",
    space: "",
    word: chineseWord,
    line: (c, y) => c.one(chinesePhrases)(c, y),
  },
];

/** Lines that recur every year, for a year. */
export const yearlyLines: readonly ((year: number) => string)[] = [
  () => "I am looking for a student.",
  () => "I am looking for PhD students for the coming term; please write to me.",
  (year) => `One paper accepted to NeurIPS ${year}.`,
  (year) => `I am area chair for ACL ${year}.`,
  (year) => `My course on kettles starts in autumn ${year}.`,
];
