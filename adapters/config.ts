import { closest, distance } from "fastest-levenshtein";
import * as v from "valibot";
import { InputError } from "../src/index.ts";
import type { Environment } from "./environment.ts";

function token(prefix: string, description: string) {
  return v.optional(v.pipe(v.string(), v.startsWith(prefix, `must start with ${prefix}`), v.description(description)));
}

const webAddress = v.pipe(
  v.string(),
  v.check(
    (value) => URL.canParse(value) && /^https?:/.test(value),
    "must be a web address such as https://example.org",
  ),
);

/** Every setting by its name in the environment; descriptions say what `.env.example` says. */
const settings = {
  KNOWLEDGE_DIR: v.optional(
    v.pipe(v.string(), v.description("The folder of Markdown files to answer from.")),
    "knowledge",
  ),
  KNOWLEDGE_LINK_BASE: v.optional(
    v.pipe(
      webAddress,
      v.description("Where the files can be seen, such as a repository's file view; citations link there."),
    ),
  ),
  SLACK_BOT_TOKEN: token("xoxb-", "Slack: the bot token."),
  SLACK_APP_TOKEN: token("xapp-", "Slack: the app-level token for Socket Mode."),
  DISCORD_TOKEN: v.optional(v.pipe(v.string(), v.description("Discord: the bot token."))),
  LOG_LEVEL: v.optional(
    v.pipe(
      v.picklist(
        ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
        "must be one of trace, debug, info, warn, error, fatal, silent",
      ),
      v.description("How much is logged."),
    ),
    "info",
  ),
};

export const settingNames: readonly string[] = Object.keys(settings);

export interface Config {
  readonly knowledge: { readonly folder: string; readonly linkBase?: string };
  readonly logLevel: string;
  readonly slack?: { readonly botToken: string; readonly appToken: string };
  readonly discord?: { readonly token: string };
}

/**
 * Reads the configuration.
 * @throws InputError that names every fault at once
 */
export function readConfig(environment: Environment): Config {
  const read = v.safeParse(v.object(settings), environment.values);
  const faults = [...issueTexts(read.issues ?? []), ...misspelt(environment), ...halfThere(environment.values)];
  if (!read.success || faults.length > 0) throw faulty(faults);
  const { output } = read;
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, DISCORD_TOKEN: discordToken } = output;
  return {
    knowledge: toKnowledge(output),
    logLevel: output.LOG_LEVEL,
    ...(botToken !== undefined && appToken !== undefined && { slack: { botToken, appToken } }),
    ...(discordToken !== undefined && { discord: { token: discordToken } }),
  };
}

/**
 * Reads what the commands over the knowledge need, whatever the state of the rest.
 * @param folder takes the place of KNOWLEDGE_DIR
 * @throws InputError that names every fault at once
 */
export function readKnowledgeConfig({ values }: Environment, folder?: string): Config["knowledge"] {
  const { KNOWLEDGE_DIR, KNOWLEDGE_LINK_BASE } = settings;
  const read = v.safeParse(v.object({ KNOWLEDGE_DIR, KNOWLEDGE_LINK_BASE }), values);
  if (!read.success) throw faulty(issueTexts(read.issues));
  return toKnowledge({ ...read.output, ...(folder !== undefined && { KNOWLEDGE_DIR: folder }) });
}

function toKnowledge(output: { KNOWLEDGE_DIR: string; KNOWLEDGE_LINK_BASE?: string | undefined }): Config["knowledge"] {
  const { KNOWLEDGE_DIR: folder, KNOWLEDGE_LINK_BASE: linkBase } = output;
  return { folder, ...(linkBase !== undefined && { linkBase }) };
}

function issueTexts(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map(({ path, message }) => `${String(path?.[0]?.key)} ${message}`);
}

function faulty(faults: readonly string[]): InputError {
  return new InputError(`the configuration is faulty: ${faults.join("; ")}; see .env.example`);
}

/** Settings that are of use only together. */
const together = [["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]] as const;

function halfThere(values: Environment["values"]): string[] {
  return together.flatMap((names) => {
    const missing = names.filter((name) => values[name] === undefined);
    return missing.length === 0 || missing.length === names.length
      ? []
      : missing.map((name) => `${name} is missing beside ${names.filter((other) => other !== name).join(" and ")}`);
  });
}

/** Edits, and the share of a name that they may make up if it begins like one of ours. */
const furthestSlip = 2;
const furthestShare = 0.3;

/** Names that are nobody's: near to ours, or in our own file. Other names in the environment may be anybody's. */
function misspelt({ values, inFile }: Environment): string[] {
  const unknown = [...new Set([...Object.keys(values), ...inFile])].filter((name) => !settingNames.includes(name));
  return unknown.flatMap((name) => {
    const near = closest(name, [...settingNames]);
    const slip = distance(name, near);
    const isAlike = name.split("_")[0] === near.split("_")[0] && slip <= furthestShare * near.length;
    if (slip <= furthestSlip || isAlike) return [`there is no setting ${name}, did you mean ${near}?`];
    return inFile.has(name) ? [`there is no setting ${name}`] : [];
  });
}
