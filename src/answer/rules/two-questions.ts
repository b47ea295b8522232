import type { Answer, Found } from "../answer.ts";
import type { AskOptions } from "../ask-options.ts";
import { refersBack } from "../question/follow-up.ts";
import { type TwoQuestions, twoQuestionsIn } from "../question/two-questions-in.ts";
import { type Both, hardlySure, isOpen, joinAnswers, withOpenQuestion } from "./join-answers.ts";
import type { Asked, Service } from "./rule.ts";

type Ask = (text: string, options: AskOptions) => Promise<Answer>;

/**
 * "How long is parental leave? And who approves it?": joins both answers, if each question is answered by a section of its own.
 * Otherwise the whole message is asked. If that has no sure answer, or one question has a surer answer and the other has none,
 * the one is answered and the other is left open.
 */
export function twoQuestions({ text, options }: Asked): Service | undefined {
  const two = twoQuestionsIn(text);
  if (two === undefined) return undefined;
  let asked: Promise<Both> | undefined;
  const askBoth = (ask: Ask): Promise<Both> => {
    asked ??= answersTo(two, ask, options);
    return asked;
  };
  return {
    answer: async (ask) => joinAnswers(await askBoth(ask)),
    instead: async (ask, whole) => betterThan(whole, await askBoth(ask), two),
  };
}

async function answersTo(
  { questions: [first, second], asked: [, alone] }: TwoQuestions,
  ask: Ask,
  { threshold: _, ...options }: AskOptions,
): Promise<Both> {
  const one = await ask(first, options);
  const other = await ask(second, { ...options, earlier: [...(options.earlier ?? []), first] });
  if (refersBack(alone) || (other.kind === "answer" && quotedFirst(other) !== quotedFirst(one))) return [one, other];
  // The second question of a message is often about something else, and the first one only misleads.
  const byItself = await ask(alone.replace(/^(?:and|also|plus|but)[, ]+(?:also )?/i, ""), { ...options, earlier: [] });
  const isBetter = byItself.kind === "answer" && (other.kind !== "answer" || byItself.confidence > other.confidence);
  return [one, isBetter ? byItself : other];
}

function quotedFirst(answer: Answer): string | undefined {
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.id : undefined;
}

function betterThan(whole: Found | undefined, [one, other]: Both, { asked }: TwoQuestions): Found | undefined {
  const [first, second] = asked;
  if (one.kind === "answer" && other.kind === "answer") return whole === undefined ? one : undefined;
  const given = one.kind === "answer" ? one : other.kind === "answer" ? other : undefined;
  if (given === undefined) return undefined;
  const [open, left] = given === one ? [other, second] : [one, first];
  if (whole === undefined) return withOpenQuestion(given, left, open);
  const isSame = quotedFirst(given) === quotedFirst(whole);
  if (isSame) return isOpen(open, whole) ? withOpenQuestion(whole, left, open) : undefined;
  const isSurer = given.confidence > whole.confidence && open.confidence < hardlySure;
  return isSurer ? withOpenQuestion(given, left, open) : undefined;
}
