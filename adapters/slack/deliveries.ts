import { setImmediate } from "node:timers/promises";
import type { App, ReceiverEvent } from "@slack/bolt";
import * as v from "valibot";
import type { Work } from "../../src/index.ts";
import { interactionKey, interactionWork, rateLimitKeys } from "../chat/keys.ts";
import type { Services } from "./services.ts";

/** A command can be answered later than other interactions; see `command.ts`. */
export const commandWork = "slack:command";
/** Milliseconds after which an event is acknowledged in any case; Slack waits for three seconds. */
const patience = 2_000;

const interaction = v.object({
  type: v.exactOptional(v.string()),
  trigger_id: v.string(),
  team_id: v.optional(v.string(), ""),
  enterprise_id: v.exactOptional(v.string()),
  /** Slack writes it as a word in a command's form. */
  is_enterprise_install: v.optional(v.union([v.boolean(), v.string()]), false),
  team: v.nullish(v.object({ id: v.string() })),
  user_id: v.optional(v.string(), ""),
  user: v.exactOptional(v.object({ id: v.string() })),
  command: v.exactOptional(v.string()),
  channel_id: v.exactOptional(v.string()),
  text: v.exactOptional(v.string()),
  response_url: v.exactOptional(v.string()),
});

type Interaction = v.InferOutput<typeof interaction>;

/** Who wrote what an event tells of, also of one that tells of an edit or a deletion. */
const written = v.object({ user: v.optional(v.string()) });
const event = v.object({
  event: v.object({
    user: v.optional(v.string()),
    message: v.optional(written),
    previous_message: v.optional(written),
  }),
});

/**
 * Keeps what Slack delivers from being lost or done twice when a replica ends. An event is acknowledged when all listeners are
 * done, or after a while; Bolt does so at once, and Slack would never deliver it again. A press or a modal is taken by one
 * replica before it is served. So is a command, but since Slack tells of it once, its answer does not wait for that. Each
 * waits for its turn before Bolt, which takes its time too.
 */
export function guardDeliveries(
  app: App,
  { platform, record, queue, inHand }: Pick<Services, "platform" | "record" | "queue" | "inHand">,
): void {
  const turnOf = (lane: "take" | "interaction", user: string): Promise<void> =>
    queue.turn(lane, rateLimitKeys(platform.name, { user }).person);
  const process = app.processEvent.bind(app);
  app.processEvent = (delivery) => inHand.add(take(delivery));

  async function take(delivery: ReceiverEvent): Promise<void> {
    const { body } = delivery;
    if ("event_id" in body) {
      await turnOf("take", writerOf(body));
      return processEvent(delivery);
    }
    const read = v.safeParse(interaction, body);
    await turnOf("interaction", read.success ? whoOf(read.output).user : "");
    return read.success ? processInteraction(delivery, read.output) : process(delivery);
  }

  async function processInteraction(delivery: ReceiverEvent, read: Interaction): Promise<void> {
    const { ack } = delivery;
    const key = interactionKey(platform.name, read.trigger_id);
    const work = workOf(read, platform.name);
    const taking = record.take(key, work);
    if (work.kind === commandWork) {
      const answer: typeof ack = async (response) => {
        try {
          await ack(response);
        } finally {
          await taking;
          await record.finish(key);
        }
      };
      // Answering keeps the thread busy: the claim leaves before.
      await setImmediate();
      return process({ ...delivery, ack: answer });
    }
    const lease = await taking;
    if (lease === undefined) return;
    const waits = !lease.isSafe && read.type === "block_actions";
    try {
      await process(waits ? { ...delivery, ack: async () => undefined } : delivery);
    } finally {
      if (waits) await ack().catch(() => undefined);
      await record.finish(key);
    }
  }

  async function processEvent(delivery: ReceiverEvent): Promise<void> {
    let isDone = false;
    const acknowledge = async (): Promise<void> => {
      if (isDone) return;
      isDone = true;
      // On a socket that is gone nothing can be acknowledged; Slack delivers again, to find that it is taken.
      await delivery.ack().catch(() => undefined);
    };
    const timer = setTimeout(() => void acknowledge(), patience);
    await process({ ...delivery, ack: async () => undefined });
    clearTimeout(timer);
    await acknowledge();
  }
}

function writerOf(body: unknown): string {
  const read = v.safeParse(event, body);
  if (!read.success) return "";
  const { user, message, previous_message: before } = read.output.event;
  return user ?? message?.user ?? before?.user ?? "";
}

function whoOf({ team, team_id, user, user_id }: Interaction): { readonly team: string; readonly user: string } {
  return { team: team?.id ?? team_id, user: user?.id ?? user_id };
}

function workOf(body: Interaction, platform: string): Work {
  const { command, channel_id: channel, text, response_url: url, enterprise_id: enterprise } = body;
  const who = whoOf(body);
  const isInOrganisation = String(body.is_enterprise_install) === "true";
  if (command === undefined) return { kind: interactionWork(platform), data: JSON.stringify(who) };
  return {
    kind: commandWork,
    data: JSON.stringify({ ...who, ...(isInOrganisation && { enterprise }), channel, text, url }),
  };
}
