import type { types } from "@slack/bolt";
import type { Topic } from "../../src/index.ts";
import { topicsPage } from "../chat/paging.ts";
import { actionIds, button, openRows } from "./buttons.ts";
import { limits } from "./limits.ts";
import { plain } from "./render.ts";
import { wording } from "./wording.ts";

/** Documents a page: each takes a title and its buttons. */
const groupsAPage = 40;

/** Documents and their sections as buttons, a page at a time. */
export function browseBlocks(topics: readonly Topic[], wanted: number): types.KnownBlock[] {
  const { items, turns } = topicsPage(topics, wanted, { groups: groupsAPage, sections: limits.actions });
  const elements = turns.map(({ label, page }) => button(`${actionIds.browse}${page}`, label, String(page)));
  return [
    ...items.flatMap(({ title, sections }) => [plain(title), ...openRows(sections)]),
    ...(elements.length === 0 ? [] : [{ type: "actions" as const, elements }]),
  ];
}

/** The app's home: ask, or look for yourself. */
export function homeView(topics: readonly Topic[], page: number): types.HomeView {
  return {
    type: "home",
    blocks: [
      { type: "header", text: { type: "plain_text", text: wording.homeTitle } },
      { type: "actions", elements: [button(actionIds.ask, wording.askTitle, "ask")] },
      ...browseBlocks(topics, page),
    ],
  };
}
