import type { Words } from "./words.ts";

export const it: Words = {
  skip: "Vai al contenuto",
  site: "Questo sito",
  profiles: "{author} altrove",
  home: "Home",
  news: "Novità",
  subscribe: "Iscriviti",
  email: "E-mail",
  dark: "Scuro",
  languages: "Lingue",

  newsByYear: "Tutte le novità di {author}, anno per anno.",
  allNews: "Tutte le novità",
  allNewsSince: "Tutte le novità dal {year}",
  noNews: "Non ci sono ancora novità.",
  otherNews: "Altre novità",
  newer: "Successiva",
  older: "Precedente",
  topics: "Per argomento:",
  newsOnTopic: "Le novità di {author} sull’argomento «{topic}».",

  howToSubscribe: "Come seguire le novità di {author} in un lettore di feed.",
  whatFeedsAre:
    "Un feed contiene le novità di questo sito in una forma che i programmi sanno leggere. Un lettore di feed, cioè un’app o un sito web, controlla i feed che scegli e ti mostra che cosa c’è di nuovo: non devi tornare a guardare e nessuno viene a sapere il tuo indirizzo e-mail. Copia l’indirizzo qui sotto nel lettore che preferisci e vi troverai, insieme alle altre, le novità di questo sito.",
  feedAddress: "Indirizzo del feed",
  copy: "Copia",
  copied: "Copiato.",
  copyByHand: "Premi Ctrl+C, o ⌘C su un Mac, per copiare il testo selezionato.",
  haveReader: "Se hai già un lettore di feed",
  openInReader: "Questi link vi aprono il feed:",
  allFeeds: "Tutti i feed",
  whichFormat:
    "Se il lettore chiede un formato, scegli Atom; alcuni preferiscono JSON Feed. Il contenuto è lo stesso.",
  thisIsFeed: "Questo è un feed",
  whatToDoWithFeed:
    "Copia il suo indirizzo dalla barra degli indirizzi del browser in un lettore di feed, un’app o un sito che raccoglie le novità dei siti che scegli: vi troverai le novità qui sotto e quelle che verranno.",

  moved: "Questa pagina è stata spostata",
  movedTo: "Ora si trova qui:",
  notFound: "Pagina non trovata",
  whyNotFound:
    "Forse l’indirizzo è stato scritto male, o la pagina non esiste più. Tutto il resto si raggiunge da queste pagine:",
  withdrawn: "Questa notizia è stata ritirata",
  whatWasWithdrawn: "Quello che si trovava qui non è più tra le novità di {author}. Ecco che cosa c’è ora:",
};
