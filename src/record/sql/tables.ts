import type { Generated, Kysely } from "kysely";
import type { AskedQuestion, Mark } from "../record-store.ts";

/**
 * The tables of the record. Times are in milliseconds since 1970. Columns named `…_hash` are keyed hashes, columns
 * named `sealed…` are encrypted, and lists are JSON. Texts that people typed are null if no texts are kept, or after
 * they were purged.
 */
export interface Tables {
  /** Random values that belong to this record, such as the key of its hashes, by name. */
  readonly secrets: { name: string; sealed: string };
  /** A lease while `leased_until` is set; finished work, or a claim, where it is null. */
  readonly claims: {
    key_hash: string;
    taken_at: number;
    replica: string | null;
    kind: string | null;
    sealed_work: string | null;
    leased_until: number | null;
    /** How often the work was taken over, not counting replicas that released it. */
    takeovers: Generated<number>;
  };
  readonly thread_questions: {
    thread_hash: string;
    asked_at: number;
    position: number;
    question: string;
    person_hash: string;
    /** A hash of the person and the question, unique in a thread; null in rows written before this column existed. */
    said_hash: string | null;
  };
  readonly thread_writers: { thread_hash: string; writer_hash: string; noted_at: number };
  readonly given_answers: {
    key_hash: string;
    message: string;
    /** The question, the earlier questions of its thread, and the person who asked. */
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
    /** The version of the knowledge that answers the question, where an earlier version did not. */
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
  /** The settings that a server's managers have made, as JSON; empty where they were removed. */
  readonly place_settings: { place: string; settings: string; set_at: number };
  readonly installations: { id: string; sealed: string; installed_at: number };
}

export type RecordDatabase = Kysely<Tables>;
