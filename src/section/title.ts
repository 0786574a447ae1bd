/** Search engines and browser tabs cut what is longer. */
const longest = 70;
/** A sentence shorter than this says too little: "Great news!", "Dr." */
const shortest = 12;
/** The same for a clause: "Our paper Kettle". */
const shortestClause = 20;
/** What sentences can end with (Unicode Standard Annex #29, "Sentence Boundary Property Values"). */
const mayEndSentence = /[\p{Sentence_Terminal}\p{Zl}\p{Zp}\p{Control}.\u2024\uFE52\uFF0E]/u;

/** A word that abbreviates a month if a day follows. */
const endsWithMonth = /(?:^|\s)(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** A German ordinal, which the word, or the day of a date, before it tells from a number that ends a sentence. */
const endsWithOrdinal =
  /(?:^|(?:^|\s)(?:d(?:er|ie|as|en|em|es)|am|vom|zum|zur|beim|im|ins|und|(?:uns|[mds]ein|ihr|jed|dies)\p{L}{0,4}|\d{1,2}\.)\s)\d{1,2}\.\s*$/iu;
const germanMonth =
  /^(?:J[aä]n(?:uar|ner)|Feb(?:ruar|er)|März|April|Mai|Jun[io]|Jul[io]|August|(?:Sept|Nov|Dez)ember|Oktober)(?!\p{L})/u;

/** Makes titles for entries that were written without one, in one language. */
export class Titles {
  readonly #sentences: Intl.Segmenter;
  readonly #words: Intl.Segmenter;
  /** Whether a number with a full stop may stand before a noun with a capital letter: "der 1. Preis". */
  readonly #hasDottedOrdinals: boolean;

  /** @param language a BCP 47 language tag, whose rules separate sentences and words */
  constructor(language: string) {
    this.#sentences = new Intl.Segmenter(language, { granularity: "sentence" });
    this.#words = new Intl.Segmenter(language, { granularity: "word" });
    this.#hasDottedOrdinals = /^de\b/i.test(language);
  }

  /**
   * Makes a title from an entry's first sentence; if that is long, from its first clause; if that is long too, from as
   * many words as fit.
   *
   * @param text the entry's plain text, with single spaces
   * @returns at most 70 characters, without the full stop, semicolon or colon at the end; empty only for an empty text
   */
  titleOf(text: string): string {
    const sentence = this.#firstSentence(text);
    if (sentence.length <= longest) return sentence.replace(/\s*(?<![.…])[.。;；:：]$/u, "");
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
      const rest = start.slice(sentence.length);
      const isInAddress = /[?!]$/.test(sentence) && /^[\p{Ll}\d/=&#]/u.test(rest);
      // "Our paper *Is it so?* was accepted", but "Accepted! see you there"
      const isInName = /(?:\?|[?!]["'\p{Pe}\p{Pf}]+)\s+$/u.test(sentence) && /^\p{Ll}/u.test(rest);
      const isGermanDay = /\d\.\s*$/.test(sentence) && germanMonth.test(rest);
      const isOrdinal = this.#hasDottedOrdinals && (endsWithOrdinal.test(sentence) || isGermanDay);
      // "We meet on Jan. 5", but "We meet in Jan. All are welcome"; "Rennen 20. / 21. Mai"
      const isInDate = (endsWithMonth.test(sentence) && /^\d/.test(rest)) || /^[/&] ?\d/.test(rest);
      const isWithin = isInAddress || isInName || isInDate || isOrdinal;
      const isCut = isWithin || endsInAbbreviation(sentence) || isWithinPair(sentence);
      if (sentence.trimEnd().length >= shortest && !isCut) break;
    }
    return sentence.trimEnd();
  }

  #firstWords(sentence: string): string {
    const firstTooFar = this.#words.segment(sentence).containing(longest - 1)?.index ?? 0;
    const words = sentence.slice(0, firstTooFar).trimEnd();
    return `${(words || [...sentence].slice(0, longest - 1).join("")).replace(/[\p{P}\s]+$/u, "")}…`;
  }
}

/** Whether a full stop at the end belongs to an abbreviation such as "Ph.D." or an initial, not to the sentence. */
function endsInAbbreviation(sentence: string): boolean {
  return /(?:^|[\s(])(?:\p{Lu}|(?:\p{L}{1,2}\.)+\p{L}{1,2}|Drs?|Prof|Assoc|Asst|Univ|Dept|Mrs?|Ms|[JS]r|St|vs|etc|cf|al|[Ff]igs?|[Nn]o|Proc|Conf|Int|Trans|Phys|Rev|Lett|Nat)\.\s*$/u.test(
    sentence,
  );
}

function firstClause(sentence: string): string | undefined {
  const boundaries = [...sentence.slice(0, longest + 1).matchAll(/[,;:]\s|[，；：]| [–—-] | \(/gu)];
  const clauses = boundaries.map(({ index }) => sentence.slice(0, index));
  return clauses.find((clause) => clause.length >= shortestClause && !isWithinPair(clause));
}

const pairs = ["()", "[]", "“”", "«»", "「」", "『』", "《》", "（）"];
const anyOpening = /["'‘([“«「『《（]/;
/** An opening single quote without a closing one: in words, it is an apostrophe; before digits, it is for a century. */
const openSingle = /(?<![\p{L}\p{N}])(?:‘(?!.*’(?!\p{L}))|'(?![\d\s])(?!.*'(?!\p{L})))/u;

/** Whether a text ends within quotes or brackets: what ends there is a part of a name, or an aside. */
function isWithinPair(text: string): boolean {
  if (!anyOpening.test(text)) return false;
  const count = (sign: string) => text.split(sign).length - 1;
  return (
    count('"') % 2 === 1 ||
    openSingle.test(text) ||
    pairs.some(([opening = "", closing = ""]) => count(opening) > count(closing))
  );
}
