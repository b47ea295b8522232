import { findGaps, type SqlRecord, type Stats, toReport } from "../src/index.ts";
import type { Connection } from "./connection.ts";
import type { Logger } from "./log.ts";

const hour = 3_600_000;
const week = 7 * 24 * hour;
/** The digest goes out on Mondays from this hour on, in UTC. */
const firstHour = 8;
const shownGaps = 5;

/**
 * Posts a digest of the week before, once a week and record, wherever a connection has a place for it.
 * @returns what ends it
 */
export function sendDigests(
  connections: readonly Connection[],
  store: () => SqlRecord | undefined,
  log: Logger,
): () => void {
  const look = async (): Promise<void> => {
    const now = Date.now();
    const record = store();
    const isTime = new Date(now).getUTCDay() === 1 && new Date(now).getUTCHours() >= firstHour;
    const listening = connections.filter(({ post }) => post !== undefined);
    if (!isTime || record === undefined || listening.length === 0) return;
    if (!(await record.claim(`digest:${new Date(now).toISOString().slice(0, 10)}`))) return;
    const text = await digestOf(record, now);
    await Promise.all(listening.map(({ post }) => post?.(text)));
    log.info({ connections: listening.length }, "digest sent");
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error({ err: error }, "digest failed"));
  }, hour / 4).unref();
  return () => clearInterval(timer);
}

/** What the last seven days brought, as plain text. */
export async function digestOf(store: SqlRecord, now: number): Promise<string> {
  const span = { from: now - week, to: now };
  const { asked, judged } = await store.figures(span);
  const gaps = findGaps(await store.gapQuestions(span)).slice(0, shownGaps);
  const lines = gaps.map(({ asked: count, questions }) => `• ${count} × ${oneLine(questions[0]?.text ?? "")}`);
  const open =
    lines.length === 0 ? ["No question was left without an answer."] : ["Asked most without an answer:", ...lines];
  return [summaryOf(toReport(asked, judged).all), ...open].join("\n");
}

function summaryOf({ questions, answered, helpful }: Stats): string {
  if (questions === 0) return "Nothing was asked in the last week.";
  const found = Number.isNaN(helpful) ? "" : `, ${Math.round(helpful * 100)} % of what was judged was helpful`;
  return `The last week: ${questions} questions, ${Math.round(answered * 100)} % answered${found}.`;
}

const longestQuestion = 200;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longestQuestion ? `${line.slice(0, longestQuestion).replace(/\s\S*$/, "")} …` : line;
}
