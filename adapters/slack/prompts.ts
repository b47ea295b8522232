import { LRUCache } from "lru-cache";
import type { Footnote } from "../../src/index.ts";
import { limits } from "./limits.ts";

/** Upper bound on the sets of audiences whose questions are remembered. */
const kept = 100;

/** The questions suggested in the agent's tab, computed once for each set of audiences and version of the knowledge. */
export class Prompts {
  private readonly footnote: Footnote;
  private readonly found = new LRUCache<string, Promise<readonly string[]>>({ max: kept });

  constructor(footnote: Footnote) {
    this.footnote = footnote;
  }

  for(audiences: readonly string[]): Promise<readonly string[]> {
    const key = JSON.stringify([this.footnote.version, ...audiences]);
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const finding = this.footnote.suggestedQuestions(limits.prompts, { audiences });
    this.found.set(key, finding);
    finding.catch(() => this.found.delete(key));
    return finding;
  }
}
