import { sql } from "kysely";
import type { GapQuestion } from "../reports/gaps.ts";
import type { AskedFigure, JudgedFigure } from "../reports/stats.ts";
import type { SqlContext } from "./context.ts";

/** A span of time in milliseconds since 1970, `from` included and `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Returns the questions of a span that have no answer yet, and those whose answer was judged unhelpful. */
export async function gapQuestions({ database }: SqlContext, { from, to }: Span): Promise<GapQuestion[]> {
  const unanswered = await database
    .selectFrom("questions")
    .select(["question", "confidence", "sections", "missing"])
    .where("asked_at", ">=", from)
    .where("asked_at", "<", to)
    .where("kind", "in", ["closest", "unknown"])
    .where("question", "is not", null)
    .where("closed_by", "is", null)
    .orderBy("asked_at")
    .execute();
  const unhelpful = await database
    .selectFrom("feedback")
    .select(["question", "sections", "reason"])
    .where("judged_at", ">=", from)
    .where("judged_at", "<", to)
    .where("is_helpful", "=", 0)
    .where("question", "is not", null)
    .orderBy("judged_at")
    .execute();
  return [
    ...unanswered.map(({ question, confidence, sections, missing }) => ({
      question: question ?? "",
      isUnhelpful: false,
      confidence,
      sections: list(sections),
      missing: list(missing),
    })),
    ...unhelpful.map(({ question, sections, reason }) => ({
      question: question ?? "",
      isUnhelpful: true,
      sections: list(sections),
      missing: [],
      ...(reason !== null && { reason }),
    })),
  ];
}

/** A question that has no answer yet. */
export interface OpenQuestion {
  readonly question: string;
  readonly audiences: readonly string[];
  /** When it was last asked of another version of the knowledge, in milliseconds since 1970; 0 if never. */
  readonly askedBefore: number;
}

/**
 * Returns the questions that have no answer yet, each combination of text and audiences once.
 * @param version the current version of the knowledge
 */
export async function openQuestions({ database }: SqlContext, version: string): Promise<OpenQuestion[]> {
  const found = await database
    .selectFrom("questions")
    .select(({ fn, case: either }) => [
      "question",
      "audiences",
      fn.max(either().when("knowledge", "!=", version).then(sql.ref<number>("asked_at")).else(0).end()).as("before"),
    ])
    .where("kind", "in", ["closest", "unknown"])
    .where("question", "is not", null)
    .where("closed_by", "is", null)
    .groupBy(["question", "audiences"])
    .execute();
  return found.map(({ question, audiences, before }) => ({
    question: question ?? "",
    audiences: list(audiences),
    askedBefore: before,
  }));
}

/** Marks a question as answered by a version of the knowledge, for people with these audiences. */
export async function closeQuestion(
  { database }: SqlContext,
  { question, audiences }: Pick<OpenQuestion, "question" | "audiences">,
  knowledge: string,
): Promise<void> {
  await database
    .updateTable("questions")
    .set({ closed_by: knowledge })
    .where("question", "=", question)
    .where("audiences", "=", JSON.stringify(audiences))
    .where("kind", "in", ["closest", "unknown"])
    .where("closed_by", "is", null)
    .execute();
}

export async function figures(
  { database }: SqlContext,
  { from, to }: Span,
): Promise<{
  readonly asked: AskedFigure[];
  readonly judged: JudgedFigure[];
  /** The number of questions that could not be answered in time, or were given up. */
  readonly missed: number;
}> {
  const asked = await database
    .selectFrom("questions")
    .select(["asked_at", "platform", "kind", "took_ms", "sections"])
    .where("asked_at", ">=", from)
    .where("asked_at", "<", to)
    .execute();
  const judged = await database
    .selectFrom("feedback")
    .select(["judged_at", "platform", "is_helpful"])
    .where("judged_at", ">=", from)
    .where("judged_at", "<", to)
    .execute();
  const missed = await database
    .selectFrom("marks")
    .select("id")
    .where("kind", "=", "missed")
    .where("marked_at", ">=", from)
    .where("marked_at", "<", to)
    .execute();
  return {
    missed: missed.length,
    asked: asked.map(({ asked_at, platform, kind, took_ms, sections }) => ({
      askedAt: asked_at,
      platform,
      kind,
      tookMs: took_ms,
      sections: list(sections),
    })),
    judged: judged.map(({ judged_at, platform, is_helpful }) => ({
      judgedAt: judged_at,
      platform,
      isHelpful: is_helpful === 1,
    })),
  };
}

/** Returns people's feedback on answers, oldest first. */
export async function judgedAnswers({
  database,
}: SqlContext): Promise<
  { readonly question: string; readonly sections: readonly string[]; readonly isHelpful: boolean }[]
> {
  const found = await database
    .selectFrom("feedback")
    .select(["question", "sections", "is_helpful"])
    .where("question", "is not", null)
    .orderBy("judged_at")
    .execute();
  return found.map(({ question, sections, is_helpful }) => ({
    question: question ?? "",
    sections: list(sections),
    isHelpful: is_helpful === 1,
  }));
}

function list(json: string | null): string[] {
  return json === null ? [] : (JSON.parse(json) as string[]);
}
