import { App, type InstallationStore, SocketModeReceiver, webApi } from "@slack/bolt";
import type { InstallProvider } from "@slack/oauth";
import type { Chat } from "../chat/answering.ts";
import { FairQueue } from "../chat/fair-queue.ts";
import { abandonedClaims } from "../chat/once-unless-ended.ts";
import { PendingWork } from "../chat/pending-work.ts";
import { missedInteractions } from "../chat/requests.ts";
import { SerialByKey } from "../chat/serial-by-key.ts";
import { takeOverStale } from "../chat/takeover.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { Connection } from "../process/connection.ts";
import { healthRoute } from "../process/health.ts";
import { portRefused, serveRoutes } from "../process/http-server.ts";
import { waitForWork } from "../process/wait-for-end.ts";
import { boltLogger } from "./bolt-logger.ts";
import { onCommand } from "./command.ts";
import { guardDeliveries } from "./deliveries.ts";
import { onHome } from "./home.ts";
import { ownIdentity } from "./identity.ts";
import { installationStore } from "./installation-store.ts";
import { installRoutes, onUninstall, openInstaller } from "./installing.ts";
import type { MessageContext } from "./message-context.ts";
import { onMessages } from "./messages.ts";
import { slackPlatform } from "./platform.ts";
import { post } from "./post.ts";
import { onPresses } from "./presses.ts";
import { onReactions } from "./reactions.ts";
import { openReceiver } from "./receiver.ts";
import { notice } from "./render.ts";
import type { Services } from "./services.ts";
import { onShortcuts } from "./shortcuts.ts";
import { type SocketTimings, SupervisedSocket, shippedSocketTimings } from "./socket.ts";
import { Viewers } from "./viewers.ts";
import { onWorkflowStep } from "./workflow-step.ts";

export interface SlackParts extends Pick<Chat<unknown>, "footnote" | "record" | "log" | "rateLimit"> {
  /** Where installations are kept; the record if missing. */
  readonly installations?: InstallationStore;
  readonly socketTimings?: SocketTimings;
}

/** Retries after a failure of the network or a server, over about a minute, during which the asker waits. */
const retryPolicy = { retries: 6, factor: 2, minTimeout: 500, maxTimeout: 15_000 };

/**
 * Connects to Slack and serves it.
 * @throws InputError when Slack refuses a token, or the port cannot be opened
 */
export async function startSlack(config: SlackConfig, parts: SlackParts): Promise<Connection> {
  const { identity, transport, publicUrl } = config;
  const { log, installations = installationStore(parts.record) } = parts;
  const logger = boltLogger(log);
  const root = config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl };
  const clientOptions = { ...root, retryConfig: retryPolicy, rejectRateLimitedCalls: true };
  const installer =
    identity.kind === "oauth" ? openInstaller(identity, installations, { clientOptions, logger }) : undefined;
  const install = installer === undefined ? [] : installRoutes(installer, publicUrl);
  const receiver = openReceiver(config, logger, root, [healthRoute(["slack"], () => [connection]), ...install]);
  const authorize =
    identity.kind === "token"
      ? await ownIdentity(identity.botToken, new webApi.WebClient(undefined, { ...clientOptions, logger }), log)
      : installer?.authorize;
  // `convoStore`: nothing reads the conversations that Bolt would store.
  const app = new App({
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    ...(authorize !== undefined && { authorize }),
  });
  const inHand = new PendingWork();
  app.error(async (error) => log.error({ platform: "slack", err: error }, "failed"));
  const clientOf: Services["clientOf"] = async (installed) =>
    new webApi.WebClient(await tokenOf(config, installer, installed), { ...clientOptions, logger });
  const platform = slackPlatform(config.command);
  const viewers = new Viewers(config.grants);
  const own = { queue: new FairQueue(), turns: new SerialByKey(), inHand };
  const services: Services = { ...parts, ...own, platform, config, viewers, clientOf };
  guardDeliveries(app, services);
  const resumers = [
    ...onMessages(app, services),
    onReactions(app, services),
    onCommand(app, services),
    onWorkflowStep(app, services),
    missedInteractions(platform.name),
    abandonedClaims(services),
  ];
  onShortcuts(app, services);
  onHome(app, services);
  onPresses(app, services);
  onUninstall(app, installations, log);

  const stopTakeover = takeOverStale(services, resumers);
  const { digestChannel } = config;
  const isSocket = receiver instanceof SocketModeReceiver;
  const timings = parts.socketTimings ?? shippedSocketTimings;
  const socket = isSocket ? new SupervisedSocket(receiver.client, log, timings) : undefined;
  const server = isSocket && install.length > 0 ? await serveRoutes(install, transport.port) : undefined;
  const connection: Connection = {
    name: "slack",
    health: () => socket?.health() ?? { isConnected: true },
    idle: () => inHand.finished(),
    ...(digestChannel !== undefined &&
      identity.kind === "token" && {
        async post(text: string) {
          await post(await clientOf({ team: "" }), { channel: digestChannel }, notice(text));
        },
      }),
    async stop() {
      stopTakeover();
      socket?.stopTaking();
      const closing = socket === undefined ? app.stop() : undefined;
      await waitForWork(Promise.allSettled([inHand.finished(), closing]));
      socket?.close();
      server?.close();
    },
  };
  try {
    if (isSocket) await socket?.start();
    else {
      await receiver.start(transport.port).catch((cause: unknown) => {
        throw portRefused(transport.port, cause);
      });
    }
  } catch (error) {
    await connection.stop();
    throw error;
  }
  return connection;
}

/**
 * Returns the token of an installation, renewed if it expired. In an organisation with the app, workspaces have no token of
 * their own.
 */
async function tokenOf(
  { identity }: SlackConfig,
  installer: InstallProvider | undefined,
  { team, enterprise }: Pick<MessageContext, "team" | "enterprise">,
): Promise<string> {
  if (identity.kind === "token") return identity.botToken;
  const query = { teamId: team, enterpriseId: enterprise, isEnterpriseInstall: enterprise !== undefined };
  return (await installer?.authorize(query))?.botToken ?? "";
}
