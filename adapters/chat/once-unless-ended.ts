import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { once } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import type { Resumer } from "./takeover.ts";

const abandoned = v.pipe(v.string(), v.parseJson(), v.object({ claim: v.string() }));

/**
 * Runs `act` unless `key` was claimed before; in this case returns undefined. If this process ends amid `act`, another replica
 * releases the claim, so that it may be tried again; see `abandonedClaims`.
 * @param user the platform's id of the person who waits
 * @throws what `act` throws, after the claim was released
 */
export function onceUnlessEnded<Result>(
  { platform, record }: Pick<Chat<unknown>, "platform" | "record">,
  key: string,
  user: string,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  return once(record, key, async () => {
    const work = `${key}:${randomUUID()}`;
    const data = JSON.stringify({ user, claim: key });
    await record.take(work, { kind: claimWork(platform.name), data });
    try {
      return await act();
    } finally {
      await record.finish(work);
    }
  });
}

/** Resumer that releases the claims of acts during which a replica ended; nobody knows how far such an act came. */
export function abandonedClaims({ platform, record }: Pick<Chat<unknown>, "platform" | "record">): Resumer {
  return {
    kind: claimWork(platform.name),
    within: Number.POSITIVE_INFINITY,
    async resume({ key, data }) {
      await record.release(v.parse(abandoned, data).claim);
      await record.finish(key);
    },
  };
}

function claimWork(platform: string): string {
  return `${platform}:claim`;
}
