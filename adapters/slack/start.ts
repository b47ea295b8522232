import { setTimeout as wait } from "node:timers/promises";
import { App, HTTPReceiver, type InstallationStore, SocketModeReceiver, webApi } from "@slack/bolt";
import { InputError } from "../../src/index.ts";
import type { SlackConfig } from "../config.ts";
import type { Connection } from "../connection.ts";
import { writeHealth } from "../health.ts";
import type { Logger } from "../log.ts";
import { boltLogger } from "./bolt-logger.ts";
import { onCommand } from "./command.ts";
import { onInstallations } from "./installations.ts";
import { eventsPath } from "./manifest.ts";
import { onMessages } from "./messages.ts";
import { onPresses } from "./presses.ts";
import { scopes } from "./scopes.ts";
import type { Services } from "./services.ts";
import { onShortcuts } from "./shortcuts.ts";
import { type SocketPace, SupervisedSocket, shippedSocketPace } from "./socket.ts";
import { Viewers } from "./viewers.ts";

export interface SlackParts extends Omit<Services, "config" | "viewers"> {
  readonly installations: InstallationStore;
  readonly socketPace?: SocketPace;
}

/** Milliseconds that what is in hand may take when the process is to end. */
const drain = 8_000;
/** Retries of what a network or a server failed, over about a minute; the asker still waits. */
const patience = { retries: 6, factor: 2, minTimeout: 500, maxTimeout: 15_000 };

/**
 * Serves Slack.
 * @throws InputError when Slack refuses the token
 */
export async function startSlack(config: SlackConfig, parts: SlackParts): Promise<Connection> {
  const { log } = parts;
  const logger = boltLogger(log);
  const root = config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl };
  const receiver = openReceiver(config, parts, logger, root, () => connection);
  const clientOptions = { ...root, retryConfig: patience, rejectRateLimitedCalls: true };
  const app = new App({
    receiver,
    logger,
    clientOptions,
    ...(config.identity.kind === "token" && {
      authorize: await ownIdentity(
        config.identity.botToken,
        new webApi.WebClient(undefined, { ...clientOptions, logger }),
        log,
      ),
    }),
  });
  const inHand = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const work = next();
    inHand.add(work);
    try {
      await work;
    } finally {
      inHand.delete(work);
    }
  });
  app.error(async (error) => log.error({ platform: "slack", err: error }, "failed"));
  const services: Services = { ...parts, config, viewers: new Viewers(config.grants) };
  onMessages(app, services);
  onCommand(app, services);
  onShortcuts(app, services);
  onPresses(app, services);
  onInstallations(app, parts.installations, log);

  const socket =
    receiver instanceof SocketModeReceiver
      ? new SupervisedSocket(receiver.client, log, parts.socketPace ?? shippedSocketPace)
      : undefined;
  const connection: Connection = {
    name: "slack",
    health: () => socket?.health() ?? { isConnected: true },
    async stop() {
      socket?.stopTaking();
      const closing = socket === undefined ? app.stop() : undefined;
      await Promise.race([Promise.allSettled([...inHand, closing]), wait(drain, undefined, { ref: false })]);
      socket?.close();
      if (socket !== undefined) await app.stop();
    },
  };
  if (socket === undefined) await receiver.start(portOf(config) as never);
  else await socket.start();
  return connection;
}

function portOf({ transport }: SlackConfig): number {
  return transport.port;
}

function openReceiver(
  config: SlackConfig,
  { installations }: SlackParts,
  logger: ReturnType<typeof boltLogger>,
  root: { readonly slackApiUrl?: string },
  connection: () => Connection,
): SocketModeReceiver | HTTPReceiver {
  const { identity, transport } = config;
  const install =
    identity.kind === "token"
      ? {}
      : {
          clientId: identity.clientId,
          clientSecret: identity.clientSecret,
          stateSecret: identity.stateSecret,
          scopes: [...scopes],
          installationStore: installations,
        };
  const installerOptions = {
    clientOptions: { ...root, retryConfig: { retries: 0 } },
    port: transport.port,
    directInstall: true,
  };
  const customRoutes = [
    {
      path: "/health",
      method: "GET",
      handler: (_: unknown, response: Parameters<typeof writeHealth>[1]) => writeHealth([connection()], response),
    },
  ];
  if (transport.kind === "socket") {
    return new SocketModeReceiver({
      appToken: transport.appToken,
      autoReconnectEnabled: false,
      logger,
      installerOptions,
      ...install,
      processEventErrorHandler: async () => false,
    });
  }
  const { signingSecret, port } = transport;
  return new HTTPReceiver({
    signingSecret,
    port,
    endpoints: eventsPath,
    customRoutes,
    logger,
    installerOptions,
    ...install,
  });
}

/** Who the bot is, found out once; whoever is away is waited for. */
async function ownIdentity(
  botToken: string,
  client: webApi.WebClient,
  log: Logger,
): Promise<() => Promise<{ botToken: string; botId: string; botUserId: string; teamId: string }>> {
  for (;;) {
    try {
      const {
        bot_id: botId = "",
        user_id: botUserId = "",
        team_id: teamId = "",
      } = await client.auth.test({ token: botToken });
      const identity = { botToken, botId, botUserId, teamId };
      return async () => ({ ...identity });
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) {
        throw new InputError(
          `Slack refuses SLACK_BOT_TOKEN (${error.data.error}); copy it again from the app's page "OAuth & Permissions"`,
          { cause: error },
        );
      }
      log.error({ platform: "slack", reason: (error as Error).message }, "Slack is away");
      await wait(error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : 1_000);
    }
  }
}
