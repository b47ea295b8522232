import { type RecordStore, reasonOf } from "../../src/index.ts";
import type { Logger } from "../process/log.ts";
import { onceKey } from "./keys.ts";
import { AlreadyTold, type AskerNotices, type Platform } from "./platform.ts";
import type { RateLimit } from "./rate-limit.ts";

interface Failing<Shown> {
  readonly platform: Platform<Shown>;
  readonly log: Logger;
}

/** Seconds during which a person is told only once why the bot cannot answer in a place. */
const toldFor = 3_600;

interface Telling<Shown> extends Failing<Shown> {
  readonly rateLimit: Pick<RateLimit, "isToBeTold">;
  readonly record: Pick<RecordStore, "claim">;
}

/**
 * Logs that a message could not be answered, and tells whoever can do something about it.
 * @param told missing where nobody addressed the bot, so that nobody is told
 * @returns whether nothing more can be done; false where another replica should try
 */
export async function reportMessage<Shown>(
  telling: Telling<Shown>,
  about: { readonly way: string | undefined; readonly channel: string | undefined; readonly user?: string },
  error: unknown,
  told?: AskerNotices<Shown>,
): Promise<boolean> {
  const { platform, log } = telling;
  const fault = platform.faultOf(error, about.channel);
  const { user, ...where } = about;
  const fields = { platform: platform.name, ...where };
  if (fault === "gone") {
    log.info(fields, "place is gone");
    return true;
  }
  if (fault === "forbidden") {
    log.warn({ ...fields, reason: reasonOf(error) }, "may not write");
    const why = told && platform.explain(error, about.channel);
    if (why === undefined || !(await isToBeTold(telling, about))) return true;
    await told?.tellForbidden(why).catch((untold: unknown) => {
      log.warn({ ...fields, reason: reasonOf(untold) }, "asker could not be told");
    });
    return true;
  }
  if (fault === "refused") {
    log.error({ ...fields, reason: reasonOf(error) }, "token refused");
    return true;
  }
  if (fault === "signed-out") {
    platform.onSignedOut?.();
    return false;
  }
  log.error({ ...fields, err: error }, "failed");
  if (told === undefined) return fault !== "passing";
  try {
    const failure = platform.say(({ failed }) => failed);
    await (told.tellFailed?.(failure) ?? told.tell(failure));
    return true;
  } catch (untold) {
    return platform.faultOf(untold, about.channel) !== "passing";
  }
}

/** Whether a person has not been told of late, by this replica or another, why the bot cannot answer in a place. */
async function isToBeTold(
  { platform, rateLimit, record }: Telling<unknown>,
  { user = "", channel = "" }: { readonly user?: string; readonly channel: string | undefined },
): Promise<boolean> {
  if (!rateLimit.isToBeTold(`${platform.name}:${user}:${channel}`, toldFor)) return false;
  const hour = Math.floor(Date.now() / (toldFor * 1_000));
  return record.claim(onceKey(platform.name, "forbidden", user, channel, `${hour}`)).catch(() => true);
}

/**
 * Logs that a command, a press or a window could not be served, and tells the person who used it why, unless it is too late.
 * @param about `ageMs`: milliseconds since the person used it
 */
export async function reportRequest<Shown>(
  { platform, log }: Failing<Shown>,
  about: { readonly way: string; readonly channel: string | undefined; readonly ageMs?: number },
  error: unknown,
  tell: (shown: Shown) => Promise<unknown>,
): Promise<void> {
  if (error instanceof AlreadyTold) return;
  const fault = platform.faultOf(error);
  const fields = { platform: platform.name, ...about };
  if (fault === "late") {
    log.warn(fields, "too late");
    return;
  }
  const why = fault === "forbidden" ? platform.explain(error, about.channel) : undefined;
  if (fault === "signed-out") platform.onSignedOut?.();
  else if (why !== undefined) log.warn({ ...fields, reason: reasonOf(error) }, "may not write");
  else log.error({ ...fields, err: error }, "failed");
  await tell(why ?? platform.say(({ failed }) => failed)).catch((untold: unknown) => {
    log.debug({ ...fields, err: untold }, "nobody told");
  });
}
