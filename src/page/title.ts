/** Search engines and browser tabs cut what is longer. */
const longest = 70;
/** A sentence or clause shorter than this says too little: "Great news!", "Dr." */
const shortest = 12;
/** What sentences can end with (Unicode Standard Annex #29, "Sentence Boundary Property Values"). */
const mayEndSentence = /[\p{Sentence_Terminal}\p{Zl}\p{Zp}\p{Control}.\u2024\uFE52\uFF0E]/u;

/** Makes titles for entries that were written without one, in one language. */
export class Titles {
  readonly #sentences: Intl.Segmenter;
  readonly #words: Intl.Segmenter;

  /** @param language a BCP 47 language tag, by whose rules sentences and words are told apart */
  constructor(language: string) {
    this.#sentences = new Intl.Segmenter(language, { granularity: "sentence" });
    this.#words = new Intl.Segmenter(language, { granularity: "word" });
  }

  /**
   * Makes a title of an entry's first sentence; where that is long, of its first clause; where that is long too, of as
   * many words as fit.
   *
   * @param text the entry's plain text, with single spaces
   * @returns at most 70 characters, without the full stop at the end; empty only for an empty text
   */
  titleOf(text: string): string {
    const sentence = this.#firstSentence(text);
    if (sentence.length <= longest) return sentence.replace(/(?<![.…])[.。]$/u, "").trimEnd();
    return firstClause(sentence) ?? this.#firstWords(sentence);
  }

  #firstSentence(text: string): string {
    let sentence = "";
    // Twice the longest title is enough to see whether the first sentence fits.
    const start = text.slice(0, 4 * longest);
    // Most entries are one sentence, and cutting text into sentences takes long.
    if (!mayEndSentence.test(start.slice(0, -1))) return start.trimEnd();
    for (const { segment } of this.#sentences.segment(start)) {
      sentence += segment;
      if (sentence.trimEnd().length >= shortest && !endsInAbbreviation(sentence)) break;
    }
    return sentence.trimEnd();
  }

  #firstWords(sentence: string): string {
    const firstTooFar = this.#words.segment(sentence).containing(longest - 1)?.index ?? 0;
    const words = sentence.slice(0, firstTooFar).trimEnd();
    return `${(words || [...sentence].slice(0, longest - 1).join("")).replace(/[\p{P}\s]+$/u, "")}…`;
  }
}

/** Whether a full stop at the end belongs to an abbreviation or an initial rather than to the sentence. */
function endsInAbbreviation(sentence: string): boolean {
  return /(?:^|[\s(.])(?:\p{Lu}|Drs?|Prof|Assoc|Asst|Univ|Dept|Mrs?|Ms|St|vs|etc|e\.g|i\.e|cf|al|[Ff]igs?|[Nn]o)\.\s*$/u.test(
    sentence,
  );
}

function firstClause(sentence: string): string | undefined {
  const boundaries = [...sentence.slice(0, longest + 1).matchAll(/[,;:]\s|[，；：]| [–—-] | \(/gu)];
  const end = boundaries.find(({ index }) => index >= shortest);
  return end && sentence.slice(0, end.index);
}
