import type { Words } from "./words.ts";

export const ja: Words = {
  skip: "本文へ移動",
  site: "このサイト",
  profiles: "{author}の外部プロフィール",
  home: "ホーム",
  news: "お知らせ",
  subscribe: "購読する",
  email: "メール",
  dark: "ダーク",
  languages: "言語",

  newsByYear: "{author}のすべてのお知らせ（年別）。",
  allNews: "お知らせ一覧",
  allNewsSince: "{year}年からのお知らせ一覧",
  noNews: "お知らせはまだありません。",
  otherNews: "ほかのお知らせ",
  newer: "次のお知らせ",
  older: "前のお知らせ",
  topics: "トピック別：",
  newsOnTopic: "「{topic}」に関する{author}のお知らせ。",

  howToSubscribe: "{author}のお知らせをフィードリーダーで購読する方法。",
  whatFeedsAre:
    "フィードは、このサイトのお知らせをプログラムが読める形にしたものです。フィードリーダー（アプリやウェブサイト）は、登録したフィードを確認して新着を表示します。何度も見に来る必要はなく、メールアドレスを誰かに知らせることもありません。下のアドレスをお好みのフィードリーダーに登録すると、このサイトのお知らせもそこに表示されます。",
  feedAddress: "フィードのアドレス",
  copy: "コピー",
  copied: "コピーしました。",
  copyByHand: "選択された部分を Ctrl+C（Mac では ⌘C）でコピーしてください。",
  haveReader: "すでにリーダーをお使いの場合",
  openInReader: "次のリーダーで直接開けます：",
  allFeeds: "フィード一覧",
  whichFormat:
    "形式を選ぶ必要がある場合は Atom を選んでください。JSON Feed に向いたリーダーもあります。内容は同じです。",
  thisIsFeed: "これはフィードです",
  whatToDoWithFeed:
    "ブラウザーのアドレスバーからこのアドレスをコピーし、フィードリーダーに登録してください。フィードリーダーは、選んだサイトの新着をまとめて読めるアプリやウェブサイトです。以下のお知らせと今後の更新がそこに表示されます。",

  moved: "このページは移動しました",
  movedTo: "移動先：",
  notFound: "ページが見つかりません",
  whyNotFound:
    "アドレスが間違っているか、ページがなくなった可能性があります。このサイトの内容は次のページからご覧いただけます。",
  withdrawn: "このお知らせは取り下げられました",
  whatWasWithdrawn:
    "ここにあった内容は{author}のお知らせから取り下げられました。現在の内容は次のページからご覧いただけます。",
};
