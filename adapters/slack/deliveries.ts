import type { App } from "@slack/bolt";
import * as v from "valibot";
import type { Lease, Work } from "../../src/index.ts";
import type { Resumer } from "../takeover.ts";
import type { Services } from "./services.ts";

export interface Deliveries {
  /** Acknowledges the event that came with a body, if it was not acknowledged before. */
  acknowledge(body: object): Promise<void>;
  /** Whether a command that came with a body is this replica's to answer; it is found out while the answer is being found. */
  isOurs(body: object): Promise<boolean>;
}

/** A command can be answered later than other interactions; see `command.ts`. */
export const commandWork = "slack:command";
const interactionWork = "slack:interaction";
/** Milliseconds after which an event is acknowledged in any case; Slack waits for three seconds. */
const patience = 2_000;

const interaction = v.object({
  type: v.exactOptional(v.string()),
  trigger_id: v.string(),
  team_id: v.optional(v.string(), ""),
  team: v.nullish(v.object({ id: v.string() })),
  user_id: v.optional(v.string(), ""),
  user: v.exactOptional(v.object({ id: v.string() })),
  command: v.exactOptional(v.string()),
  channel_id: v.exactOptional(v.string()),
  text: v.exactOptional(v.string()),
  response_url: v.exactOptional(v.string()),
});

/** The key of a command, a shortcut, a press or what is sent in a modal: each is taken once. */
export function interactionKey(trigger: string): string {
  return `slack:interaction:${trigger}`;
}

/**
 * Keeps what Slack delivers from being lost or done twice when a replica ends. An event is acknowledged when a listener says
 * that it is safe, or when all are done; Bolt does so at once, and Slack would never deliver it again. A press or a modal is
 * taken by one replica, and so is a command, whose acknowledgement is its answer.
 */
export function guardDeliveries(app: App, { record }: Pick<Services, "record">): Deliveries {
  const pending = new WeakMap<object, () => Promise<void>>();
  const taken = new WeakMap<object, Promise<Lease | undefined>>();
  const process = app.processEvent.bind(app);
  app.processEvent = async (delivery) => {
    const { body, ack } = delivery;
    if ("event_id" in body) {
      let isDone = false;
      const acknowledge = async (): Promise<void> => {
        if (isDone) return;
        isDone = true;
        // On a socket that is gone nothing can be acknowledged; Slack delivers again, to find that it is taken.
        await ack().catch(() => undefined);
      };
      pending.set(body, acknowledge);
      const timer = setTimeout(() => void acknowledge(), patience);
      await process({ ...delivery, ack: async () => undefined });
      clearTimeout(timer);
      return acknowledge();
    }
    const read = v.safeParse(interaction, body);
    if (!read.success) return process(delivery);
    const key = interactionKey(read.output.trigger_id);
    const work = workOf(read.output);
    const taking = record.take(key, work);
    if (work.kind === commandWork) {
      taken.set(body, taking);
      const answer: typeof ack = async (response) => {
        // Nobody must give again what may have arrived.
        await record.answered(key);
        await ack(response);
      };
      return process({ ...delivery, ack: answer });
    }
    const lease = await taking;
    if (lease === undefined) return;
    const waits = !lease.isSafe && read.output.type === "block_actions";
    try {
      await process(waits ? { ...delivery, ack: async () => undefined } : delivery);
    } finally {
      if (waits) await ack().catch(() => undefined);
      await record.answered(key);
    }
  };
  return {
    acknowledge: async (body) => pending.get(body)?.(),
    async isOurs(body) {
      const taking = taken.get(body);
      return taking === undefined || (await taking) !== undefined;
    },
  };
}

function workOf(body: v.InferOutput<typeof interaction>): Work {
  const { team, team_id, user, user_id, command, channel_id: channel, text, response_url: url } = body;
  const who = { team: team?.id ?? team_id, user: user?.id ?? user_id };
  if (command === undefined) return { kind: interactionWork, data: JSON.stringify(who) };
  return { kind: commandWork, data: JSON.stringify({ ...who, channel, text, url }) };
}

/** Of other interactions than commands, the trigger has run out before anybody can know that their replica is gone. */
export const missedInteractions: Resumer = { kind: interactionWork, within: 0, resume: async () => undefined };
