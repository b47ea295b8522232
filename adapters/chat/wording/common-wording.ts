import type { AnswerWording } from "../../../src/index.ts";
import type { LeftOut } from "../fit/left-out.ts";

/** What the bot itself says wherever it is asked, in one language; every text is plain. A platform adds what only it needs. */
export interface CommonWording {
  readonly answers: AnswerWording;
  readonly wholeSection: string;
  readonly nextBest: string;
  readonly askPerson: string;
  readonly remove: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly seeAlso: string;
  readonly open: string;
  /** Such as “… 12 more lines of code, 3 more rows”. */
  readonly left: (left: LeftOut) => string;
  readonly openSection: string;
  readonly findSection: string;
  readonly below: string;
  readonly seeAll: string;
  /** Stands before a question. */
  readonly asked: string;
  readonly shortened: string;
  readonly textAlone: string;
  readonly besideFiles: string;
  readonly hiddenLink: string;
  readonly notForYou: string;
  readonly topics: string;
  readonly nothingMore: string;
  readonly answeredIt: string;
  readonly noted: string;
  readonly questionGone: string;
  readonly notYourQuestion: string;
  readonly sectionGone: string;
  readonly cannotAskPerson: string;
  readonly helpersBusy: (minutes: number) => string;
  readonly needsHelp: string;
  readonly origin: string;
  readonly there: string;
  readonly slowDown: (seconds: number) => string;
  readonly givenUp: string;
  readonly failed: string;
  readonly wrongAnswer: string;
  readonly reasonTitle: string;
  readonly reasonLabel: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly page: (page: number, pages: number) => string;
}

/** The same, with what each platform says in words of its own. */
export interface PlatformWording extends CommonWording {
  readonly notYours: string;
  readonly sharedBefore: string;
}

/** Which of its texts the bot says; the platform chooses the language. */
export type Line = (wording: PlatformWording) => string;
