import { japanese as common } from "../../chat/wording/japanese.ts";
import type { DiscordWording } from "./discord-wording.ts";

const answerThis = "これに回答する";

export const japanese: DiscordWording = {
  ...common,
  commands: {
    ask: "ナレッジに質問する",
    question: "質問、または開くセクション",
    target: "回答を届ける相手（通知されます）",
    private: "回答を自分だけに表示する",
    topics: "質問できる内容を見る",
    section: "セクション全体を読む",
    sectionName: "セクション",
    settings: "このサーバーでのボットの動作を設定する",
    answerThis,
  },
  share: "ここで共有",
  solved: "これで解決した",
  isSolved: "解決済み",
  solvedTags: ["解決済み", "解決", "回答済み", "対応済み"],
  topicsHint: (topics) => `${topics} で質問できる内容を一覧できます。`,
  noTopics: "表示できるものはまだありません。",
  notYours: "回答を削除できるのは、質問した人か、メッセージを管理できる人だけです。",
  sharedBefore: "この回答はすでに共有されています。",
  noSection: (topics) => `そのセクションはありません。候補から選ぶか、${topics} をご覧ください。`,
  cannotRead: `そのメッセージを読む権限がありません。メッセージのメニューから「アプリ」→「${answerThis}」を選ぶか、質問の中で私をメンションしてください。`,
  sharedBy: "共有者:",
  askedFor: (person, asker) => `<@${person}> さん、<@${asker}> さんがこれを調べました：`,
  notForBots: "調べるのは人のためで、アプリのためではありません。人を指定するか、指定を外してください。",
  notPrivateForOthers: "自分だけに表示されるものは、ほかの人には届きません。相手か「private」の指定を外してください。",
  personAsked: (channel) => `あなたの質問を <#${channel}> に投稿しました。`,
  personAskedBefore: (channel) => `あなたの質問はすでに <#${channel}> に投稿されています。`,
  asksPerson: "さんの質問です。ナレッジに確実な回答はありません：",
  permissions: {
    ViewChannel: "「チャンネルを見る」",
    SendMessages: "「メッセージを送信」",
    SendMessagesInThreads: "「スレッドでメッセージを送信」",
    ReadMessageHistory: "「メッセージ履歴を読む」",
    ManageThreads: "「スレッドの管理」",
  },
  lacks: (permissions, channel) => `<#${channel}> での権限がありません（${permissions}）。`,
  lacksForAnswer: (permissions, channel, ask) =>
    `<#${channel}> で質問がありましたが、そこでの権限がありません（${permissions}）。サーバーの管理者に伝えるか、${ask} をお使いください。`,
  mayNotAnswer: (channel, ask) =>
    `<#${channel}> で質問がありましたが、そこで回答する権限がありません。サーバーの管理者に伝えるか、${ask} をお使いください。`,
  threadClosed: (channel, ask) =>
    `<#${channel}> で質問がありましたが、そこは閉じられているかロックされています。もう一度開くか、${ask} をお使いください。`,
  settingsTitle: "このサーバーでの動作です（運用者が定めた範囲内）：",
  pickAnswerChannels: "自動で回答するチャンネルとフォーラム",
  pickHelpChannel: "人に質問するチャンネル",
  pickHelpRole: "そこで呼び出すロール",
  pickAudiences: "公開の内容のほかに、ここで見られるもの",
  ownersSettings: "運用者の設定に戻す",
  notManager: "このサーバーでの動作を確認・変更できるのは、サーバーを管理する人だけです。",
  settingsAway: "現在、記録に接続できないため、変更できません。しばらくしてからもう一度お試しください。",
  everyoneNotCalled: "全員を呼び出すことはありません。別のロールを選んでください。",
  needsMessageContent: "メッセージを読む権限がないため、どのチャンネルでも自動では回答しません。運用者が変更できます。",
  reasonPlaceholder: "回答に足りない点、または間違っている点",
};
