/** The scope for the emoji by which people ask; needed only where such an emoji is set. */
export const forReactions = "reactions:read";

/** The bot's scopes, each with what needs it. */
export const scopes = [
  "app_mentions:read", // mentions
  "assistant:write", // suggested prompts in the agent's tab
  "channels:history", // follow-ups and answer channels
  "channels:read", // whether a channel is shared with another company
  "chat:write", // answers
  "chat:write.public", // sharing in a channel that the bot has not joined
  "commands", // the slash command and the shortcuts
  "groups:history", // like `channels:history`, in private channels
  "groups:read",
  "im:history", // direct messages
  "im:read",
  "mpim:history",
  "mpim:read",
  forReactions,
  "reactions:write", // a thumb where somebody thanks
  "usergroups:read", // groups that are never answered unasked
  "users:read", // whether somebody is a guest
] as const;

/** Scopes that the person who installs the app may decline; then follow-ups and answer channels do not work there. */
export const optionalScopes: readonly string[] = ["channels:history", "groups:history", "mpim:history"];

export const botEvents = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "message.channels",
  "message.groups",
  "message.im",
  "message.mpim",
  "reaction_added",
  "tokens_revoked",
] as const;

/** The event sent when a workflow runs the app's step. */
export const stepEvent = "function_executed";
