import { Footnote, loadKnowledge } from "../../../src/index.ts";
import type { Engine } from "../engine.ts";
import { askedAudience } from "../item.ts";

/** What `npm run search` prints: the question read and its slips corrected, the candidates weighed by more evidence. */
export const engine: Engine = {
  build(_items, _folder, { folder }) {
    if (folder === undefined) throw new Error("ranking needs the knowledge as a folder");
    const footnote = new Footnote(loadKnowledge(folder).documents);
    return {
      search: (question, limit) => footnote.search(question, { limit, audiences: [askedAudience] }).map(({ id }) => id),
    };
  },
};
