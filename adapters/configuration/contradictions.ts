import { isEndpoint } from "./embeddings-config.ts";
import type { Environment } from "./environment.ts";

/** The fault of a setting without another that it needs. */
export function missingBeside(name: string, beside: string): string {
  return `${name} is missing beside ${beside}`;
}

/** What is set for the knowledge without the settings that it needs would be ignored. */
export function incompleteFaults(values: Environment["values"]): string[] {
  const needs = [
    ["KNOWLEDGE_GIT_URL", "KNOWLEDGE_DIR"],
    ["KNOWLEDGE_GIT_BRANCH", "KNOWLEDGE_GIT_URL"],
  ] as const;
  return needs
    .filter(([name, needed]) => values[name] !== undefined && values[needed] === undefined)
    .map(([name, needed]) => missingBeside(needed, name));
}

/** An address needs the name of a model; what is set for an address would be ignored without one. */
export function embeddingsFaults(values: Environment["values"]): string[] {
  if (isEndpoint(values["EMBEDDINGS"] ?? "")) {
    return values["EMBEDDINGS_MODEL"] === undefined ? [missingBeside("EMBEDDINGS_MODEL", "EMBEDDINGS")] : [];
  }
  return ["EMBEDDINGS_MODEL", "EMBEDDINGS_KEY"]
    .filter((name) => values[name] !== undefined)
    .map((name) => `${name} is for a web address, and EMBEDDINGS is none`);
}

/** A key that lies beside the file is of no use to other replicas. */
export function missingKeyFaults(values: Environment["values"]): string[] {
  const isNeeded = values["DATABASE_URL"] !== undefined && values["RECORD_KEY"] === undefined;
  return isNeeded ? [missingBeside("RECORD_KEY", "DATABASE_URL")] : [];
}
