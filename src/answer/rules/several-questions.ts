import type { Answer, Found } from "../answer.ts";
import type { AskOptions } from "../ask-options.ts";
import { type OneOfSeveral, severalQuestionsIn } from "../question/several-questions-in.ts";
import { distinct, isOpen } from "./join-answers.ts";
import type { Asked, Service } from "./rule.ts";

type Ask = (text: string, options: AskOptions) => Promise<Answer>;

interface Attempt extends OneOfSeveral {
  readonly answer: Answer;
}

/**
 * "What is X? Who made it? When is it overkill?": asks each of three or more questions, joins their answers, and says which have
 * none. If a single section answers all of them, the message is asked as a whole.
 */
export function severalQuestions({ text, options }: Asked): Service | undefined {
  const several = severalQuestionsIn(text);
  if (several.length === 0) return undefined;
  return { instead: async (ask, whole) => answerEach(several, ask, options, whole) };
}

async function answerEach(
  several: readonly OneOfSeveral[],
  ask: Ask,
  { threshold: _, ...options }: AskOptions,
  whole: Found | undefined,
): Promise<Found | undefined> {
  const attempts: Attempt[] = [];
  const before: string[] = [];
  for (const one of several) {
    attempts.push({ ...one, answer: await surerOf(one, before, ask, options) });
    before.push(one.question);
  }
  const answered = attempts.filter(isAnswered);
  const sections = [...new Set(answered.map(sectionOf))];
  const open = attempts.filter((one) => !isAnswered(one));
  if (sections.length === 0) return undefined;
  if (sections.length === 1 && whole !== undefined) {
    const left = open.filter(({ answer }) => isOpen(answer, whole));
    return left.length > 0 && sections[0] === whole.excerpts[0]?.citation.id ? joined([whole], left) : undefined;
  }
  const found: Found[] = [];
  for (const section of sections) {
    const group = answered.filter((one) => sectionOf(one) === section);
    found.push(await fromOne(section, group, ask, options));
  }
  return joined(found, open);
}

/** Asks a question both alone and as a follow-up to those before it, and returns the surer answer. */
async function surerOf(
  { question, asked }: OneOfSeveral,
  before: readonly string[],
  ask: Ask,
  options: AskOptions,
): Promise<Answer> {
  const alone = await ask(before.length === 0 ? question : asked, options);
  if (before.length === 0) return alone;
  const goingOn = await ask(question, { ...options, earlier: [...(options.earlier ?? []), ...before] });
  if (goingOn.kind !== "answer") return alone.kind === "answer" ? alone : goingOn;
  return alone.kind === "answer" && alone.confidence > goingOn.confidence ? alone : goingOn;
}

type Answered = Attempt & { readonly answer: Found };

function isAnswered(attempt: Attempt): attempt is Answered {
  return attempt.answer.kind === "answer";
}

function sectionOf({ answer }: Answered): string | undefined {
  return answer.excerpts[0]?.citation.id;
}

/** Returns what a section answers to a group of questions: if it answers them together, that answer, otherwise the first. */
async function fromOne(
  section: string | undefined,
  group: readonly Answered[],
  ask: Ask,
  options: AskOptions,
): Promise<Found> {
  const [{ answer }] = group as readonly [Answered];
  if (group.length === 1) return answer;
  const together = await ask(group.map(({ asked }) => asked).join(" "), options);
  return together.kind === "answer" && together.excerpts[0]?.citation.id === section ? together : answer;
}

/**
 * Joins answers to one with the least of their confidences. Sections that come closest to the open questions are added to the
 * related ones.
 */
function joined(found: readonly Found[], open: readonly Attempt[]): Found {
  const all = found.flatMap(({ excerpts }) => excerpts);
  const excerpts = [...new Map(all.toReversed().map((one) => [one.citation.id, one])).values()].toReversed();
  const quoted = new Set(excerpts.map(({ citation }) => citation.id));
  const near = open.flatMap(({ answer }) =>
    answer.kind === "closest" ? answer.sections.slice(0, 1).map(({ blocks: _, ...citation }) => citation) : [],
  );
  return {
    kind: "answer",
    excerpts,
    confidence: Math.min(...found.map(({ confidence }) => confidence)),
    related: distinct([...near, ...found.flatMap(({ related }) => related)], quoted),
    ...(open.length > 0 && { leftOpen: open.map(({ asked }) => ended(asked)).join(" ") }),
  };
}

/** Adds a question mark if a question has no punctuation at its end, so that it does not run into the next. */
function ended(question: string): string {
  return /[\p{L}\p{N}]$/u.test(question) ? `${question}?` : question;
}
