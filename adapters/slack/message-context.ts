import type { webApi } from "@slack/bolt";
import type { Incoming } from "./incoming.ts";

/** The workspace of a message, and the bot and client that answer there. */
export interface MessageContext {
  readonly team: string;
  /** The organisation's id; set only if the app is installed in the whole organisation. */
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

/** Returns an id that is unique among all messages of all workspaces. */
export function messageId(team: string, { channel, ts }: Pick<Incoming, "channel" | "ts">): string {
  return `${team}:${channel}:${ts}`;
}
