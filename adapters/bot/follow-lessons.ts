import type { Footnote, LearnedAlias, SqlRecord } from "../../src/index.ts";
import type { Logger } from "../process/log.ts";
import { FailureLog } from "./failure-log.ts";

/** Milliseconds between two looks at the record. */
const pause = 1_000;

/**
 * Keeps the bot's answers up to date with what people taught, at this replica or another, by reading the record regularly.
 * @param store returns the record; undefined until the record was reached once
 * @param learnAfter how many different people have to teach a lesson for it to count without an author's approval; undefined if
 * every lesson needs approval
 * @param onLearned called with everything that people taught, whenever that has changed
 * @returns a function that stops the reading
 */
export function followLessons(
  footnote: Footnote,
  store: () => SqlRecord | undefined,
  learnAfter: number | undefined,
  log: Logger,
  onLearned: (aliases: readonly LearnedAlias[]) => void,
): () => void {
  const failures = new FailureLog(log, "lessons not read");
  let seen: string | undefined;
  let isBusy = false;
  const look = async (): Promise<void> => {
    const record = store();
    if (isBusy || record === undefined) return;
    isBusy = true;
    try {
      const version = await record.lessonsVersion();
      if (version !== seen) {
        const aliases = await record.learnedAliases(learnAfter);
        footnote.learn(aliases);
        seen = version;
        log.info({ lessons: aliases.length }, "learned");
        onLearned(aliases);
      }
      failures.succeeded();
    } catch (error) {
      failures.failed(error);
    } finally {
      isBusy = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), pause).unref();
  return () => clearInterval(timer);
}
