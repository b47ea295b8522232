import type { ManifestConfig } from "../configuration/slack-config.ts";
import { callbackIds } from "./buttons.ts";
import { botEvents, scopes } from "./scopes.ts";

/** Where Slack calls an app that it reaches over HTTP. */
export const eventsPath = "/slack/events";
export const redirectPath = "/slack/oauth_redirect";

/** The app's manifest, as Slack's page for new apps takes it. */
export function manifest({ appName, command, publicUrl, isSocket }: ManifestConfig): Record<string, unknown> {
  const called = publicUrl?.replace(/\/$/, "");
  const url = called === undefined || isSocket ? undefined : `${called}${eventsPath}`;
  return {
    display_information: {
      name: appName,
      description: "Answers questions with quotes from your team's Markdown",
    },
    features: {
      agent_view: { agent_description: "Ask a question; it answers with quotes from the team's knowledge." },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: appName, always_online: true },
      shortcuts: [
        {
          name: "Answer this",
          type: "message",
          callback_id: callbackIds.shortcut,
          description: "Answers a message from the knowledge, for you alone",
        },
        {
          name: "Ask the knowledge",
          type: "global",
          callback_id: callbackIds.globalShortcut,
          description: "Asks a question, or looks through the documents",
        },
      ],
      slash_commands: [
        {
          command,
          description: "Ask the knowledge",
          usage_hint: "a question | topics",
          should_escape: false,
          ...(url !== undefined && { url }),
        },
      ],
    },
    oauth_config: {
      scopes: { bot: [...scopes] },
      ...(called !== undefined && { redirect_urls: [`${called}${redirectPath}`] }),
    },
    settings: {
      event_subscriptions: { bot_events: [...botEvents], ...(url !== undefined && { request_url: url }) },
      interactivity: {
        is_enabled: true,
        ...(url !== undefined && { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: isSocket,
      token_rotation_enabled: false,
    },
  };
}
