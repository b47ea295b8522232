import type { Footnote, LearnedAlias, SqlRecord } from "../../src/index.ts";
import type { Logger } from "../process/log.ts";

/** Milliseconds from one look at the record to the next. */
const pause = 1_000;

/**
 * Lets a bot answer with what people taught, here or at another replica, as soon as the record holds it.
 * @param learnAfter so many different people teach without an author's leave; nobody does without it
 * @param onLearned told of all that people taught, when it is another
 * @returns what ends it
 */
export function followLessons(
  footnote: Footnote,
  store: () => SqlRecord | undefined,
  learnAfter: number | undefined,
  log: Logger,
  onLearned: (aliases: readonly LearnedAlias[]) => void,
): () => void {
  let seen: string | undefined;
  let isBusy = false;
  const look = async (): Promise<void> => {
    const record = store();
    if (isBusy || record === undefined) return;
    isBusy = true;
    try {
      const version = await record.lessonsVersion();
      if (version === seen) return;
      const aliases = await record.learnedAliases(learnAfter);
      footnote.learn(aliases);
      seen = version;
      log.info({ lessons: aliases.length }, "learned");
      onLearned(aliases);
    } catch (error) {
      log.debug({ reason: error instanceof Error ? error.message : String(error) }, "lessons not read");
    } finally {
      isBusy = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), pause).unref();
  return () => clearInterval(timer);
}
