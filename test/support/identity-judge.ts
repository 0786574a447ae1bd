import { identify } from "../../src/identity/identify.ts";
import type { Lock } from "../../src/identity/lock.ts";
import { formatLock, parseLock } from "../../src/identity/lock-format.ts";
import { Author, type Edit, edits, type Piece } from "./author.ts";

const site = { url: "https://example.org/", since: 2020, timeZone: "Asia/Hong_Kong" };

/** What became of the lines with one kind of edit. */
export interface Count {
  lines: number;
  /** Lines that a subscriber lost or saw twice, without a question: known ones with a new id or the other way round. */
  wrong: number;
  /** Lines about which the author was asked. */
  asked: number;
}

/** The outcome of some histories. */
export interface Verdict {
  readonly counts: ReadonlyMap<Edit, Count>;
  readonly builds: number;
  readonly questions: number;
  /** Questions about lines that a person could not mistake. */
  readonly plain: number;
  /** The same by the authors' ways of writing. */
  readonly styles: ReadonlyMap<string, { builds: number; questions: number; plain: number }>;
  /** Lines that took the id of another because nobody was there to ask. */
  readonly takenUnattended: number;
  /** Builds whose lock was not read as it was written, or changed when building once more. */
  readonly broken: number;
  /** Each line that went wrong, for a person to look at. */
  readonly wrong: readonly string[];
  readonly asked: readonly string[];
}

/** Edits after which a person still recognises a line at once. */
const clear: ReadonlySet<Edit> = new Set([
  "untouched",
  "typo",
  "month",
  "order",
  "links",
  "topic",
  "reformatted",
  "reworded 20–50 %",
  "an equal one changed",
  "new",
]);

/**
 * Builds the pages of some authors again and again while they edit them, and compares the id of each line with what its
 * author knows it as. Questions are answered truthfully.
 *
 * @param seed the first author's
 * @param authors how many there are
 * @param builds how many builds each makes after the first
 */
export function judge(seed: number, authors: number, builds: number): Verdict {
  const counts = new Map(edits.map((edit): [Edit, Count] => [edit, { lines: 0, wrong: 0, asked: 0 }]));
  const wrong: string[] = [];
  const askedAbout: string[] = [];
  let questions = 0;
  let plain = 0;
  let made = 0;
  let takenUnattended = 0;
  let broken = 0;
  const styles = new Map<string, { builds: number; questions: number; plain: number }>();
  for (let index = 0; index < authors; index++) {
    const author = new Author(seed + index);
    const ofStyle = styles.get(author.style.name) ?? { builds: 0, questions: 0, plain: 0 };
    styles.set(author.style.name, ofStyle);
    const idOf = new Map<number, string>();
    const ownerOf = new Map<string, number>();
    let lock: Lock | undefined;
    let before = author.copy();
    for (let step = 0; step <= builds; step++) {
      if (step > 0) author.edit();
      made++;
      ofStyle.builds++;
      const now = new Date(Date.UTC(0, author.now, 15, 12, step));
      now.setUTCFullYear(Math.floor(author.now / 12));
      const options = { site, now, file: "page", lockFile: "lock" };
      const build = () => identify(author.items(), lock, options);
      let result = build();
      if (result.problems.length > 0) {
        const { entries } = identify(author.items(), lock, { ...options, isUnattended: true });
        for (const { line, id } of entries) {
          if ((ownerOf.get(id) ?? -1) !== (author.pieces[line - 1]?.key ?? -1) && ownerOf.has(id))
            takenUnattended++;
        }
      }
      const asked = new Set<number>();
      for (let round = 0; result.problems.length > 0 && round < 5; round++) {
        for (const { line, message } of result.problems) {
          if (line === undefined) continue;
          const piece = author.pieces[line - 1] as Piece;
          if (round > 0 && asked.has(piece.key)) continue;
          questions++;
          ofStyle.questions++;
          if (clear.has(piece.edit)) {
            plain++;
            ofStyle.plain++;
          }
          asked.add(piece.key);
          askedAbout.push(tell(piece, before, author, message));
          const known = lock?.entries.find(({ id }) => id === idOf.get(piece.key));
          piece.name = known?.slug ?? `new-${piece.key}`;
        }
        if (asked.size === 0) break;
        result = build();
      }
      if (result.problems.length > 0) {
        // No news is left, or a question has no answer: the author takes the edits back.
        author.pieces = structuredClone(before);
        continue;
      }
      const lineOf = new Map(author.pieces.map((piece, line) => [line + 1, piece]));
      for (const { line, id } of result.entries) {
        const piece = lineOf.get(line) as Piece;
        const count = counts.get(piece.edit) as Count;
        count.lines++;
        if (asked.has(piece.key)) count.asked++;
        const known = idOf.get(piece.key);
        const isWrong = known === undefined ? (ownerOf.get(id) ?? piece.key) !== piece.key : known !== id;
        if (isWrong) {
          count.wrong++;
          wrong.push(`${id} ${tell(piece, before, author, known ?? "was new")}`);
        }
        idOf.set(piece.key, id);
        ownerOf.set(id, piece.key);
      }
      const written = formatLock(result.lock);
      const read = parseLock(written);
      lock = "lock" in read ? read.lock : result.lock;
      if (formatLock(build().lock) !== written) broken++;
      before = author.copy();
    }
  }
  return {
    counts,
    builds: made,
    questions,
    plain,
    styles,
    takenUnattended,
    broken,
    wrong,
    asked: askedAbout,
  };
}

function tell(piece: Piece, before: readonly Piece[], author: Author, more: string): string {
  const { space } = author.style;
  const was = before.find(({ key }) => key === piece.key);
  return `[${piece.edit}] ${was ? `${was.month} ${was.words.join(space)}` : "–"} → ${piece.month} ${piece.words.join(space)}: ${more}`;
}
