import { type PossibleQuestions, questionsIn } from "../chat/contents.ts";
import { contentsIn, type Told } from "./contents.ts";
import { questionIn } from "./read-control.ts";

/**
 * Returns the question in a message that somebody wants answered; for an answer of the bot's own, the question that it answers.
 */
export function meantByMessage(message: Told & { readonly user?: unknown }, bot: string): PossibleQuestions {
  if (message.user !== bot) return questionsIn(contentsIn(message, bot));
  const question = questionIn(message.blocks);
  return { texts: question === undefined ? [] : [{ text: question }] };
}
