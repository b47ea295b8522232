import * as v from "valibot";
import { duration, onOff, port, text, webAddress } from "./setting-kinds.ts";

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Every setting by its name in the environment. `.env.example` has the same descriptions. */
export const settings = {
  KNOWLEDGE_DIR: v.optional(
    v.pipe(v.string(), v.description("The folder of Markdown files to answer from.")),
    "knowledge",
  ),
  KNOWLEDGE_LINK_BASE: webAddress(
    "Where the files can be seen, such as a repository's file view; citations link there.",
  ),
  KNOWLEDGE_VERSION: text(
    "The version of pages that is answered from where a question names none, such as v3.5 or stable.",
  ),
  KNOWLEDGE_SITE: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/.*\{path\}/, "must be a web address with {path} in it, such as https://example.org/{path}/"),
      v.description(
        "The address of a page on the site made of the files, {path} for a file's path without its ending; links lead there.",
      ),
    ),
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
  RECORD_TEXT: onOff("Whether what people typed is kept at all."),
  LEARN_AFTER: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:[2-9]|[1-9]\d+)$/, "must be a number from 2 on, since one person cannot teach"),
      v.transform(Number),
      v.description("How many team members must agree before what they teach counts without an author."),
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
  HEALTH_PORT: v.optional(port("The port that says how the connections are, at /health.")),
  EMBEDDINGS: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => !/^https?:/.test(value) || URL.canParse(value),
        "must be off, the folder of a model, or a web address such as https://example.org/v1",
      ),
      v.check(
        (value) => !hasCredentials(value),
        "must hold no user name and no password; put the key into EMBEDDINGS_KEY",
      ),
      v.description("What finds sections by meaning: a model's folder, an OpenAI-compatible address, or off."),
    ),
  ),
  EMBEDDINGS_MODEL: text("The model to ask for at that address."),
  EMBEDDINGS_KEY: text("The key for that address."),
  LOG_LEVEL: v.optional(
    v.pipe(v.picklist(logLevels, `must be one of ${logLevels.join(", ")}`), v.description("How much is logged.")),
    "info",
  ),
};

export type Settings = v.InferOutput<v.ObjectSchema<typeof settings, undefined>>;

function hasCredentials(value: string): boolean {
  if (!/^https?:/.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username !== "" || password !== "";
}
