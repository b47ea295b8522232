/** A question with the criteria of a right answer. */
export interface JudgedQuestion {
  readonly id: string;
  readonly question: string;
  /** The earlier questions of the conversation, oldest first. */
  readonly earlier: readonly string[];
  readonly type: string;
  readonly answerable: boolean;
  /** The ids of the sections that may be quoted first. */
  readonly gold: readonly string[];
  /** The answer must contain at least one phrase of each list. */
  readonly mustContain: readonly (readonly string[])[];
}

/** The best answer to a question, whether or not it was given, with its confidence. */
export interface Attempt {
  /** Whether the confidence was high enough to give the answer. */
  readonly isAnswered: boolean;
  readonly confidence: number;
  readonly text: string;
  /** All that a reader sees, including the closest sections where no answer is given; by default the text of a given answer. */
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
  /** Whether the reader sees the required phrases, in the answer or in the closest sections. */
  readonly isShown: boolean;
}

/**
 * The characters, from the answer's start, within which it must contain the required phrases; `roomForMany` is for lists and
 * comparisons.
 */
const room = 700;
const roomForMany = 2400;
/** The characters that a reader is assumed to read of the closest sections. */
const roomForSeen = 1200;
const manySided = ["list", "comparison"];
const shownFirst = 3;

/**
 * Judges an attempt. A right answer quotes a gold section first (in lists and comparisons: anywhere), and contains the required
 * phrases.
 */
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

/** Removes differences of case, Markdown's marks, blanks, and the forms of quotes and dashes. */
function normalize(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, "-")
    .replace(/[*_`>#[\]\\]/g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
