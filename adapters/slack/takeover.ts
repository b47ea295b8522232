import { randomUUID } from "node:crypto";
import type { webApi } from "@slack/bolt";
import * as v from "valibot";
import type { StaleWork } from "../../src/index.ts";
import { personOf } from "./person.ts";
import type { Services } from "./services.ts";

/** Knows how to finish work of a kind that a replica left when it ended. */
export interface Resumer {
  readonly kind: string;
  /** Milliseconds after which Slack no longer lets it be done; then it is missed. */
  readonly within: number;
  readonly resume: (work: StaleWork, client: webApi.WebClient) => Promise<void>;
}

/** Milliseconds. */
const pause = 2_000;

/** Every work says who waits for it. */
const waiting = v.pipe(v.string(), v.parseJson(), v.object({ team: v.string(), user: v.string() }));

/**
 * Looks for work that another replica left, finishes it, and records as missed what is too late.
 * @param clientOf the client for a workspace
 * @returns what ends the looking
 */
export function takeOverStale(
  { record, log }: Pick<Services, "record" | "log">,
  resumers: readonly Resumer[],
  clientOf: (team: string) => Promise<webApi.WebClient>,
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
    for (const resumer of resumers) {
      const stale = await record.takeOver(resumer.kind);
      await Promise.all(stale.map((work) => finish(resumer, work)));
    }
  }

  async function finish({ kind, within, resume }: Resumer, work: StaleWork): Promise<void> {
    const { team, user } = v.parse(waiting, work.data);
    const fields = { platform: "slack", kind, team, waitedMs: Date.now() - work.takenAt };
    try {
      if (fields.waitedMs <= within) {
        await resume(work, await clientOf(team));
        log.warn(fields, "taken over");
      } else {
        await record.addMark({ id: randomUUID(), kind: "missed", person: personOf(user) });
        await record.answered(work.key);
        log.error(fields, "missed");
      }
    } catch (error) {
      await record.release(work.key);
      log.error({ ...fields, err: error }, "failed");
    }
  }
}
