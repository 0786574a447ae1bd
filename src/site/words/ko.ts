import type { Words } from "./words.ts";

export const ko: Words = {
  skip: "본문으로 건너뛰기",
  site: "이 사이트",
  profiles: "{author}의 다른 프로필",
  home: "홈",
  news: "소식",
  subscribe: "구독",
  email: "이메일",
  dark: "다크",
  languages: "언어",

  newsByYear: "{author}의 모든 소식(연도별).",
  allNews: "모든 소식",
  allNewsSince: "{year}년부터의 모든 소식",
  noNews: "아직 소식이 없습니다.",
  otherNews: "다른 소식",
  newer: "다음 소식",
  older: "이전 소식",
  topics: "주제별:",
  newsOnTopic: "{author}의 소식 중 ‘{topic}’ 관련 소식.",

  howToSubscribe: "피드 리더에서 {author}의 소식을 구독하는 방법.",
  whatFeedsAre:
    "피드는 이 사이트의 소식을 프로그램이 읽을 수 있는 형식으로 담은 것입니다. 앱이나 웹사이트 형태의 피드 리더가 구독한 피드를 확인해 새 소식을 보여 주므로, 매번 다시 찾아올 필요가 없고 이메일 주소를 알릴 필요도 없습니다. 아래 주소를 원하는 피드 리더에 복사해 넣으면 이 사이트의 소식도 함께 받아 볼 수 있습니다.",
  feedAddress: "피드 주소",
  copy: "복사",
  copied: "복사했습니다.",
  copyByHand: "Ctrl+C(Mac에서는 ⌘C)를 눌러 선택된 내용을 복사하세요.",
  haveReader: "이미 사용하는 리더가 있다면",
  openInReader: "다음 리더에서 바로 열 수 있습니다:",
  allFeeds: "모든 피드",
  whichFormat:
    "리더에서 형식을 물으면 Atom을 선택하세요. JSON Feed가 더 맞는 리더도 있습니다. 내용은 같습니다.",
  thisIsFeed: "피드입니다",
  whatToDoWithFeed:
    "브라우저 주소창에서 이 주소를 복사해 피드 리더에 넣으세요. 피드 리더는 선택한 사이트의 새 소식을 모아 보여 주는 앱이나 웹사이트입니다. 아래 소식과 앞으로의 소식을 그곳에서 볼 수 있습니다.",

  moved: "이 페이지는 이동했습니다",
  movedTo: "새 주소:",
  notFound: "페이지를 찾을 수 없습니다",
  whyNotFound:
    "주소를 잘못 입력했거나 페이지가 없어졌을 수 있습니다. 이 사이트의 내용은 다음 페이지에서 찾을 수 있습니다:",
  withdrawn: "이 소식은 철회되었습니다",
  whatWasWithdrawn:
    "이곳에 있던 내용은 더 이상 {author}의 소식이 아닙니다. 현재 내용은 다음에서 볼 수 있습니다:",
};
