import { stopWords } from "../../search/stop-words.ts";
import { fillerWords } from "./filler-words.ts";

/** So many words beside a block of code or an address are a question by themselves. */
const fewestWords = 4;
/** Characters; a shorter block of code in the middle of a sentence is a word of it. */
const shortCode = 40;

/** Takes off blocks of code that stand beside a question; what is asked of a short one in the sentence stays. */
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

/** What chats show struck out, behind what it stands after. */
export const struckOut = /(^|[\s(])~{1,2}(?![\s~/])[^~\n]+~{1,2}(?=$|[\s).,!?])/gm;

/** Takes off what somebody struck out and wrote anew. */
export function withoutStruckOut(text: string): string {
  if (!text.includes("~")) return text;
  const left = text.replace(struckOut, "$1");
  return isLongEnough(left) ? left : text;
}

/** Takes off addresses that stand beside a question. */
export function withoutAddressesBeside(text: string): string {
  if (!text.includes("://")) return text;
  const left = text.replace(/(^|\s)<?https?:\/\/[^\s<>]+>?/g, "$1 ");
  return isLongEnough(left) ? left : text;
}

function isLongEnough(text: string): boolean {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= fewestWords;
}

const salutation = /^(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey)(?: there)?(?: \p{L}{1,20})?[,!:] (?=\S)/u;
const name = "\\p{Lu}[\\p{L}'-]{0,30}";
const closing = new RegExp(
  "(?<=[?.!] )(?:- )?(?:[Mm]any thanks|[Tt]hanks?|THANKS|[Tt]hank you|[Tt]hx|TIA|tia|[Tt]y|[Cc]heers|(?:[Bb]est|[Kk]ind|[Ww]arm) regards|[Rr]egards)" +
    "(?: in advance| a lot| so much| everyone| all| again| and regards)?" +
    `[,.!]* ?(?:[-–—] ?)?(?:${name}(?: ${name})?)?[.!]*$`,
  "u",
);

/** What stands under a line of two dashes, and what a telephone adds; it asks nothing. */
const signature =
  /(?<=[?.!] (?:[^?.!]{1,40} )?)(?:--|__+)(?: [^\s?]{1,40}){1,16}$|(?<=[?.!] )(?:Sent|Get) (?:from|via) [^?.!]{1,40}$/;

/** Takes the salutation, the closing with a name, and the signature off a question on one line. */
export function withoutLetterForm(text: string): string {
  const opened = text.replace(salutation, "");
  // Both stand behind a sentence.
  if (!/[?.!] /.test(opened)) return opened.trim();
  return opened.replace(signature, "").trim().replace(closing, "").trim();
}

/** "heyyyy" is "hey", "goood" is "good", "howww" is "how"; names such as "WWW" and "XXXL" stay. */
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
