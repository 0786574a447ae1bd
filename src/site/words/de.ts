import type { Words } from "./words.ts";

export const de: Words = {
  skip: "Zum Inhalt springen",
  site: "Diese Website",
  profiles: "{author} anderswo",
  home: "Startseite",
  news: "Neuigkeiten",
  subscribe: "Abonnieren",
  email: "E-Mail",
  dark: "Dunkel",
  languages: "Sprachen",

  newsByYear: "Alle Neuigkeiten von {author}, nach Jahren geordnet.",
  allNews: "Alle Neuigkeiten",
  allNewsSince: "Alle Neuigkeiten seit {year}",
  noNews: "Noch gibt es keine Neuigkeiten.",
  otherNews: "Weitere Neuigkeiten",
  newer: "Neuer",
  older: "Älter",
  topics: "Nach Thema:",
  newsOnTopic: "Neuigkeiten von {author} zum Thema {topic}.",

  howToSubscribe: "So verfolgen Sie die Neuigkeiten von {author} in einem Feedreader.",
  whatFeedsAre:
    "Ein Feed enthält die Neuigkeiten dieser Website in einer Form, die Programme lesen können. Ein Feedreader, also eine App oder ein Webdienst, ruft die Feeds Ihrer Wahl ab und zeigt Ihnen, was neu ist. So müssen Sie nicht selbst nachsehen, und niemand erfährt Ihre E-Mail-Adresse. Kopieren Sie die folgende Adresse in einen Feedreader Ihrer Wahl, dann erscheinen dort auch die Neuigkeiten dieser Website.",
  feedAddress: "Adresse des Feeds",
  copy: "Kopieren",
  copied: "Kopiert.",
  copyByHand: "Drücken Sie Strg+C, auf einem Mac ⌘C, um den markierten Text zu kopieren.",
  haveReader: "Wenn Sie schon einen Feedreader haben",
  openInReader: "Diese Links öffnen den Feed darin:",
  allFeeds: "Alle Feeds",
  whichFormat:
    "Feedreader, die nach einem Format fragen, nehmen Atom; manche bevorzugen JSON Feed. Der Inhalt ist derselbe.",
  thisIsFeed: "Dies ist ein Feed",
  whatToDoWithFeed:
    "Kopieren Sie seine Adresse aus der Adresszeile Ihres Browsers in einen Feedreader, eine App oder einen Webdienst für Neues von Websites Ihrer Wahl. Dort sehen Sie dann die folgenden Neuigkeiten und alle künftigen.",

  moved: "Diese Seite ist umgezogen",
  movedTo: "Sie steht jetzt hier:",
  notFound: "Seite nicht gefunden",
  whyNotFound:
    "Vielleicht enthält die Adresse einen Tippfehler, oder die Seite gibt es nicht mehr. Alles Übrige erreichen Sie von diesen Seiten aus:",
  withdrawn: "Diese Meldung wurde zurückgezogen",
  whatWasWithdrawn:
    "Was hier stand, gehört nicht mehr zu den Neuigkeiten von {author}. Was es jetzt gibt, finden Sie hier:",
};
