import { SectionSearch } from "../../../src/search/section-search.ts";
import type { Engine } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";

/** The search of this project: the first stage of an answer. */
export const engine: Engine = {
  build(items) {
    const search = new SectionSearch();
    for (const item of items) search.add(...toSection(item));
    search.scope();
    return {
      search: (query, limit) => search.search(query, { limit, audiences: [askedAudience] }).hits.map(({ id }) => id),
      update(item) {
        search.update(...toSection(item));
        search.scope();
      },
    };
  },
};

/** An item as the search takes it; what it does not look at is empty. */
function toSection({ id, document, title, heading, body, audience }: Item): Parameters<SectionSearch["add"]> {
  const [documentTitle = "", ...above] = title.split("\n");
  const lines = { first: 1, last: 1 };
  return [
    {
      id: document,
      file: `${document}.md`,
      title: documentTitle,
      tags: [],
      audience: [audience],
      sections: [],
      links: {},
    },
    {
      id,
      document,
      headings: [...above, heading],
      level: 1,
      lines,
      text: body,
      source: "",
      sourceLine: 1,
      aliases: [],
    },
  ];
}
