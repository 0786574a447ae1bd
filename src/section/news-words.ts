/** What a heading says about the section below it. */
export type HeadingKind =
  /** It names news and nothing else. */
  | "news"
  /** It names news among other things, or things that may be news: it is used if most of them have dates. */
  | "maybe"
  /** It names something that may be news: it is used if the page has no other news, and most of it has dates. */
  | "weak"
  | "other";

const words = (list: string): string => list.trim().split(/\s+/).join("|").replaceAll("_", " ");

/** "News" in the languages that pages are written in, where spaces separate words. */
const news = words(`
  news newsflash updates what's_new whats_new what_is_new
  neuigkeiten aktuelles aktuell nachrichten neues
  actualités actualites actus actu nouvelles nouveautés quoi_de_neuf
  noticias novedades actualidad
  notícias novidades atualidades atualizações
  notizie novità aggiornamenti
  nieuws nieuwtjes actueel
  aktualności nowości wiadomości
  aktuality novinky zprávy
  haberler haber duyurular güncellemeler yenilikler
  новости новини
  أخبار الأخبار اخبار חדשות עדכונים tin_tức berita
  nyheter nyheder aktuelt aktuellt siste_nytt senaste_nytt uutiset uutisia νέα notícies novetats hírek noutăți știri vijesti novice
`);

/** The same where they do not. */
const newsWithoutSpaces =
  /新闻|新聞|动态|動態|消息|近况|近況|最新进展|最新進展|新鲜事|ニュース|お知らせ|新着情報|最新情報|更新情報|^(?:最近|近期|最新)?更新(?:信息)?$|トピックス|소식|뉴스|새소식|근황/u;

/** What may be news. */
const mayBe = words(
  "update highlights headlines activities announcements happenings notices milestones timeline events termine agenda eventos événements évènements progress developments ankündigungen anuncios avisos annonces mitteilungen meldungen ogłoszenia oznámení gelişmeler",
);
/** The same where it is all that a heading says. */
const mayBeAlone =
  /^(?:the )?(?:latest|recent|recently|lately|what's up|what's happening|(?:update )?logs?|diary|topics)$/u;
const mayBeWithoutSpaces = /公告|通知|活动|活動|(?<![后後終终])更新|공지/u;

/** What may come with such a word without making it something else. */
const qualifiers = words(`
  recent latest last lab group team research personal academic professional my our the some selected other older old past earlier
  previous more new and or of from to and_events update updates announcements events highlights activities section
  breaking important brief short quick home site website
  aktuelle aktuellste letzte neueste neue ältere frühere und aus der von unserer die
  dernières récentes anciennes et de du des la le les l'équipe
  últimas recientes recentes anteriores y e del dal ultime recenti
  laatste recent oudere en ostatnie najnowsze starsze i nejnovější starší a son eski ve последние старые и
`);

const isNews = new RegExp(`(?<![\\p{L}\\p{N}])(?:${news})(?![\\p{L}\\p{N}])`, "u");
const isMayBe = new RegExp(`(?<![\\p{L}\\p{N}])(?:${mayBe})(?![\\p{L}\\p{N}])`, "u");
const plain = new RegExp(
  `^(?:(?:${news}|${mayBe}|${qualifiers}|\\p{N}+)(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]*)+$`,
  "u",
);
const notNews =
  /^(?:see|view|show|read) (?:all|more|older)\b|\b(?:in the news|no news|fake news|news (?:coverage|articles?|archive|media|letter)|press|presse|prensa|stampa)\b|^(?:professional|academic|scientific) activities$/u;

/** A way to more of what a heading announces: `News (see all →)`. */
const wayToAll = /(?<=\S)\s*\((?:see|view|show)\s(?:all|more)\b[^()]*$/u;

/** Longer texts are sentences. */
const longest = 60;

/**
 * Tells what a heading announces, by its words; case, emoji, punctuation and mark-up do not matter.
 *
 * @param text the heading's text
 */
export function kindOfHeading(text: string): HeadingKind {
  const said = comparable(text).replace(wayToAll, "");
  if (said === "" || said.length > longest || notNews.test(said)) return "other";
  if (newsWithoutSpaces.test(said)) return isNewsTwice(said) || said.length <= 8 ? "news" : "maybe";
  if (isNews.test(said)) return plain.test(said) ? "news" : "maybe";
  if (mayBeWithoutSpaces.test(said)) return said.length <= 6 ? "weak" : "other";
  return mayBeAlone.test(said) || (isMayBe.test(said) && plain.test(said)) ? "weak" : "other";
}

/** Whether a heading says "news" without spaces and again with them: `研究室ニュース / Lab News`. */
function isNewsTwice(said: string): boolean {
  const again = said.replace(/[^\p{Script=Latin}\p{N}\s]+/gu, " ").trim();
  return said.length - again.length <= 12 && isNews.test(again) && plain.test(again);
}

/** A part of a heading, of something that is dated on many pages but is not news. */
const partOfCv =
  /^(?:(?:work|professional|academic|community|research|selected|recent|invited|my)\s)*(?:educations?|experiences?|employment|internships?|honou?rs|awards|publications|papers|preprints|projects|grants|teaching|talks|presentations|services?|students|supervision|mentoring|formation|enseignement|bildung|publikationen|lehre|vorträge|educación|docencia|publicaciones|(?:教育|学习|工作|实习)?(?:经历|背景)|教育|教学|荣誉|获奖|论文|学术服务|学歴|受賞|학력|경력|수상)$/u;

/** Whether a heading names a part of a CV: "Teaching", "Honors and Awards". */
export function isOfCv(heading: string): boolean {
  const parts = comparable(heading.replace(/\d+/g, "")).split(/ and |[,/]/);
  return parts.every((part) => partOfCv.test(comparable(part)));
}

/** A heading's text for comparing: without case, emoji, punctuation at its ends, and styled letters ("𝗡𝗲𝘄𝘀"). */
export function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{L}\p{Nd}]+/gu, (letters) => letters.normalize("NFKC"))
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replaceAll("&", " and ")
    .replace(/:[a-z0-9_+-]+:/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");
}
