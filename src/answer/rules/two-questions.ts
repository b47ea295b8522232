import type { Answer, Found } from "../answer.ts";
import { twoQuestionsIn } from "../question/asking.ts";
import type { Asked, Service } from "./rule.ts";

/** So many other sections are shown. */
const shownCount = 3;

/**
 * "How long is parental leave? And who approves it?": both answers in one, if each question has one of its own, so that
 * neither is passed over.
 */
export function twoQuestions({ text, options }: Asked): Service | undefined {
  const two = twoQuestionsIn(text);
  if (two === undefined) return undefined;
  const [first, second] = two;
  return {
    answer: async (ask) => {
      const one = await ask(first, options);
      if (one.kind !== "answer") return undefined;
      return both(one, await ask(second, { ...options, earlier: [...(options.earlier ?? []), first] }));
    },
  };
}

function both(one: Found, other: Answer): Found | undefined {
  if (other.kind !== "answer") return undefined;
  const excerpts = [...one.excerpts, ...other.excerpts];
  const quoted = new Set(excerpts.map(({ citation }) => citation.id));
  if (quoted.size < excerpts.length) return undefined;
  const related = [...one.related, ...other.related].filter(({ id }) => !quoted.has(id));
  const distinct = [...new Map(related.map((citation) => [citation.id, citation])).values()];
  return {
    kind: "answer",
    excerpts,
    confidence: Math.min(one.confidence, other.confidence),
    related: distinct.slice(0, shownCount),
  };
}
