import { isEndpoint } from "./embeddings-config.ts";
import type { Environment } from "./environment.ts";
import { parseGrants } from "./grants.ts";

const oauthNames = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"] as const;
const needsDiscord = [
  "DISCORD_ANSWER_CHANNELS",
  "DISCORD_HELP_CHANNEL",
  "DISCORD_AUDIENCES",
  "DISCORD_DIGEST_CHANNEL",
] as const;
const needsSlack = ["SLACK_ANSWER_CHANNELS", "SLACK_HELP_CHANNEL", "SLACK_AUDIENCES", "SLACK_DIGEST_CHANNEL"] as const;

/** A channel is one workspace's. */
const needsOneWorkspace = ["SLACK_HELP_CHANNEL", "SLACK_DIGEST_CHANNEL"] as const;

/** What is wrong between settings that each are right by themselves. */
export function contradictions({ values }: Environment): string[] {
  return [...halfThere(values), ...keyless(values), ...embeddingsFaults(values), ...grantFaults(values)];
}

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
  if (oauth.length > 0 && !has("SLACK_BOT_TOKEN")) {
    for (const name of needsOneWorkspace.filter(has)) {
      faults.push(
        `${name} is of one workspace, ${oauth.join(", ")} of several; it needs SLACK_BOT_TOKEN in their place`,
      );
    }
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
export function keyless(values: Environment["values"]): string[] {
  if (values["RECORD_KEY"] !== undefined) return [];
  const needing = ["DATABASE_URL", "SLACK_CLIENT_ID"].filter((name) => values[name] !== undefined);
  return needing.slice(0, 1).map((name) => `RECORD_KEY is missing beside ${name}`);
}

/** An address needs the name of a model; what is set for an address would be ignored without one. */
export function embeddingsFaults(values: Environment["values"]): string[] {
  const isAddress = isEndpoint(values["EMBEDDINGS"] ?? "");
  if (isAddress)
    return values["EMBEDDINGS_MODEL"] === undefined ? ["EMBEDDINGS_MODEL is missing beside EMBEDDINGS"] : [];
  return ["EMBEDDINGS_MODEL", "EMBEDDINGS_KEY"]
    .filter((name) => values[name] !== undefined)
    .map((name) => `${name} is for a web address, and EMBEDDINGS is none`);
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
