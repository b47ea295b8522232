import type * as v from "valibot";
import { missingBeside } from "./contradictions.ts";
import { type Environment, readSettings } from "./environment.ts";
import type { Grants } from "./grants.ts";
import type { PlatformConfiguration } from "./platform-configuration.ts";
import { slackSettings as settings } from "./slack-settings.ts";
import type { Usage } from "./usage.ts";

type Settings = v.InferOutput<v.ObjectSchema<typeof settings, undefined>>;

/** How the Slack app authenticates: with the token of one workspace, or by OAuth in all workspaces that install it. */
type SlackIdentity =
  | { readonly kind: "token"; readonly botToken: string }
  | {
      readonly kind: "oauth";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

type SlackTransport =
  | { readonly kind: "socket"; readonly appToken: string; readonly port: number }
  | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };

/** The settings that the app's manifest depends on. */
export interface ManifestConfig {
  readonly appName: string;
  readonly command: string;
  /** The address at which the app is reached from outside: to be installed, and by Slack where there is no socket. */
  readonly publicUrl?: string;
  readonly isSocket: boolean;
  /** Whether it can be installed in a whole organisation. */
  readonly isForOrganisations: boolean;
  /** Whether its tokens expire and are renewed. */
  readonly rotatesTokens: boolean;
}

export interface SlackConfig extends ManifestConfig {
  readonly identity: SlackIdentity;
  readonly transport: SlackTransport;
  readonly apiUrl?: string;
  readonly answerChannels: readonly string[];
  /** Ids of apps, or of their bots, whose mentions are answered. */
  readonly answerApps: readonly string[];
  /** The name of the emoji by which people ask with a message. */
  readonly answerEmoji?: string;
  readonly usage: Usage;
  readonly help?: { readonly channel: string; readonly group?: string };
  /** The id of the channel that gets the weekly digest. */
  readonly digestChannel?: string;
  readonly grants: Grants;
  /** The token with which the app's manifest can be read. */
  readonly configToken?: string;
}

/** Slack's part of the configuration. */
export const slackConfiguration: PlatformConfiguration<typeof settings, SlackConfig> = {
  settings,
  faults: (values) => [
    ...identityFaults(values),
    ...incompleteFaults(values),
    ...missingKeyFaults(values),
    ...rotationFaults(values),
  ],
  read: toSlack,
};

/**
 * Reads the settings that the app's manifest depends on; needs no tokens, since the manifest is made before them.
 * @throws InputError that names every fault at once
 */
export function readManifestConfig(environment: Environment): ManifestConfig {
  const { SLACK_APP_NAME, SLACK_COMMAND, SLACK_PUBLIC_URL, SLACK_APP_TOKEN, SLACK_ORG_DEPLOY, SLACK_TOKEN_ROTATION } =
    settings;
  const entries = { SLACK_APP_NAME, SLACK_COMMAND, SLACK_PUBLIC_URL, SLACK_APP_TOKEN };
  const faults = rotationFaults(environment.values);
  return toManifest(readSettings(environment, { ...entries, SLACK_ORG_DEPLOY, SLACK_TOKEN_ROTATION }, faults));
}

const ofSeveralWorkspaces = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"];
const needsSlack = ["SLACK_ANSWER_CHANNELS", "SLACK_HELP_CHANNEL", "SLACK_AUDIENCES", "SLACK_DIGEST_CHANNEL"];
/** Settings that name a channel, which belongs to one workspace. */
const needsOneWorkspace = ["SLACK_HELP_CHANNEL", "SLACK_DIGEST_CHANNEL"];

/**
 * Returns the faults of settings that set the app up for one workspace and for several at once, or incompletely for several.
 */
function identityFaults(values: Environment["values"]): string[] {
  const has = (name: string): boolean => values[name] !== undefined;
  const several = ofSeveralWorkspaces.filter(has);
  if (several.length === 0) return [];
  if (has("SLACK_BOT_TOKEN")) {
    return [`SLACK_BOT_TOKEN is of one workspace, ${several.join(", ")} of several; set one or the other`];
  }
  const missing = ofSeveralWorkspaces.filter((name) => !has(name));
  return [
    ...missing.map((name) => missingBeside(name, several.join(" and "))),
    ...needsOneWorkspace
      .filter(has)
      .map(
        (name) =>
          `${name} is of one workspace, ${several.join(", ")} of several; it needs SLACK_BOT_TOKEN in their place`,
      ),
  ];
}

/**
 * Returns the faults where the app's identity or the way to reach it is missing, and for settings that would be ignored without
 * them.
 */
