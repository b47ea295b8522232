import * as v from "valibot";

function text(description: string) {
  return v.optional(v.pipe(v.string(), v.description(description)));
}

function token(prefix: string, description: string) {
  return v.optional(v.pipe(v.string(), v.startsWith(prefix, `must start with ${prefix}`), v.description(description)));
}

function webAddress(description: string) {
  const isAddress = (value: string): boolean => URL.canParse(value) && /^https?:/.test(value);
  const check = v.check(isAddress, "must be a web address such as https://example.org");
  return v.optional(v.pipe(v.string(), check, v.description(description)));
}

function port(description: string) {
  return v.pipe(
    v.string(),
    v.regex(/^\d+$/, "must be a port from 0 to 65535"),
    v.transform(Number),
    v.maxValue(65_535, "must be a port from 0 to 65535"),
    v.description(description),
  );
}

/** Ids of a platform, with blanks or commas between them. */
function ids(description: string) {
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => value.split(/[\s,]+/).filter((id) => id !== "")),
      v.array(v.pipe(v.string(), v.regex(/^\w+$/, "must be ids with blanks between them"))),
      v.description(description),
    ),
    "",
  );
}

function id(description: string) {
  return v.optional(v.pipe(v.string(), v.regex(/^\w+$/, "must be one id"), v.description(description)));
}

/** Which connections to the gateway are this process's, of how many. */
export type Shards = "auto" | { readonly first: number; readonly last: number; readonly count: number };

const shardsForm = "must be auto, a number of shards such as 4, or a range of them such as 0-3/16";

function toShards(text: string): Shards {
  if (text === "auto") return text;
  const [first = 0, last = 0, count] = text.split(/[-/]/).map(Number);
  return count === undefined ? { first: 0, last: first - 1, count: first } : { first, last, count };
}

