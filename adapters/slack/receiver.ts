import { HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { Route } from "../process/http-server.ts";
import type { boltLogger } from "./bolt-logger.ts";
import { eventsPath } from "./manifest.ts";

/**
 * Through what Slack reaches the app.
 * @param root the Web API's, if it is not Slack's own
 * @param routes what is served beside, where Slack calls over HTTP
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
      // Whoever supervises the socket retries; the library's own way would hold the process's other calls to its pace.
      installerOptions: { clientOptions: { ...root, retryConfig: { retries: 0 } } },
      processEventErrorHandler: async () => false,
    });
  }
  const { signingSecret, port } = transport;
  return new HTTPReceiver({ signingSecret, port, endpoints: eventsPath, customRoutes: [...routes], logger });
}
