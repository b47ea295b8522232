import type { webApi } from "@slack/bolt";
import type { Incoming } from "./incoming.ts";

/** Where a message came from and who answers it. */
export interface MessageContext {
  readonly team: string;
  /** The organisation, if the app is installed in all of it. */
  readonly enterprise?: string;
  /** The bot's own user id. */
  readonly bot: string;
  readonly client: webApi.WebClient;
}

export function messageContext(
  context: {
    readonly teamId?: string;
    readonly botUserId?: string;
    readonly enterpriseId?: string;
    readonly isEnterpriseInstall?: boolean;
  },
  client: webApi.WebClient,
): MessageContext {
  const { enterpriseId: enterprise, isEnterpriseInstall } = context;
  return {
    ...(isEnterpriseInstall && enterprise !== undefined && { enterprise }),
    team: context.teamId ?? "",
    bot: context.botUserId ?? "",
    client,
  };
}

/** Tells a message from every other. */
export function messageId(team: string, { channel, ts }: Pick<Incoming, "channel" | "ts">): string {
  return `${team}:${channel}:${ts}`;
}
