import type { Answer } from "../answer.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { newTopic } from "../question/new-topic.ts";
import type { Asked, Service } from "./rule.ts";

/**
 * "What about sick leave?" after a question on annual leave: if what was found in the conversation does not mention the topic,
 * asks for the topic alone, and gives that answer if its section is about the topic.
 */
export function newTopics({ text, question, knowledge, options }: Asked): Service | undefined {
  if ((options.earlier ?? []).length === 0 || question.language !== "en") return undefined;
  const topic = newTopic(text);
  if (topic === undefined) return undefined;
  return {
    async instead(ask, found) {
      const mentions = [...mentionedBy(found, knowledge)];
      if (mentions.some((terms) => holdsAll(terms, topic.terms))) return undefined;
      const alone = await ask(topic.text, { ...options, earlier: [] });
      if (alone.kind !== "answer") return undefined;
      const told = topic.isCondition ? headedBy(alone, knowledge) : mentionedBy(alone, knowledge);
      return told.some((terms) => holdsAll(terms, topic.terms)) ? alone : undefined;
    },
  };
}

/** Returns the terms of each section that an answer quotes, with its headings. */
function mentionedBy(answer: Answer | undefined, knowledge: IndexedKnowledge): ReadonlySet<string>[] {
  return quotedBy(answer, knowledge).map(({ heading, path, terms }) => new Set([...heading, ...path, ...terms]));
}

function headedBy(answer: Answer | undefined, knowledge: IndexedKnowledge): ReadonlySet<string>[] {
  return quotedBy(answer, knowledge).map(({ heading }) => heading);
}

function quotedBy(answer: Answer | undefined, knowledge: IndexedKnowledge) {
  if (answer?.kind !== "answer") return [];
  return answer.excerpts.flatMap(({ citation }) => knowledge.find(citation.id) ?? []);
}

function holdsAll(terms: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...wanted].every((term) => terms.has(term));
}
