import type { Document } from "../../../src/knowledge/document.ts";
import { Snapshot } from "../../../src/live/snapshot/snapshot.ts";
import { changeIndex } from "../../../src/search/change-index.ts";
import { DocumentReader } from "../../../src/search/document-reader.ts";
import { indexDocuments, segmentOf } from "../../../src/search/index-documents.ts";
import type { SectionIndex } from "../../../src/search/section-index.ts";
import { SectionSearch } from "../../../src/search/section-search.ts";
import { documentNumberOf } from "../../../src/search/segment.ts";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience, type Item } from "../item.ts";

/** The id of the program in a snapshot. */
const maker = "bench";

/** The search of this project, which is the first stage of an answer. */
export const engine: Engine = {
  build: (items) => searcher(indexDocuments(documentsOf(items))),
  open: (folder) => searcher(new Snapshot(folder, maker).load().index),
};

/** Returns a searcher. An update makes a new index, which shares all unchanged parts with the one before. */
function searcher(first: SectionIndex): Searcher {
  let index = first;
  let search = new SectionSearch(index);
  const reader = new DocumentReader();
  return {
    storedText: index.segments.reduce((sum, { content }) => sum + content.documents.bytes.length, 0),
    search: (query, limit) => search.search(query, { limit, audiences: [askedAudience] }).hits.map(({ id }) => id),
    update({ id, body }) {
      const place = index.find(id);
      if (place === undefined) throw new RangeError(`there is no section ${id}`);
      const { content } = place.segment;
      const document = reader.open(content, documentNumberOf(content, place.section));
      const sections = document.sections.map((section) => (section.id === id ? { ...section, text: body } : section));
      index = changeIndex(index, [document.id], [segmentOf([{ ...document, sections }])]);
      search = new SectionSearch(index);
    },
    save: (folder) => new Snapshot(folder, maker).save({ entries: new Map(), index }, Date.now()),
  };
}

/** Yields the documents that items come from; what the search does not read is empty. */
function* documentsOf(items: readonly Item[]): Generator<Document> {
  let start = 0;
  for (let end = 1; end <= items.length; end++) {
    const { document, title, audience } = items[start] as Item;
    if (items[end]?.document === document) continue;
    yield {
      id: document,
      file: `${document}.md`,
      title: title.split("\n", 1)[0] ?? "",
      tags: [],
      audience: [audience],
      sections: items.slice(start, end).map(toSection),
      links: {},
      footnotes: {},
    };
    start = end;
  }
}

function toSection({ id, document, title, heading, body }: Item): Document["sections"][number] {
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
