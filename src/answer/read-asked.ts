import type { Visibility } from "../search/section-search.ts";
import type { AskOptions } from "./ask-options.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { readVersion } from "./question/asked-version.ts";
import { cleanQuestion } from "./question/clean-question.ts";
import { readInConversation } from "./question/follow-up.ts";
import { questionLanguage } from "./question/question-language.ts";
import { withSubject } from "./question/subject.ts";
import type { Asked } from "./rules/rule.ts";

/** Reads a question in its conversation, and determines the version and the language of the pages that it is for. */
export function readAsked(asked: string, knowledge: IndexedKnowledge, given: AskOptions): Asked {
  const { text: typed, options } = addressed(asked, knowledge, given);
  const vocabulary = knowledge.vocabulary(options);
  const isFirst = (options.earlier ?? []).length === 0 && options.isUnasked !== true;
  const subject = isFirst && vocabulary.language === "en" ? knowledge.subject(options) : undefined;
  const text = subject === undefined ? typed : withSubject(typed, subject);
  const question = readInConversation(text, options.earlier ?? [], vocabulary);
  return { text, question, knowledge, vocabulary, options, subject };
}

/**
 * Removes from a question what chat adds to it and the name of a version; returns the text, and the options with that version
 * and the question's language.
 */
export function addressed<Options extends Visibility & Pick<AskOptions, "earlier">>(
  asked: string,
  knowledge: IndexedKnowledge,
  given: Options,
): { readonly text: string; readonly options: Options } {
  const labels = knowledge.versions(given);
  const { text: typed, version } = readVersion(asked, labels);
  const text = cleanQuestion(typed);
  const earlier = given.earlier?.map((question) => readVersion(question, labels).text);
  const inVersion = { ...given, ...(earlier && { earlier }), ...(version !== undefined && { version }) };
  const available = knowledge.languages(inVersion);
  const language = questionLanguage(text, available, (one) => knowledge.vocabulary({ ...inVersion, language: one }));
  const isOne = available.size < 2 && language === "en";
  return { text, options: isOne || !available.has(language) ? inVersion : { ...inVersion, language } };
}
