import type { Document, Section } from "../../knowledge/document.ts";
import { contentTerms } from "../../search/terms.ts";
import type { AskOptions } from "../ask-options.ts";
import { documentsSaying } from "../decisions/called-so.ts";
import { headingOf } from "../decisions/decision-parts.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";

/** A page on an alert. */
export interface Runbook {
  readonly document: Document;
  /** How to find the cause and what to do about it, in the page's order. */
  readonly response: readonly Section[];
}

/** Headings of usual templates for runbooks: how to find the cause, what to do about it, and what else they tell. */
const finding =
  /^(?:diagnos(?:is|tics?|e)|investigat(?:ion|e|ing)|triage|(?:what|things) to check|(?:first )?checks?|debug(?:ging)?)$/i;
const mending =
  /^(?:mitigat(?:ions?|e)|remediat(?:ion|e)|remedy|resolution|resolve|recover(?:y|ing)?|fix(?:es|ing)?|how to fix(?: it)?|(?:immediate |recommended )?(?:actions?|response)|what to do)$/i;
const telling =
  /^(?:meaning|(?:possible )?impact|symptoms?|(?:likely |possible )?causes?|escalation|alert(?: definition)?)$/i;

/** The least share of the words of a title that a message must say. */
const leastShare = 0.5;

/**
 * Returns the runbooks whose title or file name says all words of a name ("replication lag" for `PostgresReplicationLag`), at
 * least one of them little beside; those that say nothing beside, if there are any.
 */
export function findRunbooks(name: string, knowledge: IndexedKnowledge, options: AskOptions): readonly Runbook[] {
  const terms = new Set(contentTerms(inWords(name)));
  if (terms.size === 0) return [];
  const said = documentsSaying([...terms], knowledge, options);
  // The search knows no parts of a name in one word: "gate" of `PierGateStuck`.
  const filed = knowledge.respondingPages().flatMap((id) => {
    const first = knowledge.firstSectionOf(id);
    const isCalled = first !== undefined && shareOf(terms, fileName(id)) > 0 && knowledge.counts(first, options);
    return isCalled ? knowledge.prepare(first).document : [];
  });
  const documents = new Map([...said, ...filed].map((document) => [document.id, document]));
  const shares = new Map<Runbook, number>();
  for (const document of documents.values()) {
    const runbook = runbookOf(document);
    const share = Math.max(...[document.title, fileName(document.id)].map((title) => shareOf(terms, title)));
    if (runbook !== undefined && share > 0) shares.set(runbook, share);
  }
  const whole = [...shares].filter(([, share]) => share === 1);
  const called = whole.length > 0 ? whole : [...shares];
  return called.some(([, share]) => share >= leastShare) ? called.map(([runbook]) => runbook) : [];
}

/** Words that say of a page that it is a runbook, and not of which alert. */
const kinds: ReadonlySet<string> = new Set(contentTerms("runbook playbook alert alarm"));

/** Returns which share of a title's words a name says; 0 if the title lacks one of the name's words. */
function shareOf(terms: ReadonlySet<string>, title: string): number {
  const said = new Set(contentTerms(inWords(title)).filter((term) => !kinds.has(term)));
  return [...terms].every((term) => said.has(term)) ? terms.size / said.size : 0;
}

function fileName(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** Returns a name in single words: "Postgres Replication Lag" for `PostgresReplicationLag`. */
function inWords(name: string): string {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, " ")
    .replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, " ")
    .replace(/[_-]+/g, " ");
}

/** Returns the runbook on a page with a section for what to do beside one for the alert's meaning, impact or cause. */
function runbookOf(document: Document): Runbook | undefined {
  const headed = (pattern: RegExp): Section[] =>
    document.sections.filter((section) => section.level > 1 && pattern.test(headingOf(section)));
  const found = headed(finding);
  const mended = headed(mending);
  if (mended.length === 0 || (found.length === 0 && headed(telling).length === 0)) return undefined;
  const response = new Set([...found, ...mended]);
  return { document, response: document.sections.filter((section) => response.has(section)) };
}
