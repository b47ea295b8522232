import type { LeftOut } from "./fit/fit-blocks.ts";

const units: Readonly<Record<keyof LeftOut, readonly [one: string, many: string]>> = {
  lines: ["line of code", "lines of code"],
  rows: ["row", "rows"],
  items: ["item", "items"],
  paragraphs: ["paragraph", "paragraphs"],
  quotes: ["quote", "quotes"],
};

/** What the bot itself says wherever it is asked; every text is plain. A platform adds what only it needs. */
export const commonWording = {
  wholeSection: "Whole section",
  nextBest: "Next best",
  askPerson: "Ask a person",
  remove: "Remove",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  seeAlso: "See also",
  open: "Open",
  /** Such as “… 12 more lines of code, 3 more rows”. */
  left: (left: LeftOut) => {
    const counts = Object.entries(units).flatMap(([unit, [one, many]]) => {
      const count = left[unit as keyof LeftOut] ?? 0;
      return count === 0 ? [] : [`${count} more ${count === 1 ? one : many}`];
    });
    return `… ${counts.join(", ")}`.trim();
  },
  openSection: "Open a section",
  findSection: "Find a section",
  below: "Sections below",
  seeAll: "More sections",
  asked: "Question:",
  shortened: "That was long: I read its beginning and its end, and nothing between.",
  textAlone: "I read text alone, not pictures, recordings or files. Please write what you want to know.",
  besideFiles: "I read text alone: I answer what is written, without what is attached.",
  hiddenLink: "I cannot read the message behind that link, or not for you. Please write its question to me.",
  notForYou: "I am not to be used here, or not by you. Who runs me can change that.",
  topics: "What there is to ask about",
  nothingMore: "There is nothing better than what you have seen.",
  answeredIt: "This answered it",
  noted: "Thank you, noted.",
  questionGone: "I can no longer see the question. Please ask it again.",
  notYourQuestion: "Only who asked, or who helps here, can say that it is solved.",
  sectionGone: "That section is no longer there.",
  cannotAskPerson: "I cannot reach the channel where people are asked.",
  helpersBusy: (minutes: number) =>
    `People were asked often just now. Please press again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
  needsHelp: "A question that the knowledge has no sure answer to",
  origin: "where it was asked",
  there: "see it there",
  slowDown: (seconds: number) => `That is a lot of questions. Please ask again in ${seconds} seconds.`,
  givenUp: "I could not answer this, however often I tried, and have given it up. Please ask it in other words.",
  failed: "Something went wrong on my side. Please ask again in a moment.",
  wrongAnswer: "Was the answer wrong? Say why, and its authors will see it.",
  reasonTitle: "What was wrong?",
  reasonLabel: "What did you expect instead?",
  previousPage: "Previous page",
  nextPage: "Next page",
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
} as const;
