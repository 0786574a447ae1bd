import { type Data, record, textOf } from "../data.ts";

/** al-folio's samples of what is said about somebody. */
const samples =
  /^\s*(?:Write your biography here\. Tell the world about yourself\.|Escreva sua biografia aqui\. Diga ao mundo sobre você\.)|\b555 (?:your office number|seu telefone do trabalho)\b/;

/**
 * What al-folio's layout for people shows below a page's own text, as Liquid: the picture of each, and the text from a
 * file of its own; empty for any other page.
 *
 * @param read the text of a file named as on the page; undefined if there is none
 */
export function profilesOf({ layout, profiles }: Data, read: (name: string) => string | undefined): string {
  if (layout !== "profiles" || !Array.isArray(profiles)) return "";
  return profiles
    .map(record)
    .flatMap(({ content, image, more_info }) => {
      const name = textOf(content);
      const text = name === undefined ? "" : read(name);
      if (text === undefined || samples.test(text)) return [];
      const picture = textOf(image);
      const more = textOf(more_info)?.trim() ?? "";
      return [
        picture && `<img src="/assets/img/${picture}" alt="" width="200">`,
        text && `{% include_relative ${name} %}`,
        samples.test(more) ? "" : more,
      ];
    })
    .filter(Boolean)
    .join("\n\n");
}
