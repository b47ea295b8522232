/** How somebody found an answer. */
export interface Feedback {
  /** Which answer was judged, in which place; a later word of the same person takes the place of an earlier one. */
  readonly key: string;
  readonly person: Person;
  readonly question: string;
  /** The ids of the sections that were quoted or named. */
  readonly sections: readonly string[];
  readonly isHelpful: boolean;
  readonly reason?: string;
}

/** Somebody on a platform. A record that lasts holds no more of them than a keyed hash. */
export interface Person {
  readonly platform: string;
  /** The platform's id of them. */
  readonly id: string;
}

/** Where an answer stands, so that it can be answered again in place. */
export interface GivenAnswer {
  /** The platform's name of the answer's message. */
  readonly message: string;
  /** Empty where no texts are kept. */
  readonly question: string;
  /** The questions before it in its thread, oldest first; none where no texts are kept. */
  readonly earlier: readonly string[];
  /** The platform's id of who asked. */
  readonly asker: string;
  /** When the newest edit was made that is known of what asked, however its platform counts; missing where there is none. */
  readonly editedAt?: number;
}

/** A question with what came of it. */
export interface AskedQuestion {
  /** The key of what asked it, the same however often it is recorded and by whom; a record that lasts holds a hash of it. */
  readonly id: string;
  readonly person: Person;
  /** How it was asked, such as by a mention. */
  readonly way: string;
  /** Whose documents could be found. */
  readonly audiences: readonly string[];
  readonly question: string;
  readonly kind: "answer" | "closest" | "unknown" | "courtesy";
  /** From 0 to 1. */
  readonly confidence: number;
  /** The ids of the sections that were quoted, or named where none was. */
  readonly sections: readonly string[];
  /** The words of the question that the knowledge never uses. */
  readonly missing: readonly string[];
  readonly tookMs: number;
  /** The version of the knowledge. */
  readonly knowledge: string;
}

/** Something that happened: an answer was shared, a section opened, one solved a question, or nobody could be answered in time. */
export interface Mark {
  /** The key of what made it, which makes one of a kind; see `AskedQuestion`. */
  readonly id: string;
  readonly kind: "shared" | "opened" | "solved" | "missed";
  readonly person: Person;
  readonly section?: string;
  readonly question?: string;
}

/** A person's word on whether a section answers a question. */
export interface Lesson {
  readonly question: string;
  /** The section's id. */
  readonly section: string;
  readonly person: Person;
  /** What the person could see. */
  readonly audiences: readonly string[];
  readonly isRight: boolean;
  /** Whether it was said where a team is among itself, so that it may count without an author's leave. */
  readonly countsAlone: boolean;
}

/** Something that somebody waits for. */
export interface Work {
  /** Who knows how to do it, such as a platform's messages. */
  readonly kind: string;
  /** What it takes to do it, as JSON; encrypted where it lasts, and gone when it is done. */
  readonly data: string;
}

/** Work that is ours to do. */
export interface Lease {
  /** Whether another replica would do it if this one ended now. */
  readonly isSafe: boolean;
}

/** Work that another replica took and did not finish. */
export interface StaleWork {
  readonly key: string;
  readonly data: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  /** How often it was taken over, this time included, from a replica that neither answered it nor gave it back. */
  readonly takeovers: number;
}

/** What is remembered of what was asked; where a platform can give something back itself, it is asked first. */
export interface RecordStore {
  /** Takes what may be done once; false if it was taken before. */
  claim(key: string): Promise<boolean>;
  /**
   * Takes work that is to be done once; undefined if it was taken before. `finish` ends the lease. Of a replica that is
   * gone, leases run out.
   */
  take(key: string, work: Work): Promise<Lease | undefined>;
  finish(key: string): Promise<void>;
  /** Gives back undone what was taken: what was claimed can be claimed again, and work on a lease be taken over. */
  release(key: string): Promise<void>;
  /** The kinds of the work whose lease ran out. */
  staleKinds(): Promise<readonly string[]>;
  /**
   * Takes over the work of a kind whose lease ran out. What was taken over before comes alone and after all that was not,
   * since it may have ended its process; so nothing else is counted for that.
   */
  takeOver(kind: string): Promise<readonly StaleWork[]>;
  /** Keeps a question; one that is known is not kept again. */
  addAsked(asked: AskedQuestion): Promise<void>;
  addMark(mark: Mark): Promise<void>;
  /** Keeps a person's word on what answers a question; see `Footnote.learn` for what becomes of it. */
  teach(lesson: Lesson): Promise<void>;
  /** Keeps a person's word on an answer in the place of what they said of it before. */
  addFeedback(feedback: Feedback): Promise<void>;
  /** Adds a question to the end of its thread, which holds what a person asks once, however often they or replicas say it. */
  addQuestion(thread: string, question: string, person: Person): Promise<void>;
  /** Lets a thread go on from another: it begins with that one's questions, under who asked them. */
  continueThread(from: string, thread: string): Promise<void>;
  /** The questions of a thread, oldest first, at most ten; undefined of a thread that is not known. */
  questionsOf(thread: string): Promise<readonly string[] | undefined>;
  /** Remembers who has written in a thread so far, the bot among them. */
  setWriters(thread: string, writers: readonly string[]): Promise<void>;
  /** Notes one more writer of a thread that is known; of one that is not, nothing. */
  addWriter(thread: string, writer: string): Promise<void>;
  /** Whether each of these has written in a thread and nobody else has; undefined of a thread that is not known. */
  isWrittenBy(thread: string, writers: readonly string[]): Promise<boolean | undefined>;
  /** @param key names the message that asked */
  setAnswer(key: string, answer: GivenAnswer): Promise<void>;
  answerTo(key: string): Promise<GivenAnswer | undefined>;
  removeAnswer(key: string): Promise<void>;
  /** Keeps what lets the bot into a place, such as tokens; encrypted where it lasts. */
  setInstallation(id: string, installation: string): Promise<void>;
  installation(id: string): Promise<string | undefined>;
  removeInstallation(id: string): Promise<void>;
  /** Keeps what those who manage a place have set there; nothing set is empty. */
  setPlaceSettings(place: string, settings: string): Promise<void>;
  /** What was set in a place, empty where nothing was; undefined where that cannot be known now. */
  placeSettings(place: string): Promise<string | undefined>;
  /** Removes everything of one person; resolves with how many entries that were. */
  forget(person: Person): Promise<number>;
}
