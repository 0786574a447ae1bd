import { createInterface } from "node:readline/promises";
import { languageCalled } from "../src/site/language.ts";
import type { Answers } from "./site.ts";

/** The questions, in their order, each with its default answer. */
const questions = [
  { key: "name", text: "Your name, as it should appear on the page", instead: "Your Name" },
  { key: "affiliation", text: "Where you work or study", instead: "Example College" },
  { key: "url", text: "The address the site will have, if you know it (https://…/)", instead: "" },
  { key: "language", text: "The language you write in, as a tag: en, de, zh-Hans", instead: "en" },
] as const;

/** The same, as options of a command. */
export const options = {
  name: { type: "string" },
  affiliation: { type: "string" },
  url: { type: "string" },
  language: { type: "string" },
} as const;

/** Answers given in advance. */
export type Given = Readonly<Partial<Record<keyof typeof options, string | undefined>>>;

/**
 * Asks the person at the terminal for what is not given yet; without a terminal, it asks nothing.
 *
 * @param isTakenOver whether the page is taken over, so that it needs no example
 * @throws {Error} with a sentence if an answer cannot be used
 */
export async function ask(given: Given, isTakenOver: boolean): Promise<Answers> {
  const isAsked = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const asked = questions.map((question) =>
    isTakenOver && question.key === "affiliation" ? { ...question, instead: "" } : question,
  );
  const missing = asked.filter(({ key }) => given[key] === undefined);
  const answers: Record<string, string> = {};
  for (const { key, instead } of asked) answers[key] = given[key]?.trim() || instead;
  if (isAsked && missing.length > 0) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    // Ctrl+C and Ctrl+D.
    const leaving = new Promise<never>((_, reject) => {
      terminal.once("close", () => reject(new Error("Nothing was made.")));
    });
    leaving.catch(() => {});
    try {
      for (const { key, text, instead } of missing) {
        const shown = instead === "" ? "" : ` [${instead}]`;
        const answer = await Promise.race([terminal.question(`${text}${shown}: `), leaving]);
        answers[key] = answer.trim() || instead;
      }
    } finally {
      terminal.close();
    }
  }
  return checked(answers as Record<keyof typeof options, string>);
}

function checked({ name, affiliation, url, language }: Record<keyof typeof options, string>): Answers {
  const tag = languageCalled(language);
  if (tag === undefined)
    throw new Error(`"${language}" is not a language tag. Write one such as en, en-GB, de or zh-Hans.`);
  const answers = {
    name,
    ...(affiliation !== "" && { affiliation }),
    language: new Intl.Locale(tag).toString(),
  };
  if (url === "") return answers;
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`;
  const address = whole.replace(/\/?$/, "/");
  if (!URL.canParse(address) || !/^https?:\/\/[^\s?#/@]+\/[^\s?#]*$/i.test(address)) {
    throw new Error(
      `"${url}" is not the address of a home page. Write one such as https://example.org/~jane/.`,
    );
  }
  return { ...answers, url: address };
}
