import { findGaps, once, type SqlRecord, type Stats, toReport } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import type { Connection } from "../process/connection.ts";
import type { Logger } from "../process/log.ts";
import { waitForWork } from "../process/wait-for-end.ts";

const hour = 3_600_000;
const weekLength = 7 * 24 * hour;
/** A Monday at 8:00 UTC, when the week of a digest ends and the next begins; the first since 1970, in milliseconds. */
const firstMonday = (4 * 24 + 8) * hour;
const shownGaps = 5;
/** Upper bound on the characters shown of a question. */
const longestQuestion = 200;

/**
 * Posts a digest of the past week to each connection that has a place for it: on Monday, or later in the week where no bot was
 * running or the post failed.
 * @param connections may grow
 * @returns a function that stops the posting, after a digest that is being posted
 */
export function sendDigests(
  connections: readonly Connection[],
  store: () => SqlRecord | undefined,
  log: Logger,
): () => Promise<unknown> {
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    const record = store();
    if (record !== undefined) looking = looking.then(() => postDigests(connections, record, Date.now(), log));
  }, hour / 4).unref();
  return () => {
    clearInterval(timer);
    return waitForWork(looking);
  };
}

/**
 * Posts the digest of the past week, once, to each connection that has not received it; a failed post is left to the next call.
 */
export async function postDigests(
  connections: readonly Connection[],
  record: SqlRecord,
  now: number,
  log: Logger,
): Promise<void> {
  const monday = now - ((now - firstMonday) % weekLength);
  const day = new Date(monday).toISOString().slice(0, 10);
  await Promise.all(
    connections.map(async ({ name, post }) => {
      if (post === undefined) return;
      try {
        const isSent = await once(record, `digest:${name}:${day}`, async () => {
          const digest = await digestOf(record, monday);
          if (digest !== undefined) await post(digest);
          return digest !== undefined;
        });
        if (isSent === true) log.info({ connection: name, week: day }, "digest sent");
      } catch (error) {
        log.error({ connection: name, week: day, err: error }, "digest failed");
      }
    }),
  );
}

/**
 * Returns a digest of the seven days before `until` as plain text; undefined where nothing was asked, as before the bot was
 * installed.
 * @param until milliseconds since 1970
 */
export async function digestOf(store: SqlRecord, until: number): Promise<string | undefined> {
  const span = { from: until - weekLength, to: until };
  const { asked, judged, missed } = await store.figures(span);
  const week = toReport(asked, judged).all;
  if (week.questions + missed === 0) return undefined;
  const gaps = findGaps(await store.gapQuestions(span)).slice(0, shownGaps);
  const lines = gaps.map(({ asked: count, questions }) => {
    const question = (questions[0]?.text ?? "").replace(/\s+/g, " ").trim();
    return `• ${count} × ${shorten(question, longestQuestion)}`;
  });
  const open =
    lines.length === 0 ? ["No question was left without an answer."] : ["Asked most without an answer:", ...lines];
  const lost = missed === 0 ? [] : [`${missed} could not be answered in time, or were given up.`];
  return [summaryOf(week), ...lost, ...open].join("\n");
}

function summaryOf({ questions, answered, helpful }: Stats): string {
  const found = Number.isNaN(helpful) ? "" : `, ${Math.round(helpful * 100)} % of what was judged was helpful`;
  const share = questions === 0 ? "" : `, ${Math.round(answered * 100)} % answered`;
  return `The last week: ${questions} ${questions === 1 ? "question" : "questions"}${share}${found}.`;
}
