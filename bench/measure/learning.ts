import { Footnote } from "../../src/footnote.ts";
import { type JudgedQuestion, judgeAttempt, toMarkdown } from "../../src/index.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

interface Figures {
  readonly questions: number;
  readonly errors: number;
  readonly keptSilent: number;
  readonly right: number;
}

/**
 * Measures what a lesson, a question that was taught once, does to the same question in other words, and to other questions.
 * @param taught judged questions; the answerable paraphrases are taught, and the others are asked as well
 */
export async function learningFigures(
  folder: string,
  taught: readonly JudgedQuestion[],
  reworded: readonly JudgedQuestion[],
): Promise<Record<"before" | "after", { readonly reworded: Figures; readonly others: Figures }>> {
  const footnote = new Footnote(loadKnowledge(folder).documents);
  const lessons = taught.filter(({ type, answerable }) => type === "paraphrase" && answerable);
  const others = taught.filter((question) => !lessons.includes(question));
  const measure = async () => ({ reworded: await ask(footnote, reworded), others: await ask(footnote, others) });
  const before = await measure();
  footnote.learn(lessons.map(({ question, gold }) => ({ phrase: question, section: gold[0] ?? "", audiences: [] })));
  return { before, after: await measure() };
}

/** How the questions of a knowledge were answered that were not taught. */
interface Others {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
}

/**
 * Measures what lessons do to other questions: the first question on each section is taught, and all others are asked before
 * and after. An answer is right if it quotes a gold section.
 */
export async function lessonsFigures(
  folder: string,
  questions: readonly JudgedQuestion[],
): Promise<{ readonly lessons: number; readonly before: Others; readonly after: Others; readonly lost: number }> {
  const footnote = new Footnote(loadKnowledge(folder).documents);
  const taught = new Map<string, JudgedQuestion>();
  for (const question of questions) {
    const [section] = question.gold;
    if (section !== undefined && question.answerable && !taught.has(section)) taught.set(section, question);
  }
  const lessons = new Set(taught.values());
  const others = questions.filter((question) => !lessons.has(question));
  const askAll = async (): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const other of others) outcomes.push(await outcomeOf(footnote, other));
    return outcomes;
  };
  const before = await askAll();
  footnote.learn([...taught].map(([section, { question }]) => ({ phrase: question, section, audiences: [] })));
  const after = await askAll();
  const lost = before.filter((outcome, at) => outcome === "right" && after[at] !== "right").length;
  return { lessons: lessons.size, before: count(before), after: count(after), lost };
}

type Outcome = keyof Others;

async function outcomeOf(
  footnote: Footnote,
  { question, earlier, gold, answerable }: JudgedQuestion,
): Promise<Outcome> {
  const answer = await footnote.ask(question, { earlier });
  if (answer.kind !== "answer") return "silent";
  const isRight = answerable && answer.excerpts.some(({ citation }) => gold.includes(citation.id));
  return isRight ? "right" : "wrong";
}

function count(outcomes: readonly Outcome[]): Others {
  const of = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  return { right: of("right"), wrong: of("wrong"), silent: of("silent") };
}

async function ask(footnote: Footnote, questions: readonly JudgedQuestion[]): Promise<Figures> {
  let right = 0;
  let silent = 0;
  for (const question of questions) {
    const answer = await footnote.ask(question.question, { earlier: question.earlier });
    const excerpts = answer.kind === "answer" ? answer.excerpts : [];
    const quoted = excerpts.map(({ citation }) => citation.id);
    const text = excerpts.map(({ blocks }) => toMarkdown(blocks)).join("\n\n");
    const isAnswered = answer.kind === "answer";
    const { isRight } = judgeAttempt(question, {
      isAnswered,
      confidence: answer.confidence,
      text,
      quoted,
      shown: quoted,
    });
    if (isAnswered && isRight) right++;
    if (!isAnswered && !question.answerable) silent++;
  }
  const answerable = questions.filter((question) => question.answerable).length;
  const unanswerable = questions.length - answerable;
  return {
    questions: questions.length,
    errors: answerable - right,
    right: right / answerable,
    keptSilent: silent / unanswerable,
  };
}
