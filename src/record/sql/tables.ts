import type { Generated, Kysely } from "kysely";
import type { AskedQuestion, Mark } from "../record-store.ts";

/**
 * The tables of the record. Times are milliseconds since 1970; names that end in `hash` are keyed hashes; `sealed` is
 * encrypted; lists are JSON. What was typed is null where no texts are kept, or no longer.
 */
export interface Tables {
  /** What only this record knows, by name. */
  readonly secrets: { name: string; sealed: string };
  /** Leased until then while it is worked on; answered, or done at once, where it is null. */
  readonly claims: {
    key_hash: string;
    taken_at: number;
    replica: string | null;
    kind: string | null;
    sealed_work: string | null;
    leased_until: number | null;
    /** How often it was taken over from a replica that neither answered it nor gave it back. */
    takeovers: Generated<number>;
  };
  readonly thread_questions: {
    thread_hash: string;
    asked_at: number;
    position: number;
    question: string;
    person_hash: string;
    /** Of who asked what, so that a thread holds it once; null of what was kept before that. */
    said_hash: string | null;
  };
  readonly thread_writers: { thread_hash: string; writer_hash: string; noted_at: number };
  readonly given_answers: {
    key_hash: string;
    message: string;
    /** The question, those before it, and who asked. */
    sealed: string;
    given_at: number;
    person_hash: string;
  };
  readonly feedback: {
    key_hash: string;
    person_hash: string;
    platform: string;
    judged_at: number;
    question: string | null;
    sections: string;
    is_helpful: number;
    reason: string | null;
  };
  readonly questions: {
    id: string;
    asked_at: number;
    platform: string;
    person_hash: string;
    way: string;
    audiences: string;
    question: string | null;
    kind: AskedQuestion["kind"];
    confidence: number;
    sections: string;
    missing: string | null;
    took_ms: number;
    knowledge: string;
    /** The version of the knowledge that has an answer, where there was none. */
    closed_by: string | null;
  };
  readonly marks: {
    id: string;
    marked_at: number;
    platform: string;
    person_hash: string;
    kind: Mark["kind"];
    section: string | null;
    question: string | null;
  };
  readonly lessons: {
    id: string;
    section: string;
    phrase: string;
    audiences: string;
    taught_at: number;
    accepted_at: number | null;
  };
  readonly lesson_votes: { lesson: string; person_hash: string; vote: number; counts: number; voted_at: number };
  /** What those who manage a server have set there, as JSON; empty where they took it back. */
  readonly place_settings: { place: string; settings: string; set_at: number };
  readonly installations: { id: string; sealed: string; installed_at: number };
}

export type RecordDatabase = Kysely<Tables>;
