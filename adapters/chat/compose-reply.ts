import { type Intent, intentOf } from "../../src/index.ts";
import {
  type Attempt,
  type Chat,
  findFirst,
  howShown,
  note,
  recordWhileSending,
  render,
  secondsToWait,
  tellToWait,
} from "./answering.ts";
import { askingAmong, asksOf, beginsByObjecting, unreadableIn } from "./asks-of.ts";
import { isFileAlone } from "./contents.ts";
import { offerReason } from "./judging.ts";
import { keepReply, tellAuthor } from "./kept-replies.ts";
import { messageKey, rateLimitKeys } from "./keys.ts";
import { type AskedQuestions, type IncomingMessage, isAddressed, isAsked } from "./platform.ts";
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
  if (!isAddressed(heard.way) && isFileAlone(asks.hasFiles, asks.questions)) return nothing;
  if (!isAsked(heard.way)) return composeSure(chat, heard, asks);
  const { platform, rateLimit } = chat;
  const { asker, way } = heard;
  const seconds = await secondsToWait(chat, asker);
  if (seconds > 0) return () => tellToWait(chat, asker, seconds, (notice) => tellAuthor(chat, heard, notice));
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
  const overheard = isAsked(heard.way) ? "going-on" : "beginning";
  const asking = { ...askingOf(chat, heard), earlier: asks.earlier, overheard } as const;
  const { best, unsure } = await findFirst(chat, asking, askingAmong(asks.questions), isAsked(heard.way));
  if (best.found.answer.kind === "answer") return giving(chat, heard, asks, best);
  const { questions, earlier } = asks;
  if (isAsked(heard.way) && earlier.length > 0 && questions.some(beginsByObjecting))
    return () => offerReason(chat, heard, earlier);
  const tries = unsure.length > 0 ? unsure : [best];
  return async () => {
    for (const { asking: tried, found } of tries) await note(chat, tried, found);
  };
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
  asks: AskedQuestions,
  attempt: Attempt,
): SendReply {
  const { asking, found } = attempt;
  const { question, earlier = [] } = asking;
  const shown = render(chat, found.answer, asking, howShown(chat, asks, question, heard.way));
  return async () => {
    const message = await recordWhileSending(chat, attempt, heard.reply(shown, { question, earlier }));
    await keepReply(chat, heard, message, { question: asks.isUnseen ? "" : question, earlier });
  };
}

async function nothing(): Promise<void> {}

/** What people write in a direct message, after an answer, without wanting another answer. */
const idle: ReadonlySet<Intent | undefined> = new Set<Intent>(["remark", "objection", "to-somebody"]);
