import {
  withoutAddressesBeside,
  withoutCodeBeside,
  withoutElongation,
  withoutLeadIn,
  withoutLetterForm,
  withoutListMarks,
  withoutStruckOut,
  withSentencesEnded,
} from "./chat-additions.ts";
import { readableQuestion } from "./shorten-question.ts";

/**
 * Removes what chat adds to a question and the search must not see: mentions, emoji, link targets, quotes and markup. A
 * question longer than `longestQuestion` is shortened first.
 */
export function cleanQuestion(typed: string): string {
  const text = withoutAddressesBeside(withoutStruckOut(withoutCodeBeside(readableQuestion(typed).text)));
  return withoutLeadIn(withoutElongation(withoutLetterForm(withoutMarks(withoutListMarks(text)))));
}

/** Characters of which every markup or addition of a chat contains at least one. */
const marked = /[<>:@`*_~\u0080-\uffff]/;

function withoutMarks(text: string): string {
  const plain = marked.test(text) ? withoutMarkup(text) : text;
  return plain.replace(/\s+/g, " ").trim();
}

/** Each pattern must be linear for any input: none reads past a character with which another match could begin. */
function withoutMarkup(text: string): string {
  return withSentencesEnded(text)
    .replace(/^>.*$/gm, " ")
    .replace(/<(?:@[!&]?|!)[^<>]*>/g, " ")
    .replace(/<#[^<|>]*\|([^<>]*)>/g, "$1")
    .replace(/<(?:https?|mailto):[^<|>]*\|([^<>]*)>/g, "$1")
    .replace(/<((?:https?|mailto):[^<>]*)>/g, "$1")
    .replace(/<a?:\w+:\d+>/g, " ")
    .replace(/(^|\s)(?::[a-z0-9_+-]+:)+(?=\s|$|[,.!?])/gi, "$1 ")
    .replace(/(^|\s)@[\w.-]+/g, "$1 ")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|\u200D|\uFE0F|\u20E3/gu, " ")
    .replace(/`+/g, "")
    .replace(/(^|[\s(])(?!\*\.\w)[*_~]+(?=\S)/g, "$1")
    .replace(/(?<=[^\s*_~])[*_~]+(?=$|[\s).,!?])/g, "");
}
