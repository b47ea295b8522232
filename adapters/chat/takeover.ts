import * as v from "valibot";
import type { ExpiredWork } from "../../src/index.ts";
import type { Chat } from "./answering.ts";

/** Finishes work of one kind that another replica left when it ended. */
export interface Resumer {
  /** The kind of the work, or a predicate for several kinds. */
  readonly kind: string | ((kind: string) => boolean);
  /** Whether this replica can do the work; missing where the kind alone decides that. */
  readonly isOurs?: (data: string) => boolean;
  /**
   * Milliseconds after which the platform or the asker no longer waits for the work; work older than that is recorded as
   * missed.
   */
  readonly within: number;
  /** Does the work, or finds that it was already done, and tells the record so. */
  readonly resume: (work: ExpiredWork) => Promise<void>;
  /**
   * Tells the asker that the work is given up, without processing the question again; missing where nobody can be told any
   * more.
   */
  readonly tellGivenUp?: (work: ExpiredWork) => Promise<void>;
}

/** Milliseconds between two looks for stale work. */
const pause = 2_000;
/** Upper bound on the takeovers of a piece of work: work that ended this many processes would end every other. */
const mostTakeovers = 2;

/** The data of every work names the person who waits; the place is read for the log. */
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
 * Looks regularly for work that other replicas left, and finishes it. Records work as missed that is too late, or that ended
 * every process that took it; work that cannot be read is only logged.
 * @returns a function that stops the looking
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

  async function finish(resumer: Resumer, kind: string, work: ExpiredWork): Promise<void> {
    const { within, isOurs, resume } = resumer;
    const waitedMs = Date.now() - work.takenAt;
    const read = v.safeParse(waiting, work.data);
    if (!read.success) {
      await record.finish(work.key);
      log.error({ platform, kind, waitedMs }, "unreadable");
      return;
    }
    const { user, guild, team = guild, channel } = read.output;
    const fields = { platform, kind, team, channel, waitedMs };
    try {
      if (waitedMs > within) {
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

  async function miss({ key }: ExpiredWork, user: string): Promise<void> {
    await record.addMark({ id: key, kind: "missed", person: { platform, id: user } });
    await record.finish(key);
  }
}

function isOf({ kind: own }: Resumer, kind: string): boolean {
  return typeof own === "string" ? own === kind : own(kind);
}
