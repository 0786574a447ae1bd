import type { Words } from "./words.ts";

export const fr: Words = {
  skip: "Aller au contenu",
  site: "Ce site",
  profiles: "{author} ailleurs sur le web",
  home: "Accueil",
  news: "Actualités",
  subscribe: "S’abonner",
  email: "E-mail",
  dark: "Sombre",
  languages: "Langues",

  newsByYear: "{author} : toutes les actualités, par année.",
  allNews: "Toutes les actualités",
  allNewsSince: "Toutes les actualités depuis {year}",
  noNews: "Aucune actualité pour le moment.",
  otherNews: "Autres actualités",
  newer: "Plus récente",
  older: "Plus ancienne",
  topics: "Par thème :",
  newsOnTopic: "{author} : les actualités sur le thème « {topic} ».",

  howToSubscribe: "{author} : suivre les actualités dans un lecteur de flux.",
  whatFeedsAre:
    "Un flux contient les actualités de ce site sous une forme que les programmes savent lire. Un lecteur de flux, application ou site web, consulte les flux que vous avez choisis et vous montre les nouveautés : vous n’avez pas à revenir voir, et personne n’apprend votre adresse e-mail. Copiez l’adresse ci-dessous dans le lecteur de votre choix, et les actualités de ce site y paraîtront parmi les autres.",
  feedAddress: "Adresse du flux",
  copy: "Copier",
  copied: "Copié.",
  copyByHand: "Appuyez sur Ctrl+C, ou sur ⌘C sur un Mac, pour copier le texte sélectionné.",
  haveReader: "Si vous avez déjà un lecteur de flux",
  openInReader: "Ces liens y ouvrent le flux :",
  allFeeds: "Tous les flux",
  whichFormat:
    "Si votre lecteur demande un format, choisissez Atom ; certains préfèrent JSON Feed. Le contenu est le même.",
  thisIsFeed: "Ceci est un flux",
  whatToDoWithFeed:
    "Copiez son adresse depuis la barre d’adresse du navigateur dans un lecteur de flux, application ou site web qui réunit les nouveautés des sites que vous avez choisis : vous y verrez les actualités ci-dessous et celles à venir.",

  moved: "Cette page a changé d’adresse",
  movedTo: "Elle se trouve maintenant ici :",
  notFound: "Page introuvable",
  whyNotFound:
    "L’adresse est peut-être mal saisie, ou la page n’existe plus. Tout le reste est accessible depuis ces pages :",
  withdrawn: "Cette actualité a été retirée",
  whatWasWithdrawn: "{author} a retiré cette actualité. Voici ce que l’on trouve à présent :",
};
