import { type Footnote, recheckOpenQuestions, type SqlRecord } from "../../src/index.ts";
import type { Logger } from "../process/log.ts";
import { waitForWork } from "../process/wait-for-end.ts";
import { FailureLog } from "./failure-log.ts";

/** Milliseconds between two looks at the knowledge. */
const pause = 10_000;

/**
 * Asks the gaps again whenever the knowledge or what people taught has changed.
 * @param store returns the record; undefined until the record was reached once
 * @param taught returns a hash of what people taught; undefined until that was read
 * @returns a function that stops the asking, even amid a round
 */
export function askAgain(
  store: () => SqlRecord | undefined,
  footnote: Footnote,
  taught: () => string | undefined,
  log: Logger,
): () => Promise<void> {
  const end = new AbortController();
  const failures = new FailureLog(log, "gaps not asked again");
  let last = "";
  let asking: Promise<void> | undefined;
  const ask = async (record: SqlRecord, lessons: string): Promise<void> => {
    const { version } = footnote;
    const state = `${version} ${lessons}`;
    if (state === last) return;
    try {
      const closed = await recheckOpenQuestions(record, footnote, { taught: lessons, signal: end.signal });
      last = state;
      failures.succeeded();
      log.info({ closed, knowledge: version }, "gaps asked again");
    } catch (error) {
      if (!end.signal.aborted) failures.failed(error);
    }
  };
  const look = (): void => {
    const [record, lessons] = [store(), taught()];
    if (record === undefined || lessons === undefined) return;
    asking ??= ask(record, lessons).finally(() => {
      asking = undefined;
    });
  };
  look();
  const timer = setInterval(look, pause).unref();
  return async () => {
    clearInterval(timer);
    end.abort();
    await waitForWork(asking);
  };
}
