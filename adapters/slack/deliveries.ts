import { setImmediate } from "node:timers/promises";
import type { App, ReceiverEvent } from "@slack/bolt";
import * as v from "valibot";
import type { Work } from "../../src/index.ts";
import { interactionKey, interactionWork, rateLimitKeys } from "../chat/keys.ts";
import type { Services } from "./services.ts";

/** The kind of the work on a command, which can be answered for longer than other interactions; see `command.ts`. */
export const commandWork = "slack:command";
/** Milliseconds after which an event is acknowledged even if it is still being handled; Slack waits three seconds. */
const longestHandling = 2_000;

const interaction = v.object({
  type: v.exactOptional(v.string()),
  trigger_id: v.string(),
  team_id: v.optional(v.string(), ""),
  enterprise_id: v.exactOptional(v.string()),
  /** A boolean in JSON, but a word in the form that a command is sent as. */
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

/** The author of a message in an event, including events of edits and deletions. */
const written = v.object({ user: v.optional(v.string()) });
const event = v.object({
  event: v.object({
    user: v.optional(v.string()),
    message: v.optional(written),
    previous_message: v.optional(written),
  }),
});

/**
 * Keeps Slack's deliveries from being lost or handled twice when a replica ends. Each delivery waits for its turn before Bolt,
 * which takes time too.
 * - Events: acknowledged after all listeners are done, or after `longestHandling`. Bolt would acknowledge at once, and Slack
 * would not deliver the event again.
 * - Presses and modals: claimed by one replica before they are handled.
 * - Commands: claimed too, but the answer does not wait for the claim, since Slack delivers a command once.
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
      // Answering keeps the thread busy: the request for the claim leaves first.
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
      // A closed socket cannot acknowledge: Slack delivers the event again, and the claim then shows that it was handled.
      await delivery.ack().catch(() => undefined);
    };
    const timer = setTimeout(() => void acknowledge(), longestHandling);
    try {
      await process({ ...delivery, ack: async () => undefined });
    } finally {
      clearTimeout(timer);
      await acknowledge();
    }
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
