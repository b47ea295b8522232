import type { Range } from "../../knowledge/sentences.ts";
import type { Wants } from "./question-kind.ts";

const numberWord =
  "(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|twice|thrice|double|triple|percent)";
const month =
  "(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

const number = new RegExp(`\\d|\\b${numberWord}\\b`, "i");
const date = new RegExp(
  `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b${month}\\b|\\b(?:century|years? ago|months? ago|weeks? ago|yesterday|today|noon|midnight)\\b|\\b\\d{1,2}(?::\\d{2}| ?[ap]m)\\b`,
  "i",
);
const price = /[$€£¥]\s?\d|\d\s?(?:dollars?|euros?|pounds?|cents?|usd|eur|gbp)\b|\b(?:dollars?|euros?)\b|\bfree\b/i;
/** Numbers, dates and prices with what qualifies them and what they count: "over 300 cities". */
const withUnit = new RegExp(
  `(?:(?:about|over|under|around|roughly|nearly|almost|up to|at least|at most|more than|less than|fewer than|approximately) )?(?:[$€£¥] ?)?(?:\\b\\d[\\d.,:]*\\d|\\b\\d|\\b${numberWord}\\b)(?:(?: (?:to|or|and)|[-–]) ?(?:\\d[\\d.,]*|${numberWord}\\b))?(?: ?%|(?: of)? [a-z]+)?`,
  "giu",
);

/** A capitalised word that does not begin a sentence, or an acronym. */
const name = /[^.!?:\s] +["'“‘(]*\p{Lu}[\p{L}\d]|\b\p{Lu}{2,}\b|\b\p{Lu}\p{Ll}+\p{Lu}|^\p{Lu}[\p{L}]+ \p{Lu}/u;

/** Whether a text holds a thing of the kind that a question wants; so does every text where no such kind is wanted. */
export function holdsWanted(wants: Wants, text: string): boolean {
  switch (wants) {
    case "number":
      return number.test(text);
    case "date":
      return date.test(text);
    case "price":
      return price.test(text);
    case "name":
      return name.test(text);
    case "reason":
    case "place":
    case "consequence":
    case "list":
    case "comparison":
    case "decision":
    case "definition":
    case "gist":
    case "anything":
      return true;
  }
}

const condition = /\b(?:if|when|whenever|unless|once|until|otherwise|as soon as|without)\b/i;
const place =
  /\b(?:in|at|on|under|inside|beside|behind|near|from|into|via|through|between|across)\b[^.!?]{0,24}?(?:\p{Lu}|#|\/|`|\b(?:room|floor|office|building|channel|folder|directory|page|tab|menu|site|portal|repository|repo|file|city|cities|country|region|browser)\b)/u;
/** Whether a text has the form of what a question wants: the thing itself, or a condition where it asks what comes of something. */
export function hasForm(wants: Wants, text: string): boolean {
  switch (wants) {
    case "consequence":
      return condition.test(text);
    case "place":
      return place.test(text);
    default:
      return holdsWanted(wants, text);
  }
}

/** Where the numbers, dates or prices that a question wants stand in a text. */
export function wantedRanges(wants: Wants, text: string): Range[] {
  if (wants !== "number" && wants !== "date" && wants !== "price") return [];
  return [...text.matchAll(withUnit)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
