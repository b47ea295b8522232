import type { ManifestConfig } from "../configuration/slack-config.ts";
import { callbackIds } from "./buttons.ts";
import { botEvents, optionalScopes, scopes, stepEvent } from "./scopes.ts";
import { workflowStep } from "./workflow-step.ts";

/** The path that Slack calls where it reaches the app over HTTP. */
export const eventsPath = "/slack/events";
export const redirectPath = "/slack/oauth_redirect";

/** Returns the app's manifest, as Slack's page for new apps accepts it. */
export function manifest(config: ManifestConfig): Record<string, unknown> {
  const { appName, command, publicUrl, isSocket, isForOrganisations, rotatesTokens } = config;
  const called = publicUrl?.replace(/\/$/, "");
  const url = called === undefined || isSocket ? undefined : `${called}${eventsPath}`;
  return {
    display_information: {
      name: appName,
      description: "Answers questions with quotes from your team's Markdown",
      long_description: [
        "Ask a question, and get an answer in your team's own words: every sentence is quoted from the Markdown files that your team keeps, with where it stands.",
        "Mention the app in a channel, write to it directly, or type its command. Where the files do not hold the answer, it says so and shows what comes near.",
      ].join("\n\n"),
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
    // Slack allows custom workflow steps only in apps that can be installed in a whole organisation.
    ...(isForOrganisations && { functions: workflowStep }),
    oauth_config: {
      scopes: { bot: [...scopes], bot_optional: [...optionalScopes] },
      ...(called !== undefined && { redirect_urls: [`${called}${redirectPath}`] }),
    },
    settings: {
      event_subscriptions: {
        bot_events: [...botEvents, ...(isForOrganisations ? [stepEvent] : [])],
        ...(url !== undefined && { request_url: url }),
      },
      interactivity: {
        is_enabled: true,
        ...(url !== undefined && { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: isForOrganisations,
      ...(isForOrganisations && { function_runtime: "remote" }),
      socket_mode_enabled: isSocket,
      token_rotation_enabled: rotatesTokens,
    },
  };
}
