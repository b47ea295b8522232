import { Footnote, loadKnowledge } from "../../../src/index.ts";
import type { Engine } from "../engine.ts";
import { askedAudience } from "../item.ts";

/** This project as its users meet it: a whole answer, read, re-ranked, quoted and judged. */
export const engine: Engine = {
  build(_items, _folder, { folder }) {
    if (folder === undefined) throw new Error("a whole answer needs the knowledge as a folder");
    const footnote = new Footnote(loadKnowledge(folder).documents);
    return {
      async search(question, limit) {
        const answer = await footnote.ask(question, { audiences: [askedAudience] });
        switch (answer.kind) {
          case "answer":
            return [...answer.excerpts.map(({ citation }) => citation), ...answer.related]
              .map(({ id }) => id)
              .slice(0, limit);
          case "closest":
            return answer.sections.map(({ id }) => id).slice(0, limit);
          default:
            return [];
        }
      },
    };
  },
};
