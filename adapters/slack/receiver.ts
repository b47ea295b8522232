import { HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { Route } from "../process/http-server.ts";
import type { boltLogger } from "./bolt-logger.ts";
import { eventsPath } from "./manifest.ts";

/**
 * Returns Bolt's receiver of Slack's deliveries: over a socket or over HTTP.
 * @param root the URL of the Web API, if it is not Slack's own
 * @param routes further routes to serve, where Slack calls over HTTP
 */
export function openReceiver(
  { transport }: SlackConfig,
  logger: ReturnType<typeof boltLogger>,
  root: { readonly slackApiUrl?: string },
  routes: readonly Route[],
): SocketModeReceiver | HTTPReceiver {
  if (transport.kind === "socket") {
    return new SocketModeReceiver({
      appToken: transport.appToken,
      autoReconnectEnabled: false,
      logger,
      // `SupervisedSocket` retries; the library's own retries would slow down the other calls of the process.
      installerOptions: { clientOptions: { ...root, retryConfig: { retries: 0 } } },
      processEventErrorHandler: async () => false,
    });
  }
  const { signingSecret, port } = transport;
  return new HTTPReceiver({ signingSecret, port, endpoints: eventsPath, customRoutes: [...routes], logger });
}
