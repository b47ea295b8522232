/** A person's judgement of an answer. */
export interface Feedback {
  /**
   * Identifies the judged answer in its place. Later feedback by the same person under the same key replaces the
   * earlier.
   */
  readonly key: string;
  readonly person: Person;
  readonly question: string;
  /** The ids of the sections that were quoted or named. */
  readonly sections: readonly string[];
  readonly isHelpful: boolean;
  readonly reason?: string;
}

/** A person on a platform. A lasting record stores a keyed hash in place of the id. */
export interface Person {
  readonly platform: string;
  /** The person's id on the platform. */
  readonly id: string;
}

/** An answer that was given, and its message, so that the message can be edited when the question is. */
export interface GivenAnswer {
  /** The platform's id of the message with the answer. */
  readonly message: string;
  /** The question; empty if the record keeps no texts. */
  readonly question: string;
  /** The earlier questions of the thread, oldest first; empty if the record keeps no texts. */
  readonly earlier: readonly string[];
  /** The platform's id of the person who asked. */
  readonly asker: string;
  /** Set where the message only says why there is no answer yet, such as that the asker has to wait. */
  readonly isNotice?: true;
  /**
   * The time of the newest known edit of the message that asked, in the platform's own unit; missing if it was never
   * edited.
   */
  readonly editedAt?: number;
}

/** A question and its outcome. */
export interface AskedQuestion {
  /**
   * The key of the message or interaction that asked, so that a question recorded twice, or by two replicas, is kept
   * once; a lasting record stores a hash.
   */
  readonly id: string;
  readonly person: Person;
  /** How it was asked, such as by a mention. */
  readonly way: string;
  /** The audiences whose documents could be found. */
  readonly audiences: readonly string[];
  readonly question: string;
  readonly kind: "answer" | "closest" | "unknown" | "courtesy";
  /** From 0 to 1. */
  readonly confidence: number;
  /** The ids of the sections that were quoted or, without a quote, named. */
  readonly sections: readonly string[];
  /** The words of the question that do not occur in the knowledge. */
  readonly missing: readonly string[];
  readonly tookMs: number;
  /** The version of the knowledge (see `Footnote.version`). */
  readonly knowledge: string;
}

/**
 * An event: an answer was shared, a section was opened, a section solved a question, or a question could not be
 * answered in time.
 */
export interface Mark {
  /**
   * The key of the message or interaction that made the mark; there is one mark for each key and kind (see
   * `AskedQuestion.id`).
   */
  readonly id: string;
  readonly kind: "shared" | "opened" | "solved" | "missed";
  readonly person: Person;
  readonly section?: string;
  readonly question?: string;
}

/** A person's vote on whether a section answers a question. */
export interface Lesson {
  readonly question: string;
  /** The section's id. */
  readonly section: string;
  readonly person: Person;
  /** The audiences of the person who voted. */
  readonly audiences: readonly string[];
  readonly isRight: boolean;
  /** Whether the person belongs to the bot's own team, so that the vote counts without an author's acceptance. */
  readonly countsAlone: boolean;
}

/** Work that somebody waits for. */
export interface Work {
  /** The handler that can do the work, such as the one for a platform's messages. */
  readonly kind: string;
  /** What the handler needs, as JSON; a lasting record encrypts it, and deletes it when the work is finished. */
  readonly data: string;
}

/** Work that this process has taken and has to do. */
export interface Lease {
  /** Whether another replica would take over the work if this process ended now. */
  readonly isSafe: boolean;
}

/** Work that another replica took and did not finish. */
export interface ExpiredWork {
  readonly key: string;
  readonly data: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  /** How often the work was taken over, this time included, not counting replicas that released it. */
  readonly takeovers: number;
}

/**
 * The port through which questions, answers and claims are remembered. What a platform can return itself is asked of
 * the platform first.
 */
export interface RecordStore {
  /**
   * Claims a key, for something that may be done once.
   * @returns false if the key was claimed before
   */
  claim(key: string): Promise<boolean>;
  /**
   * Takes work that is to be done once; returns undefined if it was taken before. `finish` ends the lease; the leases
   * of a replica that is gone expire.
   */
  take(key: string, work: Work): Promise<Lease | undefined>;
  finish(key: string): Promise<void>;
  /**
   * Undoes a `claim`, so that the key can be claimed again; or, for work taken on a lease, lets another replica take it
   * over.
   */
  release(key: string): Promise<void>;
  /** Returns the kinds of work that have expired leases. */
  staleKinds(): Promise<readonly string[]>;
  /**
   * Takes over work of a kind whose lease expired. Work that was taken over before may have crashed its process, so it
   * comes last and is returned alone; otherwise the work taken over with it would be counted as crashing too.
   */
  takeOver(kind: string): Promise<readonly ExpiredWork[]>;
  /** Keeps a question; the same id is kept once. */
  addAsked(asked: AskedQuestion): Promise<void>;
  addMark(mark: Mark): Promise<void>;
  /** Keeps a vote on whether a section answers a question (see `Footnote.learn` for its effect). */
  teach(lesson: Lesson): Promise<void>;
  /** Keeps feedback, which replaces earlier feedback by the same person on the same answer. */
  addFeedback(feedback: Feedback): Promise<void>;
  /**
   * Appends a question to its thread. A question that the same person repeats, or another replica reports too, is kept
   * once.
   */
  addQuestion(thread: string, question: string, person: Person): Promise<void>;
  /** Begins a thread with copies of another thread's questions, under the people who asked them. */
  continueThread(from: string, thread: string): Promise<void>;
  /** Returns the questions of a thread, oldest first, at most ten; undefined for an unknown thread. */
  questionsOf(thread: string): Promise<readonly string[] | undefined>;
  /** Remembers who has written in a thread so far, the bot included. */
  setWriters(thread: string, writers: readonly string[]): Promise<void>;
  /** Adds a writer to a known thread; does nothing for an unknown one. */
  addWriter(thread: string, writer: string): Promise<void>;
  /** Whether exactly these people have written in a thread; undefined for an unknown thread. */
  isWrittenBy(thread: string, writers: readonly string[]): Promise<boolean | undefined>;
  /** @param key identifies the message that asked */
  setAnswer(key: string, answer: GivenAnswer): Promise<void>;
  answerTo(key: string): Promise<GivenAnswer | undefined>;
  removeAnswer(key: string): Promise<void>;
  /** Keeps what admits the bot to a place, such as tokens; a lasting record encrypts it. */
  setInstallation(id: string, installation: string): Promise<void>;
  installation(id: string): Promise<string | undefined>;
  removeInstallation(id: string): Promise<void>;
  /**
   * Keeps the settings that a place's managers have made.
   * @param settings empty to remove them
   */
  setPlaceSettings(place: string, settings: string): Promise<void>;
  /** Returns the settings of a place, empty if none were made; undefined if they cannot be read now. */
  placeSettings(place: string): Promise<string | undefined>;
  /** Removes everything about a person; resolves with the number of entries removed. */
  forget(person: Person): Promise<number>;
}
