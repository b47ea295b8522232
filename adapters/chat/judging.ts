import { type Feedback, type Lesson, outcomeOf } from "../../src/index.ts";
import { type Chat, find, personOf } from "./answering.ts";
import type { ControlOf } from "./controls.ts";
import { tellAuthor } from "./kept-replies.ts";
import { feedbackKey, messageKey, rateLimitKeys } from "./keys.ts";
import type { Asker, ControlPress, IncomingMessage } from "./platform.ts";

type Recording = Pick<Chat<unknown>, "platform" | "footnote" | "record">;

/** Records a thumb up or down on an answer; after a thumb down, also asks what was wrong. */
export async function judge<Shown>(
  chat: Chat<Shown>,
  pressed: ControlPress<Shown>,
  { question, sections, isHelpful }: ControlOf<"judge"> & { readonly question: string },
): Promise<void> {
  const { platform, log } = chat;
  await keepFeedback(chat, pressed.asker, { question, sections, isHelpful });
  if (!isHelpful) await unlearnFrom(chat, pressed.asker, question, sections);
  log.info({ platform: platform.name, isHelpful, sections }, "judged");
  await (isHelpful ? pressed.acknowledge?.() : pressed.askReason(sections));
}

/** Seconds after which a person who says again that an answer is wrong is offered again to say why. */
const offeredFor = 600;

/**
 * Offers the asker, who writes that the answer is wrong, to say why; only the asker sees the offer where the platform can do
 * that. Does nothing where the question has no answer, since there is nothing to judge.
 * @param earlier the questions of the conversation, oldest first; the last one is judged
 */
export async function offerReason<Shown>(
  chat: Chat<Shown>,
  heard: IncomingMessage<Shown>,
  earlier: readonly string[],
): Promise<void> {
  const { platform, rateLimit } = chat;
  const { id, asker, way } = heard;
  if ((await heard.isByAsker?.()) === false) return;
  const question = earlier.at(-1) ?? "";
  const { person } = rateLimitKeys(platform.name, asker);
  if (!rateLimit.isToBeTold(`${person} wrong ${question}`, offeredFor)) return;
  const before = earlier.slice(0, -1);
  const { answer } = await find(chat, { id: messageKey(platform.name, id), question, earlier: before, asker, way });
  if (answer.kind !== "answer") return;
  const about = { question, earlier: before, asker: asker.user };
  const control = { kind: "judge", isHelpful: false, sections: outcomeOf(answer).sections } as const;
  await tellAuthor(
    chat,
    heard,
    platform.offer((wording) => wording.wrongAnswer, control, about),
  );
}

/** Records the reason that somebody gives for a thumb down. */
export async function keepReason(
  chat: Recording,
  asker: Asker,
  { question, sections, reason }: { readonly question: string; readonly sections: readonly string[]; reason: string },
): Promise<void> {
  const given = reason.trim();
  if (given !== "") await keepFeedback(chat, asker, { question, sections, isHelpful: false, reason: given });
}

export function keepFeedback(
  chat: Pick<Recording, "platform" | "record">,
  asker: Asker,
  judged: Omit<Feedback, "key" | "person">,
): Promise<void> {
  const key = feedbackKey(chat.platform.name, asker, judged);
  return chat.record.addFeedback({ key, person: personOf(chat, asker), ...judged });
}

/** Records a lesson: that a section answers a question, or that it does not. */
export async function learnFrom(
  chat: Recording,
  asker: Asker,
  said: Pick<Lesson, "question" | "section" | "isRight" | "audiences">,
): Promise<void> {
  await chat.record.teach({
    ...said,
    person: personOf(chat, asker),
    countsAlone: (await asker.countsAlone?.()) ?? false,
  });
}

/** Records a lesson against the lesson that led to an answer, where a thumb down judges such an answer. */
async function unlearnFrom(
  chat: Recording,
  asker: Asker,
  question: string,
  [section = ""]: readonly string[],
): Promise<void> {
  const lesson = chat.footnote.lessonFor(question, section, { audiences: await asker.audiences() });
  if (lesson === undefined) return;
  const { phrase, audiences } = lesson;
  await learnFrom(chat, asker, { question: phrase, section, isRight: false, audiences });
}
