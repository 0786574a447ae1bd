import type { Words } from "./words.ts";

/** Chinese in simplified characters. */
export const zh: Words = {
  skip: "跳到正文",
  site: "本站",
  profiles: "{author}的其他主页",
  home: "主页",
  news: "动态",
  subscribe: "订阅",
  email: "邮箱",
  dark: "深色",
  languages: "语言",

  newsByYear: "{author}的全部动态，按年份排列。",
  allNews: "全部动态",
  allNewsSince: "{year} 年以来的全部动态",
  noNews: "暂无动态。",
  otherNews: "其他动态",
  newer: "下一条",
  older: "上一条",
  topics: "按主题：",
  newsOnTopic: "{author}关于“{topic}”的动态。",

  howToSubscribe: "如何在阅读器中订阅{author}的动态。",
  whatFeedsAre:
    "订阅源（feed）以程序可读的形式提供本站动态。阅读器是一种应用或网站，它会查看您订阅的各个源，并把新内容显示给您，您不必反复回来查看，也无需透露邮箱地址。把下面的地址复制到您喜欢的阅读器中，本站动态就会与其他订阅一同出现。",
  feedAddress: "订阅源地址",
  copy: "复制",
  copied: "已复制。",
  copyByHand: "请按 Ctrl+C（Mac 上按 ⌘C）复制选中的内容。",
  haveReader: "如果您已有阅读器",
  openInReader: "点击即可在阅读器中打开：",
  allFeeds: "全部订阅源",
  whichFormat: "如果阅读器要求选择格式，请选 Atom；也有阅读器更适合 JSON Feed。两者内容相同。",
  thisIsFeed: "这是一个订阅源",
  whatToDoWithFeed:
    "请从浏览器地址栏复制它的地址，粘贴到阅读器中。阅读器是汇集您所关注网站新内容的应用或网站，您会在那里看到下面的动态以及今后的更新。",

  moved: "本页已移动",
  movedTo: "新地址：",
  notFound: "页面不存在",
  whyNotFound: "地址可能有误，或者页面已被删除。您可以从以下页面找到本站的内容：",
  withdrawn: "该动态已撤回",
  whatWasWithdrawn: "此处的内容已不在{author}的动态之列。您可以查看现有内容：",
};
