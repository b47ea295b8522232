import { stopWords } from "../../search/stop-words.ts";
import { withoutAskedForm } from "./asked-form.ts";
import { fillerWords } from "./filler-words.ts";

/** The fewest words beside a block of code or an address that are a question by themselves. */
const fewestWords = 4;
/** A block of code of at most this many characters inside a sentence is a word of that sentence. */
const shortCode = 40;

/** Removes blocks of code beside a question; a short one inside a sentence stays. */
export function withoutCodeBeside(text: string): string {
  if (!text.includes("```")) return text;
  const parts = text.split("```");
  const isClosed = (at: number): boolean => at % 2 === 1 && at < parts.length - 1;
  const isFirst = (at: number): boolean => at === 1 && parts[0]?.trim() === "";
  const isBeside = (part: string, at: number): boolean =>
    isClosed(at) && (isFirst(at) || part.includes("\n") || part.length > shortCode);
  const left = parts.filter((part, at) => !isBeside(part, at)).join(" ");
  return isLongEnough(left) ? left : text;
}

/** Struck-out text in the notation of chats, together with the character before it. */
export const struckOut = /(^|[\s(])~{1,2}(?![\s~/])[^~\n]+~{1,2}(?=$|[\s).,!?])/gm;

/** Removes struck-out text. */
export function withoutStruckOut(text: string): string {
  if (!text.includes("~")) return text;
  const left = text.replace(struckOut, "$1");
  return isLongEnough(left) ? left : text;
}

/** Removes URLs that stand beside a question. */
export function withoutAddressesBeside(text: string): string {
  if (!text.includes("://")) return text;
  const left = text.replace(/(^|\s)<?https?:\/\/[^\s<>]+>?/g, "$1 ");
  return isLongEnough(left) ? left : text;
}

function isLongEnough(text: string): boolean {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= fewestWords;
}

/** A number or bullet before a question, at the beginning of a line or of a sentence. */
const listMarks = /(^[^\S\n]*|[?.!:] +)(?:\(?(?:\d{1,2}|[a-e])[.)]|[-*•–])[^\S\n]+(?=\p{L})/gmu;

/** Removes list markers: "1. How did they migrate? 2. Who paid?" contains no numbers to search for. */
export function withoutListMarks(text: string): string {
  return text.replace(listMarks, "$1");
}

/** Emoji and emoticons before a question. */
const endsSentence =
  /(?<=[\p{L}\p{N}])(?: ?\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F){0,6}| :[a-z0-9_+-]{2,40}:| [:;=][-']?[)(DPp/|\]]| <3){1,4}\s+(?=(?:what|when|where|who|whose|which|why|how|is|are|do|does|did|can|could|should|will|would|has|have|any)(?:['’]?s)?\s)/giu;

/** Ends a sentence where an emoji or emoticon stands before a question: "new here :) what is Pingora?" */
export function withSentencesEnded(text: string): string {
  return text.replace(endsSentence, ". ");
}

const salutation = /^(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey)(?: there)?(?: \p{L}{1,20})?[,!:] (?=\S)/u;
const name = "\\p{Lu}[\\p{L}'-]{0,30}";
const closing = new RegExp(
  "(?<=[?.!] )(?:- )?(?:[Mm]any thanks|[Tt]hanks?|THANKS|[Tt]hank you|[Tt]hx|TIA|tia|[Tt]y|[Cc]heers|(?:[Bb]est|[Kk]ind|[Ww]arm) regards|[Rr]egards)" +
    "(?: in advance| a lot| so much| everyone| all| again| and regards)?" +
    `[,.!]* ?(?:[-–—~] ?)?(?:${name}(?: ${name})?(?: (?:from|at|of|in) [^?.!]{1,40})?)?[.!]*$`,
  "u",
);
/** Remarks about the message or its author: "(fixed typo)", "(sorry if asked before)", "EDIT: wording". */
const aside = new RegExp(
  "\\s*(?:\\((?=[^()?]{0,80}\\b(?:typos?|edit(?:ed)?|sorry|asking for|thanks|thx|new here|noob|newbie|beginner|urgent|asap|no rush|lol|(?:serious|genuine|honest|dumb|stupid|silly|real|quick) question|my english|cross-?post(?:ed|ing)?|repost(?:ed|ing)?)\\b)[^()?]{1,80}\\)" +
    "|[([*]*(?:EDIT|Edit|edit|ETA|UPD|Upd|Update)\\s?\\d?:\\s*(?:fixed |corrected |a |some |the )*(?:typos?|wording|format(?:ting)?|spelling|grammar|title|link|words?|clarity|clarified)[^?]{0,40})[\\])*.!]*$",
  "u",
);
/** A label that only announces a question. */
const label =
  /^(?:TL;? ?DR|tl;? ?dr|Tl;? ?dr|Q ?\d{0,2}|[Qq]uestion(?: \d{1,2})?|[Qq]uick question)\s*[:;–—-]+\s+(?=\S)/u;

