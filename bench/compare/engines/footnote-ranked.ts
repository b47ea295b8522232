import { askedAudience } from "../item.ts";
import { keptFootnote } from "./kept-footnote.ts";

/**
 * What `npm run search` prints: the question is read and its typos are corrected, and the candidates are weighed by more
 * evidence.
 */
export const engine = keptFootnote(
  (footnote) => (question, limit) =>
    footnote.search(question, { limit, audiences: [askedAudience] }).map(({ id }) => id),
);
