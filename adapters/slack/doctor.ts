import { webApi } from "@slack/bolt";
import { type Diagnosis, ill, well } from "../chat/diagnosis.ts";
import type { SlackConfig } from "../configuration/slack-config.ts";
import { manifest } from "./manifest.ts";
import { forReactions, optionalScopes, scopes } from "./scopes.ts";

const reinstall =
  "paste `npm run -s slack:manifest` into the app's page “App Manifest”, then install the app again under “Install App”";

const network = "check the network, and SLACK_API_URL if it is set";

/** Checks everything that the bot needs in Slack, and says what to do about each fault. */
export async function examineSlack(config: SlackConfig): Promise<Diagnosis[]> {
  const { identity, apiUrl } = config;
  const root = apiUrl === undefined ? {} : { slackApiUrl: apiUrl };
  const options = { ...root, retryConfig: { retries: 1 }, logger: silent };
  const own = identity.kind === "token" ? await examineBot(identity.botToken, config, options) : [];
  return [...own, ...(await examineSocket(config, options)), ...(await examineManifest(config, options))];
}

type Options = ConstructorParameters<typeof webApi.WebClient>[1];

async function examineBot(token: string, config: SlackConfig, options: Options): Promise<Diagnosis[]> {
  const client = new webApi.WebClient(token, options);
  try {
    const { user, team, response_metadata: meta } = await client.auth.test();
    const bot = well("Slack bot token", `${user} in ${team}`);
    const named = [config.help?.channel, config.digestChannel].filter((channel) => channel !== undefined);
    const channels = new Set([...config.answerChannels, ...named]);
    return [
      bot,
      ...examineScopes(meta?.scopes, config),
      ...(await Promise.all([...channels].map((id) => examineChannel(client, id)))),
    ];
  } catch (error) {
    return [failed("Slack bot token", error, "copy SLACK_BOT_TOKEN again from the app's page “OAuth & Permissions”")];
  }
}

function examineScopes(
  granted: readonly string[] | undefined,
  { answerChannels, answerEmoji }: SlackConfig,
): Diagnosis[] {
  if (granted === undefined) return [];
  const isNeeded = (scope: string): boolean =>
    scope === forReactions ? answerEmoji !== undefined : answerChannels.length > 0 || !optionalScopes.includes(scope);
  const missing = scopes.filter((scope) => isNeeded(scope) && !granted.includes(scope));
  const isWell = missing.length === 0;
  return [
    isWell
      ? well("Slack scopes", `${granted.length} granted`)
      : ill("Slack scopes", `missing: ${missing.join(", ")}`, reinstall),
  ];
}

async function examineChannel(client: webApi.WebClient, id: string): Promise<Diagnosis> {
  const subject = `Slack channel ${id}`;
  try {
    const { channel } = await client.conversations.info({ channel: id });
    if (channel?.is_archived)
      return ill(subject, `#${channel.name} is archived`, "unarchive it, or set another channel");
    if (channel?.is_member) return well(subject, `#${channel.name}, joined`);
    return ill(subject, `#${channel?.name}, not joined`, "write `/invite @` and the app's name in the channel");
  } catch (error) {
    return failed(
      subject,
      error,
      "check the id at the end of the channel's details, and invite the app if it is private",
    );
  }
}

async function examineSocket({ transport }: SlackConfig, options: Options): Promise<Diagnosis[]> {
  if (transport.kind === "http") return [well("Slack over HTTP", `port ${transport.port}`)];
  try {
    await new webApi.WebClient(transport.appToken, options).apps.connections.open();
    return [well("Slack Socket Mode", "a connection may be opened")];
  } catch (error) {
    const remedy =
      "make an app-level token with connections:write on the app's page “Basic Information”, set SLACK_APP_TOKEN to it, and switch Socket Mode on";
    return [failed("Slack Socket Mode", error, remedy)];
  }
}

/**
 * Compares the app's manifest with the one it should have; does nothing without a configuration token, which alone may read it.
 */
async function examineManifest(config: SlackConfig, options: Options): Promise<Diagnosis[]> {
  const { configToken, identity } = config;
  if (configToken === undefined || identity.kind !== "token") return [];
  try {
    const { bot_id: bot = "" } = await new webApi.WebClient(identity.botToken, options).auth.test();
    const { bot: own } = await new webApi.WebClient(identity.botToken, options).bots.info({ bot });
    const client = new webApi.WebClient(configToken, options);
    const exported = await client.apps.manifest.export({ app_id: own?.app_id ?? "" });
    const drifted = driftOf(manifest(config), exported.manifest ?? {});
    if (drifted.length === 0) return [well("Slack manifest", "as it should be")];
    return [ill("Slack manifest", `drifted: ${drifted.join(", ")}`, reinstall)];
  } catch (error) {
    return [failed("Slack manifest", error, "make a new app configuration token and set SLACK_CONFIG_TOKEN to it")];
  }
}

/** Returns the paths at which `found` lacks what `wanted` has; additions in `found` are up to the app's owner. */
function driftOf(wanted: unknown, found: unknown, path = ""): string[] {
  if (Array.isArray(wanted)) {
    const has = Array.isArray(found) ? found : [];
    const isThere = (one: unknown): boolean => has.some((other) => driftOf(one, other).length === 0);
    return wanted.every(isThere) ? [] : [path];
  }
  if (typeof wanted !== "object" || wanted === null) return wanted === found ? [] : [path];
  const inner = (typeof found === "object" && found !== null ? found : {}) as Record<string, unknown>;
  return Object.entries(wanted).flatMap(([name, value]) =>
    driftOf(value, inner[name], path === "" ? name : `${path}.${name}`),
  );
}

/** @param remedy what to do where Slack itself refused the call; an error of the network says nothing about tokens and ids */
function failed(subject: string, error: unknown, remedy: string): Diagnosis {
  return error instanceof webApi.WebAPIPlatformError
    ? ill(subject, error.data.error, remedy)
    : ill(subject, (error as Error).message, network);
}

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => "error" as never,
  setName: () => undefined,
};
