import * as v from "valibot";
import { type Grants, InputError, parseGrants, type RecordPlace } from "../src/index.ts";
import type { Environment } from "./environment.ts";
import { misspelt } from "./misspelt.ts";
import { type Settings, type Shards, settings } from "./settings.ts";

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

export interface RecordConfig {
  readonly place: RecordPlace;
  /** The newest first; none where the key lies beside the file. */
  readonly secrets: readonly string[];
  readonly days: number;
  readonly keepsText: boolean;
  /** So many people teach without an author's leave. */
  readonly learnAfter?: number;
}

export interface DiscordConfig {
  readonly token: string;
  readonly apiUrl?: string;
  /** Ids of text channels, and of forums. */
  readonly answerChannels: readonly string[];
  readonly help?: { readonly channel: string; readonly role?: string };
  /** Where the weekly digest goes. */
  readonly digestChannel?: string;
  readonly grants: Grants;
  readonly shards: Shards;
}

export interface Config {
  readonly knowledge: {
    readonly folder: string;
    readonly linkBase?: string;
    /** Where snapshots are kept, or `none`; the user's cache folder without it. */
    readonly cache?: string;
  };
  readonly record: RecordConfig;
  /** The repository that the knowledge folder is kept equal to. */
  readonly git?: {
    readonly url: string;
    readonly branch?: string;
    /** Milliseconds; 0 for none. */
    readonly interval: number;
  };
  readonly logLevel: string;
  readonly healthPort?: number;
  readonly slack?: SlackConfig;
  readonly discord?: DiscordConfig;
}

/**
 * Reads the configuration.
 * @throws InputError that names every fault at once
 */
export function readConfig(environment: Environment): Config {
  const read = v.safeParse(v.object(settings), environment.values);
  const faults = [
    ...issueTexts(read.issues ?? []),
    ...misspelt(environment),
    ...halfThere(environment.values),
    ...keyless(environment.values),
    ...grantFaults(environment.values),
  ];
  if (!read.success || faults.length > 0) throw faulty(faults);
  const { output } = read;
  const slack = toSlack(output);
  const discord = toDiscord(output);
  const git = toGit(output);
  return {
    knowledge: toKnowledge(output),
    record: toRecord(output),
    ...(git !== undefined && { git }),
    logLevel: output.LOG_LEVEL,
    ...(output.HEALTH_PORT !== undefined && { healthPort: output.HEALTH_PORT }),
    ...(slack !== undefined && { slack }),
    ...(discord !== undefined && { discord }),
  };
}

/**
 * Reads what the commands over the knowledge need, whatever the state of the rest.
 * @param folder takes the place of KNOWLEDGE_DIR
 * @throws InputError that names every fault at once
 */
export function readKnowledgeConfig({ values }: Environment, folder?: string): Config["knowledge"] {
  const { KNOWLEDGE_DIR, KNOWLEDGE_LINK_BASE, CACHE_DIR } = settings;
  const read = v.safeParse(v.object({ KNOWLEDGE_DIR, KNOWLEDGE_LINK_BASE, CACHE_DIR }), values);
  if (!read.success) throw faulty(issueTexts(read.issues));
  return toKnowledge({ ...read.output, ...(folder !== undefined && { KNOWLEDGE_DIR: folder }) });
}

/**
 * Reads what the commands over the record need, whatever the state of the rest.
 * @throws InputError that names every fault at once
 */
export function readRecordConfig({ values }: Environment): RecordConfig {
  const { RECORD_FILE, DATABASE_URL, RECORD_KEY, RECORD_DAYS, RECORD_TEXT, LEARN_AFTER } = settings;
  const schema = v.object({ RECORD_FILE, DATABASE_URL, RECORD_KEY, RECORD_DAYS, RECORD_TEXT, LEARN_AFTER });
  const read = v.safeParse(schema, values);
  const faults = [...issueTexts(read.issues ?? []), ...keyless(values)];
  if (!read.success || faults.length > 0) throw faulty(faults);
  return toRecord(read.output);
}

/**
 * Reads what the Slack app's manifest needs, before there are any tokens.
 * @throws InputError that names every fault at once
 */
export function readManifestConfig({ values }: Environment): ManifestConfig {
  const { SLACK_APP_NAME, SLACK_COMMAND, SLACK_PUBLIC_URL, SLACK_APP_TOKEN } = settings;
  const read = v.safeParse(v.object({ SLACK_APP_NAME, SLACK_COMMAND, SLACK_PUBLIC_URL, SLACK_APP_TOKEN }), values);
  if (!read.success) throw faulty(issueTexts(read.issues));
  return toManifest(read.output);
}

function toKnowledge(output: {
  KNOWLEDGE_DIR: string;
  KNOWLEDGE_LINK_BASE?: string | undefined;
  CACHE_DIR?: string | undefined;
}): Config["knowledge"] {
  const { KNOWLEDGE_DIR: folder, KNOWLEDGE_LINK_BASE: linkBase, CACHE_DIR: cache } = output;
  return { folder, ...(linkBase !== undefined && { linkBase }), ...(cache !== undefined && { cache }) };
}

function toGit(output: Settings): Config["git"] {
  const { KNOWLEDGE_GIT_URL: url, KNOWLEDGE_GIT_BRANCH: branch, KNOWLEDGE_GIT_INTERVAL: interval } = output;
  return url === undefined ? undefined : { url, ...(branch !== undefined && { branch }), interval };
}

type RecordSettings = Pick<Settings, "RECORD_FILE" | "RECORD_DAYS" | "RECORD_TEXT"> & {
  readonly [Name in "DATABASE_URL" | "RECORD_KEY" | "LEARN_AFTER"]?: Settings[Name];
};

