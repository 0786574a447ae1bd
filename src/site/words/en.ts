/** What a site says of its own accord. `{…}` stands for what is put in; see `src/site/words/words.ts`. */
export const en = {
  skip: "Skip to the text",
  site: "This site",
  profiles: "{author} elsewhere",
  home: "Home",
  news: "News",
  subscribe: "Subscribe",
  email: "E-mail",
  dark: "Dark",
  languages: "Languages",

  newsByYear: "All news of {author}, by year.",
  allNews: "All news",
  allNewsSince: "All news, back to {year}",
  noNews: "There is no news yet.",
  otherNews: "Other news",
  newer: "Newer",
  older: "Older",
  topics: "By topic:",
  newsOnTopic: "News of {author} on the topic {topic}.",

  howToSubscribe: "How to follow the news of {author} in a feed reader.",
  whatFeedsAre:
    "A feed is the news of this site in a form that programs read. A feed reader, an app or a website, looks at the feeds you choose and shows you what is new, so that you need not come back to look, and nobody learns your e-mail address. Copy the address below into a feed reader you like, and the news of this site will be there among the rest.",
  feedAddress: "The address of the feed",
  copy: "Copy",
  copied: "Copied.",
  copyByHand: "Press Ctrl+C, or ⌘C on a Mac, to copy what is marked.",
  haveReader: "If you have a reader already",
  openInReader: "These open the feed in it:",
  allFeeds: "All feeds",
  whichFormat: "Readers that ask for a format take Atom; some prefer JSON Feed. Both hold the same.",
  thisIsFeed: "This is a feed",
  whatToDoWithFeed:
    "Copy its address from your browser’s address bar into a feed reader, an app or website that brings together what is new on the sites you choose, and you will see there the news below, and those to come.",

  moved: "This page has moved",
  movedTo: "It is now here:",
  notFound: "Page not found",
  whyNotFound:
    "The address may have been mistyped, or the page it led to has gone. All that is here can be reached from these pages:",
  withdrawn: "This item was withdrawn",
  whatWasWithdrawn: "What stood here is no longer among the news of {author}. This is what there is now:",
} as const;
