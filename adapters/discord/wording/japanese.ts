import { japanese as common } from "../../chat/wording/japanese.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "これに回答する";

export const japanese: DiscordWording = {
  ...common,
  commands: {
    ask: "ナレッジに質問する",
    question: "質問、または開くセクション",
    private: "回答を自分だけに表示する",
    topics: "質問できる内容を見る",
    section: "セクション全体を読む",
    sectionName: "セクション",
    answerThis,
  },
  share: "ここで共有",
  solved: "これで解決した",
  isSolved: "解決済み",
  topicsHint: (topics) => `${topics} で質問できる内容を一覧できます。`,
  noTopics: "表示できるものはまだありません。",
  notYours: "回答を削除できるのは、質問した人か、メッセージを管理できる人だけです。",
  sharedBefore: "この回答はすでに共有されています。",
  noSection: "そのセクションはありません。候補から選ぶか、/topics をご覧ください。",
  cannotRead: `そのメッセージを読む権限がありません。メッセージのメニューから「アプリ」→「${answerThis}」を選ぶか、質問の中で私をメンションしてください。`,
  sharedBy: "共有した人：",
  personAsked: (channel) => `あなたの質問を <#${channel}> に投稿しました。`,
  personAskedBefore: (channel) => `あなたの質問はすでに <#${channel}> に投稿されています。`,
  asksPerson: "さんの質問です。ナレッジに確実な回答はありません：",
  lacks: (permissions, channel) => `<#${channel}> での権限 ${permissions} がありません。`,
  lacksForAnswer: (permissions, channel) =>
    `<#${channel}> で質問がありましたが、そこでの権限 ${permissions} がありません。サーバーの管理者に伝えるか、/ask をお使いください。`,
  mayNotAnswer: (channel) =>
    `<#${channel}> で質問がありましたが、そこで回答する権限がありません。サーバーの管理者に伝えるか、/ask をお使いください。`,
  threadClosed: (channel) =>
    `<#${channel}> で質問がありましたが、そこは閉じられているかロックされています。もう一度開くか、/ask をお使いください。`,
  reasonPlaceholder: "回答に足りない点、または間違っている点",
};
