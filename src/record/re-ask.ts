import { setImmediate } from "node:timers/promises";
import type { Footnote } from "../footnote.ts";
import { once } from "./once.ts";
import type { SqlRecord } from "./sql/sql-store.ts";

/**
 * Asks again what had no answer, and marks what has one now. For when the knowledge changes, or what people taught; of several
 * replicas the first does it. It is done once, and once more for a version of the knowledge that comes back.
 * @param options.taught stands for what people taught
 * @param options.signal ends it, so that another does it
 * @returns how many questions were closed
 * @throws when it is ended
 */
export async function reAsk(
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
      // There may be thousands, and whoever asks now comes first.
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
