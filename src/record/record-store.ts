/** How somebody found an answer. */
export interface Feedback {
  /** Who judged which answer; a later word takes the place of an earlier one. */
  readonly key: string;
  readonly question: string;
  /** The ids of the sections that were quoted or named. */
  readonly sections: readonly string[];
  readonly isHelpful: boolean;
  readonly reason?: string;
}

/** Where an answer stands, so that it can be answered again in place. */
export interface GivenAnswer {
  /** The platform's name of the answer's message. */
  readonly message: string;
  readonly question: string;
  /** The questions before it in its thread, oldest first. */
  readonly earlier: readonly string[];
  /** The platform's id of who asked. */
  readonly asker: string;
}

/** What is remembered of what was asked; where a platform can give something back itself, it is asked first. */
export interface RecordStore {
  /** Takes what may be done once; false if it was taken before. */
  claim(key: string): Promise<boolean>;
  /** Gives back what was taken and could not be done, so that it can be taken again. */
  release(key: string): Promise<void>;
  addFeedback(feedback: Feedback): Promise<void>;
  /** Adds a question to its thread. */
  addQuestion(thread: string, question: string): Promise<void>;
  /** The questions of a thread, oldest first; undefined of a thread that is not known. */
  questionsOf(thread: string): Promise<readonly string[] | undefined>;
  /** Remembers who writes in a thread beside the bot. */
  setWriters(thread: string, writers: readonly string[]): Promise<void>;
  writersOf(thread: string): Promise<readonly string[] | undefined>;
  /** @param key names the message that asked */
  setAnswer(key: string, answer: GivenAnswer): Promise<void>;
  answerTo(key: string): Promise<GivenAnswer | undefined>;
  removeAnswer(key: string): Promise<void>;
}
