import { randomBytes } from "node:crypto";
import { type REST, Routes } from "discord.js";
import type { Chat } from "../chat/answering.ts";
import { FairQueue } from "../chat/fair-queue.ts";
import { abandonedClaims } from "../chat/once-unless-ended.ts";
import { PendingWork } from "../chat/pending-work.ts";
import { missedInteractions } from "../chat/requests.ts";
import { SerialByKey } from "../chat/serial-by-key.ts";
import { takeOverStale } from "../chat/takeover.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import type { Connection } from "../process/connection.ts";
import { waitForWork } from "../process/wait-for-end.ts";
import { findApplication, openRest, registerCommands } from "./application.ts";
import { deliver, withRetries } from "./deliver.ts";
import { Gateway, type GatewayTimings, shippedGatewayTimings } from "./gateway.ts";
import { isGrantedMessageContent, withoutMessageContent } from "./intents.ts";
import { onInteractions } from "./interactions.ts";
import { inviteLink } from "./invite.ts";
import { onMessages } from "./messages.ts";
import { discordPlatform } from "./platform.ts";
import { onReactions } from "./reactions.ts";
import { lines } from "./render.ts";
import { KnownSettings } from "./server-settings.ts";
import type { Services } from "./services.ts";

export interface DiscordParts extends Pick<Chat<unknown>, "footnote" | "record" | "log" | "rateLimit"> {
  readonly gatewayTimings?: GatewayTimings;
}

/**
 * Connects to Discord and answers there.
 * @throws InputError when Discord refuses the token, or the configured shards
 */
export async function startDiscord(config: DiscordConfig, parts: DiscordParts): Promise<Connection> {
  const { footnote, log, gatewayTimings: timings = shippedGatewayTimings } = parts;
  const { digestChannel } = config;
  const rest = openRest(config);
  const { id, flags } = await findApplication(rest, log);
  const mayRead = isGrantedMessageContent(flags);
  if (!mayRead) log.warn({ platform: "discord" }, withoutMessageContent);
  const mention = await registerCommands(rest, id, log);
  footnote.suggest("", 1);

  const settings = new KnownSettings(parts.record);
  const inHand = new PendingWork();
  const queue = new FairQueue();
  const turns = new SerialByKey();
  let stopTakeover = (): void => undefined;
  const onSignedOut = (): void => {
    stopTakeover();
    gateway.refuse();
  };
  const gateway = new Gateway(config, mayRead, {
    log,
    timings,
    attach(client, mayReadMessages) {
      const own: DiscordConfig = { ...config, answerChannels: mayReadMessages ? config.answerChannels : [] };
      const platform = discordPlatform((channel) => client.channels.cache.has(channel), onSignedOut, mention);
      const services: Services = {
        ...parts,
        platform,
        config: own,
        owners: own,
        settings,
        mayReadMessages,
        mention,
        queue,
        turns,
        inHand,
      };
      onInteractions(client, services);
      const resumers = [
        ...onMessages(client, services),
        onReactions(client, services),
        missedInteractions(platform.name),
        abandonedClaims(services),
      ];
      stopTakeover();
      stopTakeover = takeOverStale(services, resumers);
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
      await waitForWork(inHand.finished());
      await gateway.close();
    },
  };
}

/**
 * Posts the weekly digest in a channel over REST, whichever shard serves the channel. The nonce keeps retries from posting it
 * twice.
 */
async function postDigest(rest: REST, channel: string, said: string): Promise<void> {
  const once = { nonce: randomBytes(12).toString("hex"), enforce_nonce: true };
  await withRetries(() =>
    deliver(
      ({ form }) => lines(said, form),
      undefined,
      ({ allowedMentions: { parse }, ...message }) =>
        rest.post(Routes.channelMessages(channel), { body: { ...message, ...once, allowed_mentions: { parse } } }),
    ),
  );
}
