import type { Words } from "./words.ts";

export const nl: Words = {
  skip: "Naar de inhoud",
  site: "Deze site",
  profiles: "{author} elders",
  home: "Home",
  news: "Nieuws",
  subscribe: "Abonneren",
  email: "E-mail",
  dark: "Donker",
  languages: "Talen",

  newsByYear: "Al het nieuws van {author}, per jaar.",
  allNews: "Al het nieuws",
  allNewsSince: "Al het nieuws sinds {year}",
  noNews: "Er is nog geen nieuws.",
  otherNews: "Ander nieuws",
  newer: "Nieuwer",
  older: "Ouder",
  topics: "Per onderwerp:",
  newsOnTopic: "Nieuws van {author} over het onderwerp {topic}.",

  howToSubscribe: "Hoe u het nieuws van {author} volgt in een feedreader.",
  whatFeedsAre:
    "Een feed bevat het nieuws van deze site in een vorm die programma’s kunnen lezen. Een feedreader, een app of een website, bekijkt de feeds die u kiest en laat u zien wat er nieuw is. U hoeft dus niet terug te komen om te kijken, en niemand krijgt uw e-mailadres te weten. Kopieer het adres hieronder naar een feedreader naar keuze en u ziet daar voortaan ook het nieuws van deze site.",
  feedAddress: "Adres van de feed",
  copy: "Kopiëren",
  copied: "Gekopieerd.",
  copyByHand: "Druk op Ctrl+C, of op ⌘C op een Mac, om de geselecteerde tekst te kopiëren.",
  haveReader: "Als u al een feedreader hebt",
  openInReader: "Deze links openen de feed daarin:",
  allFeeds: "Alle feeds",
  whichFormat:
    "Vraagt de feedreader om een formaat, kies dan Atom; sommige geven de voorkeur aan JSON Feed. De inhoud is dezelfde.",
  thisIsFeed: "Dit is een feed",
  whatToDoWithFeed:
    "Kopieer het adres ervan uit de adresbalk van uw browser naar een feedreader, een app of website die het nieuws verzamelt van de sites die u kiest. U ziet daar dan het nieuws hieronder en alles wat nog komt.",

  moved: "Deze pagina is verhuisd",
  movedTo: "Ze staat nu hier:",
  notFound: "Pagina niet gevonden",
  whyNotFound:
    "Misschien is het adres verkeerd getypt, of bestaat de pagina niet meer. Al het andere is te bereiken vanaf deze pagina’s:",
  withdrawn: "Dit bericht is ingetrokken",
  whatWasWithdrawn: "Wat hier stond, hoort niet meer bij het nieuws van {author}. Dit is er nu:",
};
