import * as v from "valibot";
import { answerEmoji, grants, id, ids, onOff, port, text, token, webAddress } from "./setting-kinds.ts";

const slackId = { pattern: /^[A-Z][A-Z\d]*$/, example: "C0123ABCD" };

/** Slack's settings by name, see `settings.ts`. */
export const slackSettings = {
  SLACK_BOT_TOKEN: token("xoxb-", "Slack: the bot token of the one workspace."),
  SLACK_APP_TOKEN: token("xapp-", "Slack: the app-level token for Socket Mode."),
  SLACK_SIGNING_SECRET: text("Slack: the signing secret, to be called over HTTP where there is no app-level token."),
  PORT: v.optional(port("The port for what Slack calls: events over HTTP, and installing."), "3000"),
  SLACK_API_URL: webAddress("Slack: another root of its Web API, such as GovSlack's or a proxy."),
  SLACK_PUBLIC_URL: webAddress("Slack: where it reaches the app over HTTP; the manifest names it."),
  SLACK_CONFIG_TOKEN: token("xoxe.", "Slack: an app configuration token, with which `doctor` compares the manifest."),
  SLACK_CLIENT_ID: text("Slack: the client id, to be installed in several workspaces in place of one bot token."),
  SLACK_CLIENT_SECRET: text("Slack: the client secret."),
  SLACK_STATE_SECRET: text("Slack: any long secret, which keeps an installation from being forged."),
  SLACK_ANSWER_CHANNELS: ids(
    slackId,
    "Slack: channels where new questions are answered without a mention, when it is sure.",
  ),
  SLACK_ANSWER_APPS: ids(
    slackId,
    "Slack: other apps, workflows among them, whose mentions are answered; none without it.",
  ),
  ANSWER_EMOJI: answerEmoji,
  SLACK_ALLOWED_CHANNELS: ids(slackId, "Slack: the channels where it may be used; all without it."),
  SLACK_DENIED_CHANNELS: ids(slackId, "Slack: channels where it may not be used."),
  SLACK_ALLOWED_PEOPLE: ids(slackId, "Slack: the people who may use it; all without it."),
  SLACK_DENIED_PEOPLE: ids(slackId, "Slack: people who may not use it."),
  SLACK_DIRECT_MESSAGES: onOff("Slack: whether direct messages are answered."),
  SLACK_QUIET_GROUPS: ids(slackId, "Slack: user groups whose people are never answered without a mention."),
  SLACK_HELP_CHANNEL: id(slackId, "Slack: the channel where people are asked what could not be answered."),
  SLACK_HELP_GROUP: id(slackId, "Slack: the user group to call there; nobody without it."),
  SLACK_DIGEST_CHANNEL: id(slackId, "Slack: the channel that gets a digest of the week on Mondays; none without it."),
  SLACK_AUDIENCES: grants("Slack: what workspaces and channels may see beside what is public."),
  SLACK_ORG_DEPLOY: onOff("Slack: whether the manifest lets the app be installed in a whole organisation.", "off"),
  SLACK_TOKEN_ROTATION: onOff("Slack: whether the manifest has tokens renewed; needs SLACK_CLIENT_ID.", "off"),
  SLACK_APP_NAME: v.optional(
    v.pipe(v.string(), v.maxLength(35, "must be at most 35 characters"), v.description("Slack: the app's name.")),
    "Footnote",
  ),
  SLACK_COMMAND: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\/[a-z0-9_-]{1,31}$/, "must be a command such as /ask"),
      v.description("Slack: the slash command."),
    ),
    "/ask",
  ),
};
