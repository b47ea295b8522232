import type { Block, Citation, SectionView, Topic } from "../../src/index.ts";
import { toPages } from "./fit/pages.ts";
import type { Size } from "./fit/size.ts";
import type { CommonWording } from "./wording/common-wording.ts";

/** A control that turns to a page: the page, counted from 0, and the name of the control's text. */
export interface Turn {
  readonly label: keyof Pick<CommonWording, "previousPage" | "nextPage">;
  readonly page: number;
}

/** One of several pages. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Number of the page, from 1. */
  readonly number: number;
  readonly count: number;
  /** The pages that can be turned to from this one. */
  readonly turns: readonly Turn[];
}

/** A page of a section that is read whole. */
export interface SectionPage extends Page<Block> {
  readonly citation: Citation;
  /** The sections directly below this one; filled only on the last page. */
  readonly below: readonly Citation[];
}

/**
 * Returns a page of a whole section.
 * @param wanted the page, from 0; the nearest existing page is returned
 * @param room characters on a page
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
 * Returns a page of the topics. A document whose sections exceed one group appears in several groups.
 * @param wanted see `sectionPage`
 * @param size how many groups a page has, and how many sections a group
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
