import type { AnswerWording } from "../../../src/index.ts";
import type { LeftOut } from "../fit/left-out.ts";

/** The bot's own texts in one language, as plain text, the same on all platforms. A platform adds texts of its own. */
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
  /** Text for what is left out, such as “… 12 more lines of code, 3 more rows”. */
  readonly left: (left: LeftOut) => string;
  readonly openSection: string;
  readonly findSection: string;
  readonly below: string;
  readonly seeAll: string;
  /** Label before a question. */
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

/** The common texts with those that each platform words in its own way. */
export interface PlatformWording extends CommonWording {
  readonly notYours: string;
  readonly sharedBefore: string;
}

/** Selects one of the bot's texts; the platform chooses the language. */
export type Line = (wording: PlatformWording) => string;
