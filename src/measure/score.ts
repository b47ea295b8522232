/** A question with what a right answer to it looks like. */
export interface JudgedQuestion {
  readonly id: string;
  readonly question: string;
  /** The earlier questions of the thread, oldest first. */
  readonly earlier: readonly string[];
  readonly type: string;
  readonly answerable: boolean;
  /** The ids of the sections that may stand first. */
  readonly gold: readonly string[];
  /** Of each list one phrase must be in the answer. */
  readonly mustContain: readonly (readonly string[])[];
}

/** What was said to a question, had it to be said, and how sure it was. */
export interface Attempt {
  /** Whether it was sure enough to be said. */
  readonly isAnswered: boolean;
  readonly confidence: number;
  readonly text: string;
  /** What a reader sees, as the sections that come near; the text without it. */
  readonly seen?: string;
  /** The ids of the quoted sections, best first. */
  readonly quoted: readonly string[];
  /** The ids of all sections shown, best first. */
  readonly shown: readonly string[];
}

export interface Verdict {
  readonly type: string;
  readonly isAnswerable: boolean;
  readonly isAnswered: boolean;
  readonly confidence: number;
  readonly isRight: boolean;
  readonly isSourceFirst: boolean;
  /** Whether a gold section is among the first three shown. */
  readonly isReached: boolean;
  /** Whether a reader sees what the answer must say, in an answer or in what comes near. */
  readonly isShown: boolean;
}

/** An answer must say it within so many characters; lists and comparisons have more room. */
const room = 700;
const roomForMany = 2400;
/** A reader who looks through what comes near reads so much. */
const roomForSeen = 1200;
const manySided = ["list", "comparison"];
const shownFirst = 3;

/** Judges an attempt. A right answer quotes a gold section first (lists and comparisons: at all) and says what it must. */
export function judgeAttempt(question: JudgedQuestion, attempt: Attempt): Verdict {
  const { type, gold, mustContain } = question;
  const isManySided = manySided.includes(type);
  const says = (text: string): boolean => {
    const body = normalize(text);
    return mustContain.every((phrases) => phrases.some((phrase) => body.includes(normalize(phrase))));
  };
  const isSourceFirst = gold.includes(attempt.quoted[0] ?? "");
  const hasSource = isSourceFirst || (isManySided && attempt.quoted.some((id) => gold.includes(id)));
  const seen = attempt.seen ?? (attempt.isAnswered ? attempt.text : "");
  const isReached = attempt.shown.slice(0, shownFirst).some((id) => gold.includes(id));
  return {
    type,
    isAnswerable: question.answerable,
    isAnswered: attempt.isAnswered,
    confidence: attempt.confidence,
    isRight: question.answerable && hasSource && says(attempt.text.slice(0, isManySided ? roomForMany : room)),
    isSourceFirst,
    isReached,
    isShown:
      question.answerable &&
      (mustContain.length === 0 ? isReached : says(seen.slice(0, isManySided ? roomForMany : roomForSeen))),
  };
}

/** Case, marks, blanks and the shapes of quotes and dashes do not count. */
function normalize(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, "-")
    .replace(/[*_`>#[\]\\]/g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
