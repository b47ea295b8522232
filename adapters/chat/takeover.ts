import * as v from "valibot";
import type { ExpiredWork } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { isAsked, ways } from "./platform.ts";

/** Finishes work of one kind that another replica left when it ended. */
export interface Resumer {
  /** The kind of the work, or a predicate for several kinds. */
  readonly kind: string | ((kind: string) => boolean);
  /** Whether this replica can do the work; missing where the kind alone decides that. */
  readonly isOurs?: (data: string) => boolean;
  /**
   * Milliseconds after which the platform or the asker no longer waits for the work; older work is dropped, and counts as a
   * missed question.
   */
  readonly within: number;
  /** Does the work, or finds that it was already done, and tells the record so. */
  readonly resume: (work: ExpiredWork) => Promise<void>;
  /** Set where nobody waits for the work, such as a deletion, so that it does not count as a missed question. */
  readonly isUnawaited?: true;
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

/** The data of every work names the person who waits; the place and the way are missing in some. */
const waiting = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    user: v.string(),
    team: v.exactOptional(v.string()),
    guild: v.exactOptional(v.string()),
    channel: v.exactOptional(v.string()),
    way: v.exactOptional(v.picklist(ways)),
  }),
);

/**
 * Looks regularly for work that other replicas left, and finishes it. Drops work that is too late, or that ended every process
 * that took it, and records it as missed where somebody waited for it; work that cannot be read is only logged.
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
    const { user, guild, team = guild, channel, way } = read.output;
    const isAwaited = resumer.isUnawaited !== true && (way === undefined || isAsked(way));
    const fields = { platform, kind, team, channel, waitedMs };
    try {
      if (waitedMs > within) {
        await drop(work, isAwaited ? user : undefined);
        if (isAwaited) log.error(fields, "missed");
        else log.warn(fields, "dropped");
      } else if (isOurs?.(work.data) === false) {
        await record.release(work.key);
      } else if (work.takeovers > mostTakeovers) {
        await drop(work, isAwaited ? user : undefined);
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

  /** @param user the person whose question is missed; undefined where nobody waited */
  async function drop({ key }: ExpiredWork, user: string | undefined): Promise<void> {
    if (user !== undefined) await record.addMark({ id: key, kind: "missed", person: { platform, id: user } });
    await record.finish(key);
  }
}

function isOf({ kind: own }: Resumer, kind: string): boolean {
  return typeof own === "string" ? own === kind : own(kind);
}
