import { FairQueue } from "../chat/fair-queue.ts";
import { InTurn } from "../chat/one-at-a-time.ts";
import { takeOverStale } from "../chat/takeover.ts";
import { InHand } from "../chat/work-in-hand.ts";
import type { DiscordConfig } from "../configuration/config.ts";
import type { Connection } from "../process/connection.ts";
import { drained } from "../process/wait-for-end.ts";
import { findApplication, openRest, registerCommands } from "./application.ts";
import { postDigest } from "./digest.ts";
import { onEdits } from "./edits.ts";
import { Gateway, type GatewayTimings, shippedGatewayTimings } from "./gateway.ts";
import { isGrantedMessageContent, withoutMessageContent } from "./intents.ts";
import { missedInteractions, onInteractions } from "./interactions.ts";
import { inviteLink } from "./invite.ts";
import { onMessages } from "./messages.ts";
import type { Services } from "./services.ts";

export interface DiscordParts extends Omit<Services, "config" | "mayReadMessages" | "queue" | "turns" | "refused"> {
  readonly gatewayTimings?: GatewayTimings;
}

/**
 * Serves Discord.
 * @throws InputError when Discord refuses the token, or the shards that are set
 */
export async function startDiscord(config: DiscordConfig, parts: DiscordParts): Promise<Connection> {
  const { footnote, log, gatewayTimings: timings = shippedGatewayTimings } = parts;
  const { digestChannel } = config;
  const rest = openRest(config);
  const { id, flags } = await findApplication(rest, log);
  const mayRead = isGrantedMessageContent(flags);
  if (!mayRead) log.warn({ platform: "discord" }, withoutMessageContent);
  await registerCommands(rest, id, log);
  footnote.suggest("", 1);

  const inHand = new InHand();
  const queue = new FairQueue();
  const turns = new InTurn();
  let stopTakeover = (): void => undefined;
  const gateway = new Gateway(config, mayRead, {
    log,
    timings,
    attach(client, mayReadMessages) {
      const own: DiscordConfig = { ...config, answerChannels: mayReadMessages ? config.answerChannels : [] };
      const refused = (): void => {
        stopTakeover();
        gateway.refuse();
      };
      const services: Services = { ...parts, config: own, mayReadMessages, queue, turns, refused };
      onInteractions(client, services, inHand);
      onEdits(client, services, inHand);
      const resumers = [onMessages(client, services, inHand), missedInteractions];
      stopTakeover();
      stopTakeover = takeOverStale({ platform: "discord", queue, ...parts }, resumers);
    },
  });
  await gateway.start();
  log.info({ platform: "discord", invite: inviteLink(id) }, "invite the bot to a server");
  return {
    name: "discord",
    health: () => gateway.health(),
    ...(digestChannel !== undefined && { post: (said) => postDigest(rest, digestChannel, said) }),
    idle: () => inHand.finished(),
    async stop() {
      stopTakeover();
      gateway.stopTaking();
      await drained(inHand.finished());
      await gateway.close();
    },
  };
}
