import { type Intent, intentOf, pointsElsewhere, standsByItself } from "../../src/index.ts";
import { type Attempt, type Chat, findFirst, note, recordWhileSending, render, secondsToWait } from "./answering.ts";
import { asksOf, unreadableIn } from "./asks-of.ts";
import { offerReason } from "./judging.ts";
import { keepReply } from "./kept-replies.ts";
import { messageKey, rateLimitKeys } from "./keys.ts";
import { type AskedQuestions, type IncomingMessage, isAddressed } from "./platform.ts";
import type { SendReply } from "./send-reply.ts";

/**
 * Finds the reply to a message, and returns a function that sends it; nothing is shown or recorded before that function is
 * called.
 */
export async function composeReply<Shown>(chat: Chat<Shown>, heard: IncomingMessage<Shown>): Promise<SendReply> {
  if (!isAddressed(heard.way) && heard.mentionsOnlyOthers) return nothing;
  const asks = await asksOf(heard);
  return respondTo(chat, heard, asks) ?? composeAnswer(chat, heard, asks);
}

/** Returns the reaction to a message that asks nothing; undefined where the message asks or may ask. */
function respondTo<Shown>(
  chat: Chat<Shown>,
  heard: IncomingMessage<Shown>,
  { questions, earlier, isPointedAt, hasFiles, unreadable }: AskedQuestions,
): SendReply | undefined {
  if (unreadable !== undefined || isPointedAt) return undefined;
  const intents = questions.map(intentOf);
  if (intents.includes("question")) return undefined;
  const [intent] = intents;
  const isAfterAnswer = heard.way !== "unasked" && (heard.way !== "direct" || earlier.length > 0);
  if (intent === "thanks" && isAfterAnswer) return () => heard.acknowledge();
  if (intent === "objection" && isAfterAnswer && earlier.length > 0) return () => offerReason(chat, heard, earlier);
  if (!isAddressed(heard.way) || intent === "withdrawal" || (intent === "nod" && isAfterAnswer)) return nothing;
  if (hasFiles) return undefined;
  return heard.way === "direct" && isAfterAnswer && idle.has(intent) ? nothing : undefined;
}

async function composeAnswer<Shown>(
  chat: Chat<Shown>,
  heard: IncomingMessage<Shown>,
  asks: AskedQuestions,
): Promise<SendReply> {
  if (!isAddressed(heard.way) && asks.hasFiles && !asks.questions.some(standsByItself)) return nothing;
  if (!isAsked(heard)) return composeSure(chat, heard, asks);
  const { platform, rateLimit } = chat;
  const { asker, way } = heard;
  const seconds = await secondsToWait(chat, asker);
  if (seconds > 0) return () => slowDown(chat, heard, seconds);
  const { person, place } = rateLimitKeys(platform.name, asker);
  if (way !== "direct") await rateLimit.roomInPlace(person, place);
  const { questions, earlier, isShortened } = asks;
  const unreadable = unreadableIn(asks);
  // The notice is recorded like an answer, so that an edit of the message replaces the notice and a deletion removes it.
  if (unreadable !== undefined)
    return async () => keepReply(chat, heard, await heard.reply(platform.say(unreadable)), { question: "", earlier });
  if (!isAddressed(way)) return composeSure(chat, heard, asks);
  const asking = { ...askingOf(chat, heard), earlier, ...(isShortened && { isShortened }) };
  const { best } = await findFirst(chat, asking, questions, true);
  return giving(chat, heard, asks, best);
}

/**
 * Answers a message that does not address the bot, where the bot is sure. A message that follows up an answer is mostly a few
 * words, which never reach the confidence of a whole question, so a follow-up needs less.
 */
async function composeSure<Shown>(
  chat: Chat<Shown>,
  heard: IncomingMessage<Shown>,
  asks: AskedQuestions,
): Promise<SendReply> {
  const overheard = isAsked(heard) ? "going-on" : "beginning";
  const asking = { ...askingOf(chat, heard), earlier: asks.earlier, overheard } as const;
  const { best, unsure } = await findFirst(chat, asking, askingAmong(asks.questions), isAsked(heard));
  if (best.found.answer.kind === "answer") return giving(chat, heard, asks, best);
  const tries = unsure.length > 0 ? unsure : [best];
  return async () => {
    for (const { asking: tried, found } of tries) await note(chat, tried, found);
  };
}

/**
 * Of several texts, such as the title and the text of a post, keeps those that are questions: a title "Looking for developers"
 * asks nothing, whatever the text below it asks. Keeps all where none is a question, or where one only points at the others, as
 * "any ideas?" does.
 */
function askingAmong(questions: readonly string[]): readonly string[] {
  const asking = questions.filter((one) => intentOf(one) === "question");
  return asking.length === 0 || questions.some(pointsElsewhere) ? questions : asking;
}

function askingOf(
  { platform }: Pick<Chat<unknown>, "platform">,
  { id, asker, way }: IncomingMessage<unknown>,
): Omit<Attempt["asking"], "question"> {
  return { id: messageKey(platform.name, id), asker, way };
}

function giving<Shown>(
  chat: Chat<Shown>,
  heard: IncomingMessage<Shown>,
  { questions, isElsewhere, isUnseen, hasFiles }: AskedQuestions,
  attempt: Attempt,
): SendReply {
  const { platform } = chat;
  const { asking, found } = attempt;
  const { question, earlier = [] } = asking;
  const canBeSolved = !isAsked(heard) && platform.canMarkSolved === true;
  const showsQuestion = isElsewhere || question !== questions[0];
  const beside = { ...(hasFiles && { isBesideFiles: true as const }), ...(isUnseen && { isUnseen }) };
  const how = { surface: "public", showsQuestion, canBeSolved, ...beside } as const;
  const shown = render(chat, found.answer, asking, how);
  return async () => {
    const message = await recordWhileSending(chat, attempt, heard.reply(shown, { question, earlier }));
    await keepReply(chat, heard, message, { question: isUnseen ? "" : question, earlier });
  };
}

/** Tells the asker to wait, once during the waiting time. */
async function slowDown<Shown>(chat: Chat<Shown>, heard: IncomingMessage<Shown>, seconds: number): Promise<void> {
  const { platform, rateLimit } = chat;
  const { person } = rateLimitKeys(platform.name, heard.asker);
  if (rateLimit.isToBeTold(person, seconds)) await heard.tell(platform.say(({ slowDown }) => slowDown(seconds)));
}

async function nothing(): Promise<void> {}

/** What people write in a direct message, after an answer, without wanting another answer. */
const idle: ReadonlySet<Intent | undefined> = new Set<Intent>(["remark", "objection", "to-somebody"]);

/** Whether the author expects an answer, and so is told where there is none. */
export function isAsked({ way }: Pick<IncomingMessage<unknown>, "way">): boolean {
  return way !== "unasked";
}
