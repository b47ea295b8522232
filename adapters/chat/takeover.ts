import * as v from "valibot";
import type { RecordStore, StaleWork } from "../../src/index.ts";
import type { Logger } from "../process/log.ts";

/** Knows how to finish work that a replica left when it ended. */
export interface Resumer {
  /** The kind, or which kinds. */
  readonly kind: string | ((kind: string) => boolean);
  /** Whether this replica can do it, where the kind alone does not tell. */
  readonly isOurs?: (data: string) => boolean;
  /** Milliseconds after which the platform, or who asked, no longer waits for it; then it is missed. */
  readonly within: number;
  /** Does it, or finds that it was done, and says to the record which. */
  readonly resume: (work: StaleWork) => Promise<void>;
}

/** Milliseconds. */
const pause = 2_000;

/** Every work says who waits for it; where, for the log. */
const waiting = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    user: v.string(),
    team: v.exactOptional(v.string()),
    guild: v.exactOptional(v.string()),
    channel: v.exactOptional(v.string()),
  }),
);

/**
 * Looks for work that another replica left, finishes it, and records as missed what is too late.
 * @param platform what the record calls it
 * @returns what ends the looking
 */
export function takeOverStale(
  { platform, record, log }: { readonly platform: string; readonly record: RecordStore; readonly log: Logger },
  resumers: readonly Resumer[],
): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void lookForAll().finally(() => {
      isBusy = false;
    });
  }, pause).unref();
  return () => clearInterval(timer);

  async function lookForAll(): Promise<void> {
    for (const kind of await record.staleKinds()) {
      const resumer = resumers.find((one) => isOf(one, kind));
      if (resumer === undefined) continue;
      const stale = await record.takeOver(kind);
      await Promise.all(stale.map((work) => finish(resumer, kind, work)));
    }
  }

  async function finish({ within, isOurs, resume }: Resumer, kind: string, work: StaleWork): Promise<void> {
    const { user, ...where } = v.parse(waiting, work.data);
    const fields = { platform, kind, ...where, waitedMs: Date.now() - work.takenAt };
    try {
      if (fields.waitedMs <= within && isOurs?.(work.data) === false) {
        await record.release(work.key);
      } else if (fields.waitedMs <= within) {
        await resume(work);
        log.warn(fields, "taken over");
      } else {
        await record.addMark({ id: work.key, kind: "missed", person: { platform, id: user } });
        await record.answered(work.key);
        log.error(fields, "missed");
      }
    } catch (error) {
      await record.release(work.key);
      log.error({ ...fields, err: error }, "failed");
    }
  }
}

function isOf({ kind: own }: Resumer, kind: string): boolean {
  return typeof own === "string" ? own === kind : own(kind);
}