/** A signature below two dashes, or one that a phone adds. */
const signature =
  /(?<=[?.!] (?:[^?.!]{1,40} )?)(?:--|__+)(?: [^\s?]{1,40}){1,16}$|(?<=[?.!] )(?:Sent|Get) (?:from|via) [^?.!]{1,40}$/;

/** A form of address or an opening before a question word: "guys when should I not use it". */
const opening =
  /^(?:(?:wait|hold on|hang on|guys|folks|people|peeps|friends|y['’]?all|all|everyone|everybody|team|gang|lads|ladies|bro|bruh|dude|man|mate|quick (?:question|q)|(?:dumb|stupid|silly|noob|newbie|random|serious|genuine|honest|real|another|one more|last) question|question)[,:;!.–—-]* ){1,8}(?=(?:what|when|where|who|whose|which|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|had)(?:['’]?s)?\b)/i;
/** "The best approach to" means the best way to. */
const wayTo =
  /\b(best|recommended|right|correct|proper|easiest|simplest|fastest|quickest|safest|cleanest|preferred|usual|common|good|better) (?:approach|method|strategy) to (?=\p{L})/iu;
/** "Any tips on" and similar requests for advice. */
const tipsOn =
  /^(?:(?:does (?:any|some)(?:one|body)(?: here)? have|do you have|got|have you got|looking for|(?:i |we )?need|i['’]?m looking for) )?(?:any |some )?(?:good |general |practical )?(?:tips|tricks|advice|pointers|hints|recommendations|suggestions|guidance)(?: (?:and|or|\/) (?:tips|tricks|advice|pointers|recommendations|suggestions))? (?:for|on|about|regarding) (?=\p{L})/iu;

/** Matches the second half of a yes-or-no question, which asks for the opposite: "…, or is it still a toy?" */
const otherwise =
  /(?<=\S+ \S+ \S+ \S+),? or (?:is|are|was|were) (?:it|they|that|this)(?: all| really)? (?:still|just|only|merely|not|more|too|already) [^?.!,;]{1,40}(?=\?*$)|(?<=\S+ \S+ \S+),? (?:y\/n|yes or no|or not|or what|or nah)(?=\?*$)/i;

/** Removes phrases that only lead up to a question, or say how to answer it. */
export function withoutLeadIn(text: string): string {
  const asked = text.replace(opening, "");
  return withoutAskedForm(asked.replace(otherwise, "").replace(wayTo, "$1 way to ").replace(tipsOn, ""));
}

/** Removes the salutation, the closing with a name, and the signature from a question on one line. */
export function withoutLetterForm(text: string): string {
  const opened = text.replace(salutation, "").replace(label, "").replace(aside, "");
  // The signature and the closing follow a sentence.
  if (!/[?.!] /.test(opened)) return opened.trim();
  const own = opened.replace(signature, "").trim().replace(closing, "");
  return own.replace(aside, "").trim();
}

/** Shortens repeated letters: "heyyyy" to "hey", "goood" to "good", "howww" to "how"; names such as "WWW" and "XXXL" stay. */
export function withoutElongation(text: string): string {
  if (!/([a-z])\1\1/.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) => (isElongated(word) ? shortened(word) : word));
}

function isElongated(word: string): boolean {
  return /([a-hj-vyz])\1{2}|i{4}|[^wx]([wx])\2{2}/.test(word) && !/^(.)\1+$/.test(word);
}

function shortened(word: string): string {
  const single = word.replace(/(.)\1{2,}/g, "$1");
  const isKnown = stopWords.has(single.toLowerCase()) || fillerWords.has(single.toLowerCase());
  return isKnown ? single : word.replace(/([eo])\1{2,}/g, "$1$1").replace(/(.)\1{2,}/g, "$1");
}
