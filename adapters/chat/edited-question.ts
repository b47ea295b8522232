import { type GivenAnswer, type Intent, intentOf, pointsElsewhere } from "../../src/index.ts";
import { unreadableIn } from "./asks-of.ts";
import { type AskedQuestions, type EditedMessage, isAddressed, type Way } from "./platform.ts";

const takesBack: ReadonlySet<Intent> = new Set<Intent>(["withdrawal", "thanks", "nod", "remark"]);

/** Whether an edit took back an answered question, such as by "never mind" or by leaving only the mention. */
export function isTakenBack(
  { way, mentionsOnlyOthers }: EditedMessage<unknown>,
  asks: AskedQuestions,
  { question }: GivenAnswer,
): boolean {
  const { questions, isPointedAt, hasFiles } = asks;
  const intents = questions.map(intentOf);
  if (way === undefined || !isAddressed(way)) return mentionsOnlyOthers === true || !intents.includes("question");
  if (isPointedAt || hasFiles || asks.unreadable !== undefined) return false;
  return questions.every((one) => one === "") ? question !== "" : intents.every((intent) => takesBack.has(intent));
}

/**
 * Whether the answer that was given already answers what the message asks; unknown, so false, where the record keeps no texts.
 */
export function isAnswered(asks: AskedQuestions, { question }: GivenAnswer): boolean {
  return question !== "" && unreadableIn(asks) === undefined && asks.questions.includes(question);
}

/** How one version of a message asks by itself, and the possible questions in its typed text. */
export interface AskedAlone {
  readonly way: Way | undefined;
  readonly typed: readonly string[];
}

/** Whether an edit made a message ask, or made it address the bot. */
export function asksAnew(before: AskedAlone, now: AskedAlone): boolean {
  if (!asks(now)) return false;
  if (!asks(before) || before.typed[0] === "") return true;
  return isForBot(now) && !isForBot(before);
}

/**
 * Whether a version of a message asks: a message to the bot does, unless it only says something like "never mind" or "thanks";
 * any other message has to contain a question.
 */
function asks({ way, typed }: AskedAlone): boolean {
  if (way === undefined) return false;
  if (!isAddressed(way)) return typed.some((one) => intentOf(one) === "question" && !pointsElsewhere(one));
  return typed[0] === "" || !typed.every((one) => takesBack.has(intentOf(one)));
}

function isForBot({ way }: AskedAlone): boolean {
  return way !== undefined && isAddressed(way);
}
