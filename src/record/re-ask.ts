import { setImmediate } from "node:timers/promises";
import type { Footnote } from "../footnote.ts";
import { once } from "./once.ts";
import type { SqlRecord } from "./sql/sql-store.ts";

/**
 * Asks the open questions again, and closes those that are answered now. To be called when the knowledge, or what
 * people taught, has changed.
 * Only one replica does it for each state. It runs again for a version of the knowledge that comes back after another
 * one.
 * @param options.taught identifies the state of what people taught
 * @param options.signal aborts the run, so that another replica can do it
 * @returns the number of questions that were closed
 * @throws when it is aborted
 */
export async function recheckOpenQuestions(
  store: SqlRecord,
  footnote: Pick<Footnote, "ask" | "version">,
  { taught, signal }: { readonly taught: string; readonly signal?: AbortSignal },
): Promise<number> {
  const { version } = footnote;
  const open = await store.openQuestions(version);
  const newest = open.reduce((latest, { askedBefore }) => Math.max(latest, askedBefore), 0);
  const closed = await once(store, `re-ask:${version}:${taught}:${newest}`, async () => {
    let count = 0;
    for (const one of open) {
      // There may be thousands of questions, and people who are asking now come first.
      await setImmediate();
      signal?.throwIfAborted();
      const { kind } = await footnote.ask(one.question, { audiences: one.audiences });
      if (kind !== "answer") continue;
      await store.closeQuestion(one, version);
      count++;
    }
    return count;
  });
  return closed ?? 0;
}
