import { isEndpoint } from "./embeddings-config.ts";
import type { Environment } from "./environment.ts";

/** Returns the fault of a setting whose needed companion is missing. */
export function missingBeside(name: string, beside: string): string {
  return `${name} is missing beside ${beside}`;
}

/** Returns faults for settings of the knowledge that would be ignored, since a setting that they need is missing. */
export function incompleteFaults(values: Environment["values"]): string[] {
  const needs = [
    ["KNOWLEDGE_GIT_URL", "KNOWLEDGE_DIR"],
    ["KNOWLEDGE_GIT_BRANCH", "KNOWLEDGE_GIT_URL"],
  ] as const;
  return needs
    .filter(([name, needed]) => values[name] !== undefined && values[needed] === undefined)
    .map(([name, needed]) => missingBeside(needed, name));
}

/**
 * Returns faults of the settings for embeddings: a web address needs the name of a model, and a model or key would be ignored
 * without a web address.
 */
export function embeddingsFaults(values: Environment["values"]): string[] {
  if (isEndpoint(values["EMBEDDINGS"] ?? "")) {
    return values["EMBEDDINGS_MODEL"] === undefined ? [missingBeside("EMBEDDINGS_MODEL", "EMBEDDINGS")] : [];
  }
  return ["EMBEDDINGS_MODEL", "EMBEDDINGS_KEY"]
    .filter((name) => values[name] !== undefined)
    .map((name) => `${name} is for a web address, and EMBEDDINGS is none`);
}

/**
 * Returns a fault where a shared database has no RECORD_KEY: a key in a file beside the record cannot be read by other
 * replicas.
 */
export function missingKeyFaults(values: Environment["values"]): string[] {
  const isNeeded = values["DATABASE_URL"] !== undefined && values["RECORD_KEY"] === undefined;
  return isNeeded ? [missingBeside("RECORD_KEY", "DATABASE_URL")] : [];
}
