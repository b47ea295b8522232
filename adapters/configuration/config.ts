import * as v from "valibot";
import { InputError, type RecordPlace } from "../../src/index.ts";
import { contradictions, embeddingsFaults, keyless } from "./contradictions.ts";
import { type EmbeddingsConfig, toEmbeddings } from "./embeddings-config.ts";
import type { Environment } from "./environment.ts";
import { type Grants, parseGrants } from "./grants.ts";
import { misspelt } from "./misspelt-settings.ts";
import { type Settings, type Shards, settings } from "./settings.ts";
import { type ManifestConfig, type SlackConfig, toManifest, toSlack } from "./slack-config.ts";

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
  /** Undefined where words alone are to answer. */
  readonly embeddings?: EmbeddingsConfig;
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
  const faults = [...issueTexts(read.issues ?? []), ...misspelt(environment), ...contradictions(environment)];
  if (!read.success || faults.length > 0) throw faulty(faults);
  const { output } = read;
  const slack = toSlack(output);
  const discord = toDiscord(output);
  const git = toGit(output);
  const embeddings = toEmbeddings(output);
  return {
    knowledge: toKnowledge(output),
    ...(embeddings !== undefined && { embeddings }),
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
 * Reads where the commands take vectors from, whatever the state of the rest.
 * @returns undefined where words alone are to answer
 * @throws InputError that names every fault at once
 */
export function readEmbeddingsConfig({ values }: Environment): EmbeddingsConfig | undefined {
  const { EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY } = settings;
  const read = v.safeParse(v.object({ EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY }), values);
  const faults = [...issueTexts(read.issues ?? []), ...embeddingsFaults(values)];
  if (!read.success || faults.length > 0) throw faulty(faults);
  return toEmbeddings(read.output);
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

function issueTexts(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map(({ path, message }) => `${String(path?.[0]?.key)} ${message}`);
}

function faulty(faults: readonly string[]): InputError {
  return new InputError(`the configuration is faulty: ${[...new Set(faults)].join("; ")}; see .env.example`);
}
