import { type Feedback, type Lesson, outcomeOf } from "../../src/index.ts";
import { type Chat, find, personOf } from "./answering.ts";
import type { ControlOf } from "./controls.ts";
import { feedbackKey, messageKey, rateLimitKeys } from "./keys.ts";
import type { Asker, Heard, Pressed } from "./platform.ts";

type Recording = Pick<Chat<unknown>, "platform" | "footnote" | "record">;

/** Keeps how somebody found an answer, and asks what was wrong with it where it did not help. */
export async function judge<Shown>(
  chat: Chat<Shown>,
  pressed: Pressed<Shown>,
  { question, sections, isHelpful }: ControlOf<"judge"> & { readonly question: string },
): Promise<void> {
  const { platform, log } = chat;
  await keepFeedback(chat, pressed.asker, { question, sections, isHelpful });
  if (!isHelpful) await unlearnFrom(chat, pressed.asker, question, sections);
  log.info({ platform: platform.name, isHelpful, sections }, "judged");
  await (isHelpful ? pressed.acknowledge?.() : pressed.askReason(sections));
}

/** Seconds in which somebody who says again that an answer is wrong is not asked why again. */
const offeredFor = 600;

/**
 * Offers who asked, and says now that the answer is wrong, to say why, alone where the platform can. Where there was no answer
 * there is nothing to judge.
 * @param earlier what was asked, oldest first
 */
export async function offerReason<Shown>(
  chat: Chat<Shown>,
  heard: Heard<Shown>,
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
  await heard.tell(platform.offer((wording) => wording.wrongAnswer, control, about));
}

/** Keeps the reason that somebody gives for a thumb down. */
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

/** Keeps somebody's word that a section answers a question, or that it does not. */
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

/** A thumb down on what was answered by a lesson is a word against the lesson. */
async function unlearnFrom(
  chat: Recording,
  asker: Asker,
  question: string,
  [section = ""]: readonly string[],
): Promise<void> {
  const lesson = chat.footnote.lessonBehind(question, section, { audiences: await asker.audiences() });
  if (lesson === undefined) return;
  const { phrase, audiences } = lesson;
  await learnFrom(chat, asker, { question: phrase, section, isRight: false, audiences });
}
