import { stopWords } from "../../search/stop-words.ts";
import { toWords } from "../../search/words.ts";
import { fillerWords } from "./filler-words.ts";
import { pleadsElsewhere } from "./foreign-pointers.ts";
import { type Intent, intentOf } from "./intent.ts";

/** Words by which people ask about something beside their message. */
const pointers: ReadonlySet<string> = new Set(
  `above advice anybody anyone answer answered assist attached below chance check chime clue correct explain handle help here idea ideas
  know look message opinion opinions paging perhaps please pls plz post read reply respond right same see solution solve someone somebody
  suggestion suggestions take that these this think thoughts tips true turn weigh`.split(/\s+/),
);
/** Nouns that add nothing to a pronoun: "this one" and "this ticket" mean "this". */
const pointedOut =
  /\b(?:(?:(this|that|these|those)|the) ones?|(this|that|these|those) (?:tickets?|messages?|questions?|posts?|threads?|requests?|issues?|e?mails?|comments?|polls?|cards?|persons?|people|man|men|woman|women|lady|dude|bro|fella|kid|folks|team|fellow|gentleman|friend|customers?|users?|colleagues?|guys?|things?|conversations?))\b/gi;
/** How many characters of a text are read. */
const longestRead = 200;
const nothingToAsk: ReadonlySet<Intent> = new Set<Intent>(["thanks", "greeting", "nod", "withdrawal", "objection"]);

/**
 * Whether a text asks nothing by itself and refers to what is beside it: an empty text, "this?", "^", "can anybody help with
 * this please".
 */
export function pointsElsewhere(typed: string): boolean {
  if (typed.length > longestRead) return false;
  const text = typed.replace(pointedOut, "$1$2").trim();
  const words = toWords(text).map((word) => word.text.toLowerCase().replace(/['’]/g, ""));
  if (words.length === 0) return text === "" || /[\^?]|👆|👇|☝|⬆|⬇/u.test(text);
  const isKnown = (word: string): boolean => pointers.has(word) || stopWords.has(word) || fillerWords.has(word);
  const isPlea = words.every(isKnown) && words.some((word) => pointers.has(word));
  return (isPlea || pleadsElsewhere(text)) && !nothingToAsk.has(intentOf(text));
}

/** Words for what is in a picture or file that came with the message. */
const seen =
  /\b(?:this|these|those|attached|attachment|screenshots?|screen shots?|screengrab|screencap|(?:the|my|a) (?:image|picture|pic|photo|file|log|video|recording)(?! \w))\b|\b(?:see|look|as|like) (?:above|below|here)\b|\b(?:that|it) (?:say|says|mean|means|show|shows)\b/i;

/** Whether a question can be understood without the pictures and files that came with it. */
export function standsByItself(question: string): boolean {
  const text = question.slice(0, longestQuestionRead);
  return !pointsElsewhere(text) && intentOf(text) === "question" && !seen.test(text);
}

/** The longest question that is read, in characters. */
const longestQuestionRead = 4_000;
