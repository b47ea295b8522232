import { expandAmounts } from "./amounts.ts";
import { withoutAskedBesides } from "./asked-besides.ts";
import { withoutChatWords } from "./chat-words.ts";
import { correctThan, expandNot } from "./expand-contractions.ts";
import { expandInitials } from "./initials.ts";
import { withoutPlaceholders } from "./placeholders.ts";
import { expandShortForms } from "./short-forms.ts";
import { withDutiesNamed, withLastingAsked, withUsesNamed } from "./uses.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The steps in order; each gets the result of the one before. */
const steps: readonly ((text: string, vocabulary: Vocabulary) => string)[] = [
  withoutPlaceholders,
  expandAmounts,
  expandShortForms,
  expandInitials,
  correctThan,
  expandNot,
  withoutChatWords,
  withoutAskedBesides,
  withUsesNamed,
  withDutiesNamed,
  withLastingAsked,
];

/** Rewrites an English question in the words that a text would use. */
export function normalizeWording(question: string, vocabulary: Vocabulary): string {
  return steps.reduce((text, step) => step(text, vocabulary), question);
}
