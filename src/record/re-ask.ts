import type { Footnote } from "../footnote.ts";
import { once } from "./once.ts";
import type { SqlRecord } from "./sql-store.ts";

/**
 * Asks again what had no answer, and marks what has one now. For when the knowledge changes; of several replicas the first
 * does it, once for each version of the knowledge.
 * @returns how many questions were closed
 */
export async function reAsk(store: SqlRecord, footnote: Pick<Footnote, "ask" | "version">): Promise<number> {
  const { version } = footnote;
  const closed = await once(store, `re-ask:${version}`, async () => {
    let count = 0;
    for (const open of await store.openQuestions()) {
      const { kind } = await footnote.ask(open.question, { audiences: open.audiences });
      if (kind !== "answer") continue;
      await store.closeQuestion(open, version);
      count++;
    }
    return count;
  });
  return closed ?? 0;
}
