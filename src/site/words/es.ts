import type { Words } from "./words.ts";

export const es: Words = {
  skip: "Saltar al contenido",
  site: "Este sitio",
  profiles: "{author} en otros sitios",
  home: "Inicio",
  news: "Noticias",
  subscribe: "Suscribirse",
  email: "Correo",
  dark: "Oscuro",
  languages: "Idiomas",

  newsByYear: "Todas las noticias de {author}, por año.",
  allNews: "Todas las noticias",
  allNewsSince: "Todas las noticias desde {year}",
  noNews: "Todavía no hay noticias.",
  otherNews: "Otras noticias",
  newer: "Más reciente",
  older: "Anterior",
  topics: "Por tema:",
  newsOnTopic: "Noticias de {author} sobre el tema {topic}.",

  howToSubscribe: "Cómo seguir las noticias de {author} en un lector de canales.",
  whatFeedsAre:
    "Un canal (feed) contiene las noticias de este sitio en una forma que leen los programas. Un lector de canales, sea una aplicación o un sitio web, consulta los canales que usted elige y le muestra las novedades: así no hace falta volver a mirar y nadie conoce su dirección de correo. Copie la dirección siguiente en el lector que prefiera y las noticias de este sitio aparecerán allí entre las demás.",
  feedAddress: "Dirección del canal",
  copy: "Copiar",
  copied: "Copiado.",
  copyByHand: "Pulse Ctrl+C, o ⌘C en un Mac, para copiar el texto seleccionado.",
  haveReader: "Si ya tiene un lector de canales",
  openInReader: "Estos enlaces abren el canal en él:",
  allFeeds: "Todos los canales",
  whichFormat:
    "Si el lector pide un formato, elija Atom; algunos prefieren JSON Feed. El contenido es el mismo.",
  thisIsFeed: "Esto es un canal de noticias",
  whatToDoWithFeed:
    "Copie su dirección desde la barra de direcciones del navegador en un lector de canales, una aplicación o un sitio web que reúne las novedades de los sitios que usted elige, y verá allí las noticias siguientes y las que vengan.",

  moved: "Esta página se ha trasladado",
  movedTo: "Ahora está aquí:",
  notFound: "Página no encontrada",
  whyNotFound:
    "Puede que la dirección esté mal escrita o que la página ya no exista. A todo lo demás se llega desde estas páginas:",
  withdrawn: "Esta noticia se ha retirado",
  whatWasWithdrawn:
    "Lo que había aquí ya no figura entre las noticias de {author}. Esto es lo que hay ahora:",
};
