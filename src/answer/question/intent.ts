import { Recent } from "../../recent.ts";
import { struckOut, withoutElongation } from "./chat-additions.ts";
import { type Clause, clausesOf, readable, withApostrophes } from "./chat-clauses.ts";
import { withoutInterjections } from "./chat-words.ts";
import { isCourtesy } from "./courtesy.ts";
import { foreignIntent } from "./foreign-intent.ts";
import {
  askedBack,
  declined,
  deed,
  greeting,
  leadIn,
  leadInEnds,
  longestThanks,
  noQuestion,
  personal,
  questionSigns,
  remark,
  thanks,
  toldWithoutMark,
  withdrawal,
  withdrawnAtLast,
  withdrawnBehind,
} from "./intent-signs.ts";
import { isNod } from "./nods.ts";
import { isObjection } from "./objection.ts";

/** What a message does, as far as its words tell. */
export type Intent =
  | "question"
  /** Thanks for an answer. */
  | "thanks"
  /** Says that an answer is wrong. */
  | "objection"
  /** Addresses somebody by name, or asks people for something that only they can do. */
  | "to-somebody"
  /** Withdraws a question. */
  | "withdrawal"
  | "greeting"
  /** Only says that something was understood, worked or will be tried. */
  | "nod"
  /** Tells how it went or what comes next, laughs, or only has a picture. */
  | "remark"
  /** Anything else, such as news or the name of a thing. */
  | "statement";

/** A mention at the beginning; mentions of everybody do not name somebody. */
const named = /^@(?!(?:everyone|everybody|here|channel|all|team)\b)[\w.-]+/i;

/** Mentions of everybody at the start of a message. */
const toAll =
  /^(?:@(?:everyone|everybody|here|channel|all|team)\b[\s,:–—-]*|<!(?:here|channel|everyone)>[\s,:–—-]*)+(?=\S)/i;

/** A cache, since several parts of the code ask for the intent of the same message. */
const known = new Recent<string, Intent>(64);
/** The longest message that is cached, in characters; longer ones are rare. */
const longestKept = 1_000;

/**
 * Returns what a message does. For messages that may not be meant for the bot; what is said to the bot counts as a question.
 */
export function intentOf(typed: string): Intent {
  if (typed.length > longestKept) return readIntent(typed);
  return known.get(typed) ?? known.set(typed, readIntent(typed));
}

function readIntent(typed: string): Intent {
  const text = withoutElongation(readable(typed)).replace(toAll, "");
  if (named.test(text)) return "to-somebody";
  if (!/[^\s.,!?]/.test(text) && typed.search(struckOut) !== -1) return "withdrawal";
  if (text === "") return isThumb(typed) ? "thanks" : "remark";
  const lower = withApostrophes(text.toLowerCase().replace(/[’‘]/g, "'"));
  const clauses = clausesOf(lower);
  if (withdrawnBehind.test(lower) || isWithdrawn(clauses)) return "withdrawal";
  const asking = clauses.filter(asks);
  if (isDeed(asking)) return "to-somebody";
  if (isObjection(lower)) return clauses.some(asksAside) ? "question" : "objection";
  if (asking.some(({ hasMark }) => !hasMark)) return "question";
  // A question mark and a short word may be in any language.
  const elsewhere = foreignIntent(lower);
  if (elsewhere !== undefined) return elsewhere;
  if (asking.length > 0) return "question";
  if (declined.test(lower)) return "nod";
  if (thanks.test(lower) && lower.split(/\s+/).length <= longestThanks) return "thanks";
  if (withdrawal.test(lower) || withdrawsInPart(lower)) return "withdrawal";
  if (greeting.test(lower) && isCourtesy(text)) return "greeting";
  if (isNod(lower) && !isCourtesy(text)) return gratitude.test(typed) ? "thanks" : "nod";
  return remark.test(lower) || isCourtesy(text) ? "remark" : "statement";
}

/** Whether a message is only a thumb or a heart, which thank without words. */
function isThumb(typed: string): boolean {
  return /^(?:\s|\p{Emoji_Modifier}|\uFE0F|👍|🙏|❤|:\+1:(?::skin-tone-\d:)?|:thumbsup:|:pray:|:heart:)+$/u.test(typed);
}

/** Emoji that turn a nod into thanks. */
const gratitude = /🙏|❤|:pray:|:heart:/u;

function asks({ text: typed, hasMark }: Clause): boolean {
  const text = withoutInterjections(typed);
  return asksPlainly({ text, hasMark }) || behindLeadIn(text) !== undefined;
}

function asksPlainly({ text, hasMark }: Clause): boolean {
  if (noQuestion.some((pattern) => pattern.test(text)) || isCourtesy(text)) return false;
  if (!hasMark && toldWithoutMark.some((pattern) => pattern.test(text))) return false;
  return hasMark || questionSigns.some((pattern) => pattern.test(text));
}

/**
 * Returns where a question begins in a clause, behind words that announce it or apologize for it: "sorry if this is dumb but is
 * Pingora open source".
 * @param lower in lower case
 * @returns undefined if it does not follow such words
 */
export function behindLeadIn(lower: string): number | undefined {
  const [led = "", ...parts] = lower.split(leadInEnds, mostParts);
  if (!leadIn.test(led)) return undefined;
  let end = led.length;
  for (const part of parts) {
    const start = lower.indexOf(part, end);
    if (asksPlainly({ text: part, hasMark: false })) return start;
    end = start + part.length;
  }
  return undefined;
}

/**
 * Whether a clause asks beside an objection: "that's not what I meant. How do I unlink?", "wrong company, what about Figma?"
 */
function asksAside(clause: Clause): boolean {
  const { text } = clause;
  if (!isObjection(text) && asks(clause)) return true;
  const parts = text.split(/[,:–—]\s+|\s-\s/).slice(0, mostParts);
  return parts.length > 1 && parts.some((part) => !isObjection(part) && asks({ text: part, hasMark: false }));
}

const mostParts = 10;

function isDeed(asking: readonly Clause[]): boolean {
  const isToThem = (text: string): boolean => deed.test(text) || personal.test(text) || askedBack.test(text);
  return asking.length > 0 && asking.every(({ text }) => isToThem(text));
}

/** Whether a part of a sentence withdraws a question: "no need to answer, I figured it out myself". */
function withdrawsInPart(lower: string): boolean {
  return lower.split(/[,:–—]\s+|\s-\s/, mostParts).some((part) => withdrawal.test(part));
}

/** Whether the end withdraws what was asked before it: "how did they migrate? EDIT: never mind". */
function isWithdrawn(clauses: readonly Clause[]): boolean {
  const at = clauses.findLastIndex(({ text }) => withdrawnAtLast.test(text));
  return at !== -1 && !clauses.slice(at).some(asks);
}