function incompleteFaults(values: Environment["values"]): string[] {
  const has = (name: string): boolean => values[name] !== undefined;
  const [identity] = ["SLACK_BOT_TOKEN", ...ofSeveralWorkspaces].filter(has);
  const [transport] = ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"].filter(has);
  const [withoutToken] = identity === undefined && transport === undefined ? needsSlack.filter(has) : [];
  const isGroupAlone = has("SLACK_HELP_GROUP") && !has("SLACK_HELP_CHANNEL");
  return [
    ...(identity !== undefined && transport === undefined ? [missingBeside("SLACK_APP_TOKEN", identity)] : []),
    ...(transport !== undefined && identity === undefined ? [missingBeside("SLACK_BOT_TOKEN", transport)] : []),
    ...(withoutToken === undefined ? [] : [missingBeside("SLACK_BOT_TOKEN", withoutToken)]),
    ...(isGroupAlone ? [missingBeside("SLACK_HELP_CHANNEL", "SLACK_HELP_GROUP")] : []),
  ];
}

/**
 * Returns a fault where the tokens of other people's workspaces would be encrypted with a key that lies beside the record's
 * file.
 */
function missingKeyFaults(values: Environment["values"]): string[] {
  const isNeeded = values["SLACK_CLIENT_ID"] !== undefined && values["DATABASE_URL"] === undefined;
  return isNeeded && values["RECORD_KEY"] === undefined ? [missingBeside("RECORD_KEY", "SLACK_CLIENT_ID")] : [];
}

/** Returns a fault where tokens expire, but the bot token is a setting, which nobody renews. */
function rotationFaults(values: Environment["values"]): string[] {
  const isEnding = values["SLACK_TOKEN_ROTATION"] === "on" && values["SLACK_BOT_TOKEN"] !== undefined;
  return isEnding
    ? ["SLACK_TOKEN_ROTATION needs SLACK_CLIENT_ID in place of SLACK_BOT_TOKEN, which nobody renews"]
    : [];
}

function toSlack(output: Settings): SlackConfig | undefined {
  const identity = toIdentity(output);
  const transport = toTransport(output);
  if (identity === undefined || transport === undefined) return undefined;
  const { SLACK_HELP_CHANNEL: channel, SLACK_HELP_GROUP: group, SLACK_API_URL: apiUrl } = output;
  return {
    identity,
    transport,
    ...(apiUrl !== undefined && { apiUrl }),
    answerChannels: output.SLACK_ANSWER_CHANNELS,
    answerApps: output.SLACK_ANSWER_APPS,
    ...(output.ANSWER_EMOJI !== undefined && { answerEmoji: output.ANSWER_EMOJI }),
    usage: {
      allowedChannels: output.SLACK_ALLOWED_CHANNELS,
      deniedChannels: output.SLACK_DENIED_CHANNELS,
      allowedPeople: output.SLACK_ALLOWED_PEOPLE,
      deniedPeople: output.SLACK_DENIED_PEOPLE,
      hasDirectMessages: output.SLACK_DIRECT_MESSAGES,
      quietRoles: output.SLACK_QUIET_GROUPS,
    },
    ...(channel !== undefined && { help: { channel, ...(group !== undefined && { group }) } }),
    ...(output.SLACK_DIGEST_CHANNEL !== undefined && { digestChannel: output.SLACK_DIGEST_CHANNEL }),
    grants: output.SLACK_AUDIENCES,
    ...(output.SLACK_CONFIG_TOKEN !== undefined && { configToken: output.SLACK_CONFIG_TOKEN }),
    ...toManifest(output),
  };
}

/** Returns the part of the settings that the manifest depends on. */
function toManifest(
  output: Pick<
    Settings,
    | "SLACK_APP_NAME"
    | "SLACK_COMMAND"
    | "SLACK_PUBLIC_URL"
    | "SLACK_APP_TOKEN"
    | "SLACK_ORG_DEPLOY"
    | "SLACK_TOKEN_ROTATION"
  >,
): ManifestConfig {
  const { SLACK_APP_NAME: appName, SLACK_COMMAND: command, SLACK_PUBLIC_URL: publicUrl } = output;
  const isSocket = output.SLACK_APP_TOKEN !== undefined || publicUrl === undefined;
  const { SLACK_ORG_DEPLOY: isForOrganisations, SLACK_TOKEN_ROTATION: rotatesTokens } = output;
  return {
    appName,
    command,
    isSocket,
    isForOrganisations,
    rotatesTokens,
    ...(publicUrl !== undefined && { publicUrl }),
  };
}

function toIdentity(output: Settings): SlackIdentity | undefined {
  const { SLACK_BOT_TOKEN: botToken } = output;
  if (botToken !== undefined) return { kind: "token", botToken };
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = output;
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) return undefined;
  return { kind: "oauth", clientId, clientSecret, stateSecret };
}

function toTransport(output: Settings): SlackTransport | undefined {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT: port } = output;
  if (appToken !== undefined) return { kind: "socket", appToken, port };
  return signingSecret === undefined ? undefined : { kind: "http", signingSecret, port };
}
