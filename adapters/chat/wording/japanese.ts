import type { AnswerWording } from "../../../src/index.ts";
import type { CommonWording } from "./common-wording.ts";
import { leftOutIn } from "./left-out.ts";

const allOf = new Intl.ListFormat("ja", { type: "conjunction" });
const languageNames = new Intl.DisplayNames("ja", { type: "language" });

const answers: AnswerWording = {
  greeting: "こんにちは！ナレッジについて質問してください。書かれている内容を引用してお答えします。",
  welcome: "どういたしまして。",
  neverMentions(words) {
    const quoted = words.map((word) => `「${word}」`);
    return `ナレッジに${quoted.length === 1 ? `${quoted[0]}は` : `は${quoted.join("も")}も`}出てきません。`;
  },
  nothingNear: "近い内容は見つかりませんでした。",
  closest: "確実な回答はありません。最も近いのは次のセクションです。",
  closestOne: "確実な回答はありません。最も近いのは次のセクションです。",
  leftOpen: (question) => `「${question}」については、確かな答えが見つかりませんでした。`,
  readsOnly(languages) {
    const listed = allOf.format(languages.map((language) => languageNames.of(language) ?? language));
    return `読めるのは${listed}だけです。${languages.length === 1 ? listed : "そのいずれか"}で質問してください。`;
  },
  otherVersions: (versions, more) =>
    `ほかのバージョンでは内容が異なります：${versions.join("、")}${more === 0 ? "" : `、ほか${more}件`}。`,
  author: (name) => `著者: ${name}`,
  consulted: (names) => `相談先: ${names}`,
  informed: (names) => `報告先: ${names}`,
  pages: ({ first, last }) => (first === last ? `${first}ページ` : `${first}～${last}ページ`),
};

/** Returns a text as singular and plural, since Japanese nouns have no plural form. */
const counted = (text: string) => [text, text] as const;

export const japanese: CommonWording = {
  answers,
  wholeSection: "セクション全体",
  nextBest: "次の候補",
  askPerson: "人に聞く",
  remove: "削除",
  helpful: "役に立った",
  notHelpful: "役に立たなかった",
  seeAlso: "関連項目",
  open: "開く",
  left: leftOutIn(
    {
      characters: counted("#文字"),
      lines: counted("コード#行"),
      rows: counted("表#行"),
      items: counted("項目#件"),
      paragraphs: counted("段落#個"),
      quotes: counted("引用#件"),
    },
    { lead: "… ほかに", comma: "、" },
  ),
  openSection: "セクションを開く",
  findSection: "セクションを探す",
  below: "下位のセクション",
  seeAll: "ほかのセクション",
  asked: "質問:",
  shortened: "長かったため、最初と最後だけを読み、途中は読んでいません。",
  textAlone: "読めるのはテキストだけで、画像、録音、ファイルは読めません。知りたいことを文章で書いてください。",
  besideFiles: "読めるのはテキストだけです。添付を除き、書かれている内容にお答えします。",
  hiddenLink: "そのリンク先のメッセージは読めないか、あなたにはお見せできません。質問の内容を書いてください。",
  notForYou: "ここでは、またはあなたには、利用が許可されていません。運用者が変更できます。",
  topics: "質問できる内容",
  nothingMore: "これまでにご覧になったものより良い回答はありません。",
  answeredIt: "これが答えです",
  noted: "ありがとうございます。記録しました。",
  questionGone: "質問が見えなくなりました。もう一度質問してください。",
  notYourQuestion: "解決済みにできるのは、質問した人か、ここで手助けする人だけです。",
  sectionGone: "そのセクションはもうありません。",
  cannotAskPerson: "人に質問するチャンネルに接続できません。",
  helpersBusy: (minutes) => `人への質問が続いています。${minutes}分後にもう一度押してください。`,
  needsHelp: "ナレッジに確実な回答がない質問",
  origin: "質問された場所",
  there: "そこで見る",
  slowDown: (seconds) => `質問が多すぎます。${seconds}秒後にもう一度質問してください。`,
  givenUp: "何度試しても回答できなかったため、中止しました。別の言葉で質問してください。",
  failed: "こちらで問題が発生しました。少し待ってからもう一度質問してください。",
  wrongAnswer: "回答は間違っていましたか？理由を書いてくだされば、執筆者に伝わります。",
  reasonTitle: "何が違いましたか？",
  reasonLabel: "どのような回答を期待していましたか？",
  previousPage: "前のページ",
  nextPage: "次のページ",
  page: (page, pages) => `${pages}ページ中${page}ページ目`,
};
