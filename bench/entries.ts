/** A dated entry as every program of the comparison gets it. */
export interface BenchEntry {
  /** The words of the first sentence, without the full stop, which Dateline takes for the title. */
  readonly title: string;
  readonly date: Date;
  /** Markdown, without the date. */
  readonly text: string;
}

/** When the newest entry is from; the builds are told it is a little later. */
const newest = Date.UTC(2025, 4, 28);
const year = 365.25 * 24 * 3600 * 1000;

const adjectives =
  words(`amber ancient backward blue brisk broken calm careful clever cloudy cold copper crooked curious
  distant double dusty early eager empty faint folded gentle gilded grey hidden hollow honest humble idle inner ivory late
  lazy level little long loose lunar mellow mild modest narrow noble old open outer pale patient plain polar proud quiet
  rapid rare ripe rough round rural rusty secret sharp short silent silver simple sleepy slow small soft solar spare steady
  still striped subtle sunny swift tall thin third tidy upper vague velvet warm wide wild wooden yellow young`);
const nouns = words(`acorn apple arrow atlas barn bamboo basket beacon bell bicycle bridge button candle canoe
  carpet castle cellar chimney clock cloud comet cradle crane dial door drum echo engine feather fern fiddle fountain
  garden glacier hammer harbour hedge island jar kettle key kite ladder lake lamp lantern lemon lock loom
  magnet maple marble meadow mirror mill needle nest notebook oar orchard owl paddle parcel pebble pencil pendulum piano
  pillow pocket pond prism puddle quilt raft ribbon river rope ruler sail scale seed shadow shell shovel slope snail socket
  spoon stair table teapot tent thimble tide tower tunnel tulip vase violin wagon wheel whistle window`);
const tasks =
  words(`sorting folding counting weighing naming drawing mending mapping measuring copying finding
  comparing teaching repairing planting painting listing dating tracing reading`);
const kinds = ["tool", "data set", "library", "model", "benchmark", "method", "survey", "demo", "game"];

/**
 * Makes entries that look like a scholar's news, the same ones for the same number: a sentence or more with a link, some
 * with emphasis or code, some with a list or a second paragraph. The more there are, the more years they span, up to 25.
 *
 * @param count how many
 * @returns the newest first
 */
export function makeEntries(count: number): BenchEntry[] {
  const choose = chooser();
  const span = Math.min(25, 2 + count / 100) * year;
  return Array.from({ length: count }, (_, index) => {
    const { title, sentence } = firstSentence(choose);
    const text = [sentence, ...moreSentences(choose)].join(" ");
    return { title, date: new Date(newest - (span * index) / count), text: text + moreBlocks(choose) };
  });
}

/** How authors write dates: `2025.05`, and `**May 2025:**`. */
export const waysToDate = {
  "in numbers": (date: Date) => date.toISOString().slice(0, 7).replace("-", "."),
  "in words": (date: Date) => `**${monthAndYear.format(date)}:**`,
};
const monthAndYear = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** The page of an author who has written these entries. */
export function toPage(entries: readonly BenchEntry[], written = waysToDate["in numbers"]): string {
  const lines = entries.map(({ date, text }) => `${written(date)} ${text}`);
  return `A page to measure with.\n\nNews\n====\n\n${lines.join("\n\n")}\n`;
}

/** The time that builds are told it is, in seconds since 1970, for `SOURCE_DATE_EPOCH`. */
export const buildEpoch = String(newest / 1000 + 24 * 3600);

type Choose = <Value>(values: readonly Value[]) => Value;

function firstSentence(choose: Choose): { title: string; sentence: string } {
  const name = nameOf(choose);
  const link = `[${name}](https://example.org/${name.toLowerCase().replaceAll(" ", "-")})`;
  const subject = `${choose(tasks)} ${choose(nouns)}s`;
  const [start, end] = choose([
    ["We release ", `, a ${choose(kinds)} for ${subject}`],
    ["", ` is a new ${choose(kinds)} for ${subject}`],
    ["The code of ", ` for ${subject} is public`],
    ["A talk about ", ` and ${subject}`],
    ["", `, our ${choose(kinds)} for ${subject}, is online`],
  ] as const);
  return { title: start + name + end, sentence: `${start}${link}${end}.` };
}

function moreSentences(choose: Choose): string[] {
  const often = [
    () =>
      `It is the *first* ${choose(kinds)} for ${choose(tasks)} ${choose(nouns)}s and ${choose(adjectives)} ${choose(nouns)}s.`,
    () => `It needs half the time of **${nameOf(choose)}** and no ${choose(nouns)}.`,
    () => `Install it with \`npm install ${choose(adjectives)}-${choose(nouns)}\`.`,
    () =>
      `See [the report](https://example.org/${choose(nouns)}/${choose(nouns)}) on ${choose(tasks)} ${choose(nouns)}s.`,
  ];
  return Array.from({ length: choose([0, 1, 1, 2]) }, () => choose(often)());
}

function moreBlocks(choose: Choose): string {
  const paragraph = () =>
    `\n\nThe ${choose(adjectives)} ${choose(nouns)} is next. ${moreSentences(choose).join(" ")}`.trimEnd();
  const list = () =>
    `\n\n- Now for ${choose(tasks)} ${choose(nouns)}s\n- Soon for ${choose(tasks)} ${choose(nouns)}s`;
  const none = () => "";
  return choose([none, none, none, none, none, none, paragraph, list])();
}

function nameOf(choose: Choose): string {
  return [choose(adjectives), choose(nouns)].map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ");
}

function words(list: string): string[] {
  return list.split(/\s+/);
}

/** Random choices that are always the same (the generator mulberry32). */
function chooser(): Choose {
  let state = 1;
  return (values) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    const fraction = ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
    return values[Math.floor(fraction * values.length)] as (typeof values)[number];
  };
}
