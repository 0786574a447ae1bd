import { judge } from "../test/support/identity-judge.ts";
import { count, table } from "./report.ts";

/**
 * `npm run bench:identity`: builds the pages of a thousand authors who edit them at random, and counts which lines lost
 * their ids, took those of others, or were asked about. `SEED=7` repeats a run; `VERBOSE=1` shows each line.
 */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
const [authors = 1000, builds = 12] = process.argv.slice(2).map(Number);

const {
  counts,
  builds: made,
  questions,
  plain,
  styles,
  takenUnattended,
  broken,
  wrong,
  asked,
} = judge(seed, authors, builds);
const percent = (part: number, whole: number) =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(3)} %`;

console.log(`\`SEED=${seed} npm run bench:identity -- ${authors} ${builds}\`: ${count(made)} builds.\n`);
console.log(
  table(
    ["edit", "lines", "wrong", "", "asked", ""],
    [...counts].map(([edit, { lines, wrong, asked }]) => [
      edit,
      count(lines),
      count(wrong),
      percent(wrong, lines),
      count(asked),
      percent(asked, lines),
    ]),
  ),
);
const inHundred = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
console.log(
  `\n${table(
    ["way of writing", "builds", "questions in 100", "plain"],
    [...styles].map(([name, { builds, questions, plain }]) => [
      name,
      count(builds),
      inHundred(questions, builds),
      inHundred(plain, builds),
    ]),
  )}`,
);
console.log(
  `\n${inHundred(questions, made)} questions in 100 builds, ${inHundred(plain, made)} of them with a plain answer.`,
);
console.log(
  `${takenUnattended} ids taken where nobody was asked; ${broken} locks not the same when read again.`,
);
if (process.env.VERBOSE) console.log([...wrong, "ASKED", ...asked].join("\n"));
