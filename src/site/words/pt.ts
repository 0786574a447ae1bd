import type { Words } from "./words.ts";

export const pt: Words = {
  skip: "Ir para o conteúdo",
  site: "Este site",
  profiles: "{author} em outros sites",
  home: "Início",
  news: "Notícias",
  subscribe: "Assinar",
  email: "E-mail",
  dark: "Escuro",
  languages: "Idiomas",

  newsByYear: "Todas as notícias de {author}, por ano.",
  allNews: "Todas as notícias",
  allNewsSince: "Todas as notícias desde {year}",
  noNews: "Ainda não há notícias.",
  otherNews: "Outras notícias",
  newer: "Mais recente",
  older: "Anterior",
  topics: "Por tema:",
  newsOnTopic: "Notícias de {author} sobre o tema {topic}.",

  howToSubscribe: "Como acompanhar as notícias de {author} em um leitor de feeds.",
  whatFeedsAre:
    "Um feed contém as notícias deste site em um formato que os programas leem. Um leitor de feeds, seja um aplicativo ou um site, consulta os feeds que você escolhe e mostra o que há de novo: você não precisa voltar para conferir, e ninguém fica sabendo seu e-mail. Copie o endereço abaixo no leitor de sua preferência, e as notícias deste site aparecerão lá entre as demais.",
  feedAddress: "Endereço do feed",
  copy: "Copiar",
  copied: "Copiado.",
  copyByHand: "Pressione Ctrl+C, ou ⌘C em um Mac, para copiar o texto selecionado.",
  haveReader: "Se você já tem um leitor de feeds",
  openInReader: "Estes links abrem o feed nele:",
  allFeeds: "Todos os feeds",
  whichFormat: "Se o leitor pedir um formato, escolha Atom; alguns preferem JSON Feed. O conteúdo é o mesmo.",
  thisIsFeed: "Isto é um feed",
  whatToDoWithFeed:
    "Copie seu endereço da barra de endereços do navegador em um leitor de feeds, um aplicativo ou site que reúne as novidades dos sites que você escolhe, e você verá lá as notícias abaixo e as que vierem.",

  moved: "Esta página mudou de endereço",
  movedTo: "Agora ela está aqui:",
  notFound: "Página não encontrada",
  whyNotFound:
    "O endereço pode ter sido digitado errado, ou a página não existe mais. Tudo o que há aqui pode ser acessado a partir destas páginas:",
  withdrawn: "Esta notícia foi retirada",
  whatWasWithdrawn: "O que estava aqui não faz mais parte das notícias de {author}. Isto é o que há agora:",
};
