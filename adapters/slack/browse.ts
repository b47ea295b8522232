import type { types } from "@slack/bolt";
import type { Topic } from "../../src/index.ts";
import { actionIds, button, openRows } from "./buttons.ts";
import { plain } from "./render.ts";
import { wording } from "./wording.ts";

/** Documents a page: each takes a title and its buttons. */
const groupsAPage = 40;

/** Documents and their sections as buttons, a page at a time. */
export function browseBlocks(topics: readonly Topic[], page: number): types.KnownBlock[] {
  const groups = topics.flatMap(groupsOf);
  const pages = Math.max(1, Math.ceil(groups.length / groupsAPage));
  const at = Math.min(Math.max(0, page), pages - 1);
  const turns = [
    ...(at > 0 ? [button(`${actionIds.browse}${at - 1}`, wording.previousPage, String(at - 1))] : []),
    ...(at < pages - 1 ? [button(`${actionIds.browse}${at + 1}`, wording.nextPage, String(at + 1))] : []),
  ];
  return [
    ...groups.slice(at * groupsAPage, (at + 1) * groupsAPage).flat(),
    ...(turns.length === 0 ? [] : [{ type: "actions" as const, elements: turns }]),
  ];
}

function groupsOf({ title, sections }: Topic): types.KnownBlock[][] {
  return openRows(sections).map((row) => [plain(title), row]);
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
