import type { App, InstallationStore } from "@slack/bolt";
import type { Logger } from "../log.ts";

/** Forgets a workspace whose people removed the app, or took back its tokens. */
export function onInstallations(app: App, store: InstallationStore, log: Logger): void {
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