/** A number with its unit, as milliseconds. */
function duration(description: string) {
  const units: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000 };
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,4}[smh]$/, "must be a number with s, m or h behind it, such as 5m"),
    v.transform((value) => Number(value.slice(0, -1)) * (units[value.slice(-1)] ?? 0)),
    v.description(description),
  );
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Every setting by its name in the environment; descriptions say what `.env.example` says. */
export const settings = {
  KNOWLEDGE_DIR: v.optional(
    v.pipe(v.string(), v.description("The folder of Markdown files to answer from.")),
    "knowledge",
  ),
  KNOWLEDGE_LINK_BASE: webAddress(
    "Where the files can be seen, such as a repository's file view; citations link there.",
  ),
  RECORD_FILE: v.optional(
    v.pipe(v.string(), v.description("The file of the record: what was asked, and how it was judged.")),
    "footnote.db",
  ),
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(?:ql)?:\/\//, "must start with postgres://"),
      v.description("A PostgreSQL for the record in place of the file; several replicas share it."),
    ),
  ),
  RECORD_KEY: v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => value.split(/[\s,]+/).filter((secret) => secret !== "")),
      v.array(v.pipe(v.string(), v.minLength(16, "must be secrets of at least 16 characters"))),
      v.description("What encrypts the record: a secret, and behind it the old ones while it is being changed."),
    ),
  ),
  RECORD_DAYS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,4}$/, "must be a number of days from 1 to 99999"),
      v.transform(Number),
      v.description("How many days what people typed is kept."),
    ),
    "180",
  ),
  RECORD_TEXT: v.optional(
    v.pipe(v.picklist(["on", "off"], "must be on or off"), v.description("Whether what people typed is kept at all.")),
    "on",
  ),
  LEARN_AFTER: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:[2-9]|[1-9]\d+)$/, "must be a number from 2 on, since one person cannot teach"),
      v.transform(Number),
      v.description("So many people of the team's own workspace teach an alias without an author's leave."),
    ),
  ),
  KNOWLEDGE_GIT_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^(?:(?:https?|ssh|git|file):\/\/|[\w.-]+@[\w.-]+:|\.{0,2}\/|[a-z]:[\\/])/i,
        "must be what git can fetch from",
      ),
      v.description("The repository that KNOWLEDGE_DIR is kept equal to."),
    ),
  ),
  KNOWLEDGE_GIT_BRANCH: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/, "must be the name of a branch"),
      v.description("Its branch; the repository's default without it."),
    ),
  ),
  KNOWLEDGE_GIT_INTERVAL: v.optional(duration("How often it is pulled, and on SIGHUP as well."), "5m"),
  CACHE_DIR: text(
    "Where snapshots of large knowledge, and vectors of all, are kept, so that the next start is quick; none keeps none.",
  ),
  EMBEDDINGS: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => !/^https?:/.test(value) || URL.canParse(value),
        "must be off, the folder of a model, or a web address such as https://example.org/v1",
      ),
      v.description("What finds sections by meaning: a model's folder, an OpenAI-compatible address, or off."),
    ),
  ),
  EMBEDDINGS_MODEL: text("The model to ask for at that address."),
  EMBEDDINGS_KEY: text("The key for that address."),
  SLACK_BOT_TOKEN: token("xoxb-", "Slack: the bot token of the one workspace."),
  SLACK_APP_TOKEN: token("xapp-", "Slack: the app-level token for Socket Mode."),
  SLACK_SIGNING_SECRET: text("Slack: the signing secret, to be called over HTTP where there is no app-level token."),
  PORT: v.optional(port("The port for what Slack calls: events over HTTP, and installing."), "3000"),
  HEALTH_PORT: v.optional(port("The port that says how the connections are, at /health.")),
  SLACK_API_URL: webAddress("Slack: another root of its Web API, such as GovSlack's or a proxy."),
  SLACK_PUBLIC_URL: webAddress("Slack: where it reaches the app over HTTP; the manifest names it."),
  SLACK_CONFIG_TOKEN: token("xoxe.", "Slack: an app configuration token, with which `doctor` compares the manifest."),
  SLACK_CLIENT_ID: text("Slack: the client id, to be installed in several workspaces in place of one bot token."),
  SLACK_CLIENT_SECRET: text("Slack: the client secret."),
  SLACK_STATE_SECRET: text("Slack: any long secret, which keeps an installation from being forged."),
  SLACK_ANSWER_CHANNELS: ids("Slack: channels where new questions are answered without a mention, when it is sure."),
  SLACK_HELP_CHANNEL: id("Slack: the channel where people are asked what could not be answered."),
  SLACK_HELP_GROUP: id("Slack: the user group to call there; nobody without it."),
  SLACK_DIGEST_CHANNEL: id("Slack: the channel that gets a digest of the week on Mondays; none without it."),
  SLACK_AUDIENCES: v.optional(
    v.pipe(v.string(), v.description("Slack: what workspaces and channels may see beside what is public.")),
    "",
  ),
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
  DISCORD_TOKEN: text("Discord: the bot token."),
  DISCORD_API_URL: webAddress("Discord: another root of its REST API, such as a proxy; it names the gateway."),
  DISCORD_ANSWER_CHANNELS: ids("Discord: channels and forums where new questions are answered, when it is sure."),
  DISCORD_HELP_CHANNEL: id("Discord: the channel where people are asked what could not be answered."),
  DISCORD_HELP_ROLE: id("Discord: the role to call there; nobody without it."),
  DISCORD_DIGEST_CHANNEL: id("Discord: the channel that gets a digest of the week on Mondays; none without it."),
  DISCORD_AUDIENCES: v.optional(
    v.pipe(v.string(), v.description("Discord: what servers and channels may see beside what is public.")),
    "",
  ),
  DISCORD_SHARDS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:auto|[1-9]\d{0,4}|\d{1,5}-\d{1,5}\/[1-9]\d{0,4})$/, shardsForm),
      v.transform(toShards),
      v.check((shards) => shards === "auto" || (shards.first <= shards.last && shards.last < shards.count), shardsForm),
      v.description("Discord: how many shards this process serves, and which."),
    ),
    "auto",
  ),
  LOG_LEVEL: v.optional(
    v.pipe(v.picklist(logLevels, `must be one of ${logLevels.join(", ")}`), v.description("How much is logged.")),
    "info",
  ),
};

export type Settings = v.InferOutput<v.ObjectSchema<typeof settings, undefined>>;

export const settingNames: readonly string[] = Object.keys(settings);
