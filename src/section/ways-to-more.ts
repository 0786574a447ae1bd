import { textOf } from "../html/tree.ts";
import type { Unit } from "./blocks.ts";
import { linksIn } from "./line.ts";

/** How the words of a link to more of what is above it begin, in the languages that most pages are in. */
const more =
  /^\P{L}*(?:(?:and|und|et|y|e|en)\s)?(?:(?:see|view|show|read|siehe|voir|ver|vedi|zie)\s)?(?:the\s)?(?:all|more|older|earlier|previous|past|archives?|archived|full|complete|mehr|weitere|ältere|alle|archiv|plus|toutes|anciennes|más|anteriores|todas|archivo|mais|todos|altre|tutte|archivio|meer|oudere|更多|查看|全部|もっと|더)(?!\p{L}*\p{Script=Latin})/iu;
/** What such a link names where it leads to news. */
const ofNews =
  /\b(?:news|updates?|archives?|archiv|entries|posts|items|neuigkeiten|meldungen|actualités|noticias|notizie|nieuws)\b/iu;

/** "Full paper" and "Full article" link to more of one entry. */
const ofOneEntry = /\b(?:full|complete)\b/iu;

/** Whether a paragraph below the news links to all of it: "[More news →](news.md)"; "Read more" is for one entry. */
export function isWayToAllNews(unit: Unit): boolean {
  const text = textOf([unit.whole]);
  return unit.kind === "paragraph" && ofNews.test(text) && isWayToMore(unit) && !ofOneEntry.test(text);
}

/** Whether an item among the news only links to more of it: "See all news", "[older](archive.md)", "…". */
export function isWayToMore({ whole }: Unit): boolean {
  const text = textOf([whole]).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const links = linksIn([whole]);
  if (links.length === 0 || text.length > 60 || !more.test(text)) return false;
  return ofNews.test(text) || (!ofOneEntry.test(text) && textOf(links).trim().length > text.length - 6);
}

/** What a label over older news says, in the same languages; "Past talks" and "Earlier this year" may be of the year above. */
const older =
  /^\P{L}*(?:(?:older|earlier(?!\s(?:this|in)\b)|ältere|frühere|(?:plus\s)?anciennes|(?:(?:años|anos)\s)?anteriores|oudere|eerdere|更早|以前|これ以前|それ以前|이전)(?!\p{L}*\p{Script=Latin})|(?:(?:previous|past)(?:\s(?:years|news|updates))?|archives?|archiv|archivo|archivio|(?:années\s)?précédentes|(?:anni\s)?precedenti)\P{L}*$)/iu;

/** The year that a label begins with, or what comes before: "2019 and before", "Before 2020", "Before May 2020". */
const ofYear =
  /^\P{L}*?(?:(?<before>before|prior\sto|until|bis|vor|avant|jusqu['’]en|antes\sde|hasta|até|prima\sd(?:el|i)|tot|v[oó]{2}r)\s(?<month>\p{L}{3,12}\.?\s(?:de\s)?)?)?(?<!\d)(?<named>(?:19|20)\d\d)(?!\d)/iu;

/** Whether a label below a date is over older news: "Older", "Earlier news", and below 2022, "2019 and before". */
export function saysOlder(label: string, year = 0): boolean {
  const { before, month, named } = ofYear.exec(label)?.groups ?? {};
  const isBeforeYear = before !== undefined && month === undefined && Number(named) === year;
  return older.test(label) || Number(named) < year || isBeforeYear;
}
