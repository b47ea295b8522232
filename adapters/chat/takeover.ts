import * as v from "valibot";
import type { StaleWork } from "../../src/index.ts";
import type { Chat } from "./answering.ts";

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
  /** Tells who waits that it is given up, without a look at what they asked; missing where nobody can be told any more. */
  readonly tellGivenUp?: (work: StaleWork) => Promise<void>;
}

/** Milliseconds. */
const pause = 2_000;
/** What was taken over so often, and ended the process each time, would end every other. */
const mostTakeovers = 2;

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
 * Looks for work that another replica left, finishes it, and records as missed what is too late, or ended every process that
 * took it.
 * @returns what ends the looking
 */
export function takeOverStale(
  { platform: { name: platform }, record, queue, log }: Pick<Chat<unknown>, "platform" | "record" | "queue" | "log">,
  resumers: readonly Resumer[],
): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy || queue.isFull) return;
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

  async function finish(resumer: Resumer, kind: string, work: StaleWork): Promise<void> {
    const { within, isOurs, resume } = resumer;
    const { user, guild, team = guild, channel } = v.parse(waiting, work.data);
    const fields = { platform, kind, team, channel, waitedMs: Date.now() - work.takenAt };
    try {
      if (fields.waitedMs > within) {
        await miss(work, user);
        log.error(fields, "missed");
      } else if (isOurs?.(work.data) === false) {
        await record.release(work.key);
      } else if (work.takeovers > mostTakeovers) {
        await miss(work, user);
        log.error({ ...fields, takeovers: mostTakeovers }, "given up");
        await resumer.tellGivenUp?.(work);
      } else {
        await resume(work);
        log.warn(fields, "taken over");
      }
    } catch (error) {
      await record.release(work.key);
      log.error({ ...fields, err: error }, "failed");
    }
  }

  async function miss({ key }: StaleWork, user: string): Promise<void> {
    await record.addMark({ id: key, kind: "missed", person: { platform, id: user } });
    await record.finish(key);
  }
}

function isOf({ kind: own }: Resumer, kind: string): boolean {
  return typeof own === "string" ? own === kind : own(kind);
}
