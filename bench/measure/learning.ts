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
 * What a question that was taught once does for its like.
 * @param taught judged questions; the answerable paraphrases are taught, and all are asked for what it costs the others
 * @param reworded the same paraphrases in other wordings
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
