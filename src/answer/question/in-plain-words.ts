import { withoutChatWords } from "./chat-words.ts";
import { withoutPlaceholders } from "./placeholders.ts";
import { inFull } from "./short-forms.ts";
import { withLastingAsked, withUsesNamed } from "./uses.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { withNotWrittenOut, withThanMended } from "./written-out.ts";

/** Each takes what the one before it left. */
const steps: readonly ((text: string, vocabulary: Vocabulary) => string)[] = [
  withoutPlaceholders,
  inFull,
  withThanMended,
  withNotWrittenOut,
  withoutChatWords,
  withUsesNamed,
  withLastingAsked,
];

/** An English question in the words that a text would say it in. */
export function inPlainWords(question: string, vocabulary: Vocabulary): string {
  return steps.reduce((text, step) => step(text, vocabulary), question);
}
