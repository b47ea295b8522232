import type { Block, Citation, SectionView, Topic } from "../../src/index.ts";
import { toPages } from "./fit/pages.ts";
import type { Size } from "./fit/size.ts";
import type { CommonWording } from "./wording/common-wording.ts";

/** What turns to a page, counted from 0 on, with the name of the text on it. */
export interface Turn {
  readonly label: keyof Pick<CommonWording, "previousPage" | "nextPage">;
  readonly page: number;
}

/** A page of several. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** From 1 on. */
  readonly number: number;
  readonly count: number;
  /** The pages that one can turn to from here. */
  readonly turns: readonly Turn[];
}

/** A page of a section that is read whole. */
export interface SectionPage extends Page<Block> {
  readonly citation: Citation;
  /** The sections straight below it, on its last page. */
  readonly below: readonly Citation[];
}

/**
 * A page of a whole section.
 * @param wanted the page, from 0 on; the nearest that there is counts
 * @param room characters a page
 */
export function sectionPage(
  { citation, blocks, below }: SectionView,
  wanted: number,
  room: number,
  sizeIn?: Size,
): SectionPage {
  const page = pageOf(toPages(blocks, room, sizeIn), wanted);
  return { ...page, citation, below: page.number === page.count ? below : [] };
}

/**
 * A page of what there is to ask about: documents, each as often as its sections take groups.
 * @param wanted see `sectionPage`
 * @param size so many groups a page, so many sections a group
 */
export function topicsPage(
  topics: readonly Topic[],
  wanted: number,
  size: { readonly groups: number; readonly sections: number },
): Page<Pick<Topic, "title" | "sections">> {
  const groups = topics.flatMap(({ title, sections }) =>
    chunksOf(sections, size.sections).map((some) => ({ title, sections: some })),
  );
  return pageOf(chunksOf(groups, size.groups), wanted);
}

function pageOf<Item>(pages: readonly (readonly Item[])[], wanted: number): Page<Item> {
  const count = Math.max(1, pages.length);
  const page = Math.min(Math.max(0, wanted), count - 1);
  const turns: readonly Turn[] = [
    { label: "previousPage", page: page - 1 },
    { label: "nextPage", page: page + 1 },
  ];
  return {
    items: pages[page] ?? [],
    number: page + 1,
    count,
    turns: turns.filter((turn) => turn.page >= 0 && turn.page < count),
  };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const starts = items.flatMap((_, at) => (at % size === 0 ? [at] : []));
  return starts.map((at) => items.slice(at, at + size));
}
