import type { App, InstallationStore } from "@slack/bolt";
import { InstallProvider, type InstallProviderOptions } from "@slack/oauth";
import type { SlackConfig } from "../configuration/slack-config.ts";
import type { Route } from "../process/http-server.ts";
import type { Logger } from "../process/log.ts";
import { redirectPath } from "./manifest.ts";
import { scopes } from "./scopes.ts";

type OAuth = Extract<SlackConfig["identity"], { kind: "oauth" }>;

/**
 * Returns Slack's OAuth provider, which installs the app in any workspace and returns the tokens of the workspaces that have
 * it.
 */
export function openInstaller(
  { clientId, clientSecret, stateSecret }: OAuth,
  installationStore: InstallationStore,
  options: Pick<InstallProviderOptions, "clientOptions" | "logger">,
): InstallProvider {
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore,
    directInstall: true,
    ...options,
  });
}

/** Returns the routes at which people install the app and to which Slack redirects them afterwards. */
export function installRoutes(installer: InstallProvider, publicUrl: string | undefined): Route[] {
  const redirectUri = publicUrl === undefined ? {} : { redirectUri: `${publicUrl.replace(/\/$/, "")}${redirectPath}` };
  return [
    {
      path: "/slack/install",
      method: "GET",
      handler: (request, response) =>
        void installer.handleInstallPath(request, response, {}, { scopes: [...scopes], ...redirectUri }),
    },
    {
      path: redirectPath,
      method: "GET",
      handler: (request, response) => void installer.handleCallback(request, response),
    },
  ];
}

/** Removes the installation of a workspace that uninstalled the app or revoked its tokens. */
export function onUninstall(app: App, store: InstallationStore, log: Logger): void {
  const forget = async (teamId: string | undefined, enterpriseId: string | undefined): Promise<void> => {
    const isEnterpriseInstall = teamId === undefined;
    await store.deleteInstallation?.({ teamId, enterpriseId, isEnterpriseInstall });
    log.info({ platform: "slack", team: teamId }, "uninstalled");
  };
  app.event("app_uninstalled", ({ context }) => forget(context.teamId, context.enterpriseId));
  app.event("tokens_revoked", async ({ event, context }) => {
    if ((event.tokens.bot?.length ?? 0) > 0) await forget(context.teamId, context.enterpriseId);
  });
}