function toRecord({ RECORD_FILE: file, DATABASE_URL: url, ...output }: RecordSettings): RecordConfig {
  return {
    place: url === undefined ? { kind: "embedded", file } : { kind: "postgres", url },
    secrets: output.RECORD_KEY ?? [],
    days: output.RECORD_DAYS,
    keepsText: output.RECORD_TEXT === "on",
    ...(output.LEARN_AFTER !== undefined && { learnAfter: output.LEARN_AFTER }),
  };
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
    ...(channel !== undefined && { help: { channel, ...(group !== undefined && { group }) } }),
    ...(output.SLACK_DIGEST_CHANNEL !== undefined && { digestChannel: output.SLACK_DIGEST_CHANNEL }),
    grants: parseGrants(output.SLACK_AUDIENCES),
    ...(output.SLACK_CONFIG_TOKEN !== undefined && { configToken: output.SLACK_CONFIG_TOKEN }),
    ...toManifest(output),
  };
}

function toDiscord(output: Settings): DiscordConfig | undefined {
  const {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    DISCORD_HELP_CHANNEL: channel,
    DISCORD_HELP_ROLE: role,
  } = output;
  if (token === undefined) return undefined;
  return {
    token,
    ...(apiUrl !== undefined && { apiUrl }),
    answerChannels: output.DISCORD_ANSWER_CHANNELS,
    ...(channel !== undefined && { help: { channel, ...(role !== undefined && { role }) } }),
    ...(output.DISCORD_DIGEST_CHANNEL !== undefined && { digestChannel: output.DISCORD_DIGEST_CHANNEL }),
    grants: parseGrants(output.DISCORD_AUDIENCES),
    shards: output.DISCORD_SHARDS,
  };
}

function toManifest(
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

function issueTexts(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map(({ path, message }) => `${String(path?.[0]?.key)} ${message}`);
}

function faulty(faults: readonly string[]): InputError {
  return new InputError(`the configuration is faulty: ${faults.join("; ")}; see .env.example`);
}

const oauthNames = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"] as const;
const needsDiscord = [
  "DISCORD_ANSWER_CHANNELS",
  "DISCORD_HELP_CHANNEL",
  "DISCORD_AUDIENCES",
  "DISCORD_DIGEST_CHANNEL",
] as const;
const needsSlack = ["SLACK_ANSWER_CHANNELS", "SLACK_HELP_CHANNEL", "SLACK_AUDIENCES", "SLACK_DIGEST_CHANNEL"] as const;

/** Slack needs to know who it is and how it is reached, Discord who it is; what is set without the rest would be ignored. */
function halfThere(values: Environment["values"]): string[] {
  const has = (name: string): boolean => values[name] !== undefined;
  const oauth = oauthNames.filter(has);
  const [identity] = ["SLACK_BOT_TOKEN", ...oauthNames].filter(has);
  const [transport] = ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"].filter(has);
  const faults: string[] = [];
  const missing = (name: string, beside: string): void => {
    faults.push(`${name} is missing beside ${beside}`);
  };
  if (has("KNOWLEDGE_GIT_URL") && !has("KNOWLEDGE_DIR")) missing("KNOWLEDGE_DIR", "KNOWLEDGE_GIT_URL");
  if (has("KNOWLEDGE_GIT_BRANCH") && !has("KNOWLEDGE_GIT_URL")) missing("KNOWLEDGE_GIT_URL", "KNOWLEDGE_GIT_BRANCH");
  if (has("SLACK_BOT_TOKEN") && oauth.length > 0) {
    faults.push(`SLACK_BOT_TOKEN is of one workspace, ${oauth.join(", ")} of several; set one or the other`);
  } else if (oauth.length > 0) {
    for (const name of oauthNames) if (!has(name)) missing(name, oauth.join(" and "));
  }
  if (identity !== undefined && transport === undefined) missing("SLACK_APP_TOKEN", identity);
  if (transport !== undefined && identity === undefined) missing("SLACK_BOT_TOKEN", transport);
  const [lonely] = needsSlack.filter(has);
  if (identity === undefined && transport === undefined && lonely !== undefined) missing("SLACK_BOT_TOKEN", lonely);
  if (has("SLACK_HELP_GROUP") && !has("SLACK_HELP_CHANNEL")) missing("SLACK_HELP_CHANNEL", "SLACK_HELP_GROUP");
  const [alone] = needsDiscord.filter(has);
  if (alone !== undefined && !has("DISCORD_TOKEN")) missing("DISCORD_TOKEN", alone);
  if (has("DISCORD_HELP_ROLE") && !has("DISCORD_HELP_CHANNEL")) missing("DISCORD_HELP_CHANNEL", "DISCORD_HELP_ROLE");
  return faults;
}

/** A key that lies beside the file is of no use to other replicas, and too near to tokens of other people's workspaces. */
function keyless(values: Environment["values"]): string[] {
  if (values["RECORD_KEY"] !== undefined) return [];
  const needing = ["DATABASE_URL", "SLACK_CLIENT_ID"].filter((name) => values[name] !== undefined);
  return needing.slice(0, 1).map((name) => `RECORD_KEY is missing beside ${name}`);
}

function grantFaults(values: Environment["values"]): string[] {
  return ["SLACK_AUDIENCES", "DISCORD_AUDIENCES"].flatMap((name) => {
    try {
      parseGrants(values[name] ?? "");
      return [];
    } catch (error) {
      return [`${name} ${(error as Error).message}`];
    }
  });
}
