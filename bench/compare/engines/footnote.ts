import type { Document, Section } from "../../../src/knowledge/document.ts";
import { changeIndex } from "../../../src/search/change-index.ts";
import { indexDocuments, segmentOf } from "../../../src/search/index-documents.ts";
import { SectionSearch } from "../../../src/search/section-search.ts";
import type { Engine } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";

/** The search of this project: the first stage of an answer. */
export const engine: Engine = {
  build(items) {
    const documents = toDocuments(items);
    let index = indexDocuments(documents.values());
    let search = new SectionSearch(index);
    search.scope();
    return {
      search: (query, limit) => search.search(query, { limit, audiences: [askedAudience] }).hits.map(({ id }) => id),
      update(item) {
        const old = documents.get(item.document) ?? toDocument(item, []);
        const sections = old.sections.map((section) => (section.id === item.id ? toSection(item) : section));
        const changed = { ...old, sections };
        documents.set(item.document, changed);
        index = changeIndex(index, [item.document], [segmentOf([changed])]);
        search = new SectionSearch(index);
        search.scope();
      },
    };
  },
};

function toDocuments(items: readonly Item[]): Map<string, Document> {
  const sections = new Map<string, Section[]>();
  const documents = new Map<string, Document>();
  for (const item of items) {
    const own = sections.get(item.document) ?? [];
    own.push(toSection(item));
    sections.set(item.document, own);
    documents.set(item.document, toDocument(item, own));
  }
  return documents;
}

/** What the search does not look at is empty. */
function toDocument({ document, title, audience }: Item, sections: readonly Section[]): Document {
  const [documentTitle = ""] = title.split("\n");
  return {
    id: document,
    file: `${document}.md`,
    title: documentTitle,
    tags: [],
    audience: [audience],
    sections,
    links: {},
  };
}

function toSection({ id, document, title, heading, body }: Item): Section {
  const [, ...above] = title.split("\n");
  const lines = { first: 1, last: 1 };
  return {
    id,
    document,
    headings: [...above, heading],
    level: 1,
    lines,
    text: body,
    source: "",
    sourceLine: 1,
    aliases: [],
  };
}
