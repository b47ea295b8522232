import type * as v from "valibot";
import type { RecordPlace } from "../../src/index.ts";
import { embeddingsFaults, incompleteFaults, missingKeyFaults } from "./contradictions.ts";
import { type EmbeddingsConfig, toEmbeddings } from "./embeddings-config.ts";
import { type Environment, readSettings } from "./environment.ts";
import { misspelt } from "./misspelt-settings.ts";
import type { PlatformConfiguration } from "./platform-configuration.ts";
import { type Settings, settings } from "./settings.ts";

export interface RecordConfig {
  readonly place: RecordPlace;
  /** The newest first; empty where the key is in a file beside the record. */
  readonly secrets: readonly string[];
  readonly days: number;
  readonly keepsText: boolean;
  /** How many people must agree before what they teach counts without an author. */
  readonly learnAfter?: number;
}

export interface Config {
  readonly knowledge: {
    readonly folder: string;
    readonly linkBase?: string;
    /** The version of pages that answers a question which names none; the newest version if missing. */
    readonly version?: string;
    /** The address of a page on its site, with `{path}` in it. */
    readonly site?: string;
    /** The folder for snapshots, or `none`; the user's cache folder if missing. */
    readonly cache?: string;
  };
  /** Missing where sections are found by words alone. */
  readonly embeddings?: EmbeddingsConfig;
  readonly record: RecordConfig;
  /** The repository that the knowledge folder is kept equal to. */
  readonly git?: {
    readonly url: string;
    readonly branch?: string;
    /** Milliseconds between pulls; 0 for no repeated pulls. */
    readonly interval: number;
  };
  readonly logLevel: string;
  readonly healthPort?: number;
}

/**
 * Reads the configuration, apart from what each platform makes of its own settings.
 * @param platforms the platforms' parts of it
 * @throws InputError that names every fault at once
 */
export function readConfig(environment: Environment, platforms: readonly PlatformConfiguration[]): Config {
  const { values } = environment;
  const entries = { ...Object.assign({}, ...platforms.map((platform) => platform.settings)), ...settings };
  const output = readSettings(environment, entries as typeof settings, [
    ...misspelt(environment, Object.keys(entries)),
    ...incompleteFaults(values),
    ...missingKeyFaults(values),
    ...embeddingsFaults(values),
    ...platforms.flatMap((platform) => platform.faults(values)),
  ]);
  const git = toGit(output);
  const embeddings = toEmbeddings(output);
  return {
    knowledge: toKnowledge(output),
    ...(embeddings !== undefined && { embeddings }),
    record: toRecord(output),
    ...(git !== undefined && { git }),
    logLevel: output.LOG_LEVEL,
    ...(output.HEALTH_PORT !== undefined && { healthPort: output.HEALTH_PORT }),
  };
}

/**
 * Returns what the environment sets that is no setting of the bot, for commands that need only some of the settings.
 * @param platforms all platforms' parts of the configuration
 */
export function ignoredSettings(environment: Environment, platforms: readonly PlatformConfiguration[]): string[] {
  const entries = Object.assign({}, ...platforms.map((platform) => platform.settings), settings);
  return misspelt(environment, Object.keys(entries));
}

/**
 * Reads a platform's part of the configuration; undefined where the platform is not configured.
 * @throws InputError that names every fault of its settings
 */
export function readPlatformConfig<Entries extends v.ObjectEntries, PlatformConfig>(
  platform: PlatformConfiguration<Entries, PlatformConfig>,
  environment: Environment,
): PlatformConfig | undefined {
  return platform.read(readSettings(environment, platform.settings, platform.faults(environment.values)));
}

/**
 * Reads what the commands on the knowledge need; faults in other settings do not matter.
 * @param folder replaces KNOWLEDGE_DIR
 * @throws InputError that names every fault at once
 */
export function readKnowledgeConfig(environment: Environment, folder?: string): Config["knowledge"] {
  const { KNOWLEDGE_DIR, KNOWLEDGE_LINK_BASE, KNOWLEDGE_SITE, KNOWLEDGE_VERSION, CACHE_DIR } = settings;
  const entries = { KNOWLEDGE_DIR, KNOWLEDGE_LINK_BASE, KNOWLEDGE_SITE, KNOWLEDGE_VERSION, CACHE_DIR };
  const output = readSettings(environment, entries);
  return toKnowledge({ ...output, ...(folder !== undefined && { KNOWLEDGE_DIR: folder }) });
}

/**
 * Reads where the commands take vectors from; faults in other settings do not matter.
 * @returns undefined where sections are found by words alone
 * @throws InputError that names every fault at once
 */
export function readEmbeddingsConfig(environment: Environment): EmbeddingsConfig | undefined {
  const { EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY } = settings;
  const faults = embeddingsFaults(environment.values);
  return toEmbeddings(readSettings(environment, { EMBEDDINGS, EMBEDDINGS_MODEL, EMBEDDINGS_KEY }, faults));
}

/**
 * Reads what the commands on the record need; faults in other settings do not matter.
 * @throws InputError that names every fault at once
 */
export function readRecordConfig(environment: Environment): RecordConfig {
  const { RECORD_FILE, DATABASE_URL, RECORD_KEY, RECORD_DAYS, RECORD_TEXT, LEARN_AFTER } = settings;
  const entries = { RECORD_FILE, DATABASE_URL, RECORD_KEY, RECORD_DAYS, RECORD_TEXT, LEARN_AFTER };
  return toRecord(readSettings(environment, entries, missingKeyFaults(environment.values)));
}

function toKnowledge(output: {
  KNOWLEDGE_DIR: string;
  KNOWLEDGE_LINK_BASE?: string | undefined;
  KNOWLEDGE_SITE?: string | undefined;
  KNOWLEDGE_VERSION?: string | undefined;
  CACHE_DIR?: string | undefined;
}): Config["knowledge"] {
  const { KNOWLEDGE_LINK_BASE: linkBase, KNOWLEDGE_SITE: site, KNOWLEDGE_VERSION: version, CACHE_DIR: cache } = output;
  return {
    folder: output.KNOWLEDGE_DIR,
    ...(linkBase !== undefined && { linkBase }),
    ...(site !== undefined && { site }),
    ...(version !== undefined && { version }),
    ...(cache !== undefined && { cache }),
  };
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
    keepsText: output.RECORD_TEXT,
    ...(output.LEARN_AFTER !== undefined && { learnAfter: output.LEARN_AFTER }),
  };
}
