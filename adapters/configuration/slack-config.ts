import { type Grants, parseGrants } from "./grants.ts";
import type { Settings } from "./settings.ts";

/** Who the Slack app is: of one workspace, or of all that install it. */
type SlackIdentity =
  | { readonly kind: "token"; readonly botToken: string }
  | {
      readonly kind: "oauth";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

/** How Slack reaches the app. */
type SlackTransport =
  | { readonly kind: "socket"; readonly appToken: string; readonly port: number }
  | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };

/** What the app's manifest depends on. */
export interface ManifestConfig {
  readonly appName: string;
  readonly command: string;
  /** Where the app is reached from outside: to be installed, and by Slack where there is no socket. */
  readonly publicUrl?: string;
  readonly isSocket: boolean;
}

export interface SlackConfig extends ManifestConfig {
  readonly identity: SlackIdentity;
  readonly transport: SlackTransport;
  readonly apiUrl?: string;
  readonly answerChannels: readonly string[];
  readonly help?: { readonly channel: string; readonly group?: string };
  /** Where the weekly digest goes. */
  readonly digestChannel?: string;
  readonly grants: Grants;
  /** With which the app's own manifest can be read. */
  readonly configToken?: string;
}

/** Slack's part of the settings; undefined where it is not to be served. */
export function toSlack(output: Settings): SlackConfig | undefined {
  const identity = toIdentity(output);
  const transport = toTransport(output);
  if (identity === undefined || transport === undefined) return undefined;
  const { SLACK_HELP_CHANNEL: channel, SLACK_HELP_GROUP: group, SLACK_API_URL: apiUrl } = output;
  return {
    identity,
    transport,
    ...(apiUrl !== undefined && { apiUrl }),
    answerChannels: output.SLACK_ANSWER_CHANNELS,
    ...(channel !== undefined && { help: { channel, ...(group !== undefined && { group }) } }),
    ...(output.SLACK_DIGEST_CHANNEL !== undefined && { digestChannel: output.SLACK_DIGEST_CHANNEL }),
    grants: parseGrants(output.SLACK_AUDIENCES),
    ...(output.SLACK_CONFIG_TOKEN !== undefined && { configToken: output.SLACK_CONFIG_TOKEN }),
    ...toManifest(output),
  };
}

/** What the manifest depends on, of the settings. */
export function toManifest(
  output: Pick<Settings, "SLACK_APP_NAME" | "SLACK_COMMAND" | "SLACK_PUBLIC_URL" | "SLACK_APP_TOKEN">,
): ManifestConfig {
  const { SLACK_APP_NAME: appName, SLACK_COMMAND: command, SLACK_PUBLIC_URL: publicUrl } = output;
  const isSocket = output.SLACK_APP_TOKEN !== undefined || publicUrl === undefined;
  return { appName, command, isSocket, ...(publicUrl !== undefined && { publicUrl }) };
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
