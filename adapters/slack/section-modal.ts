import type { types } from "@slack/bolt";
import type { SectionView, Topic } from "../../src/index.ts";
import { sectionPage } from "../chat/paging.ts";
import { browseBlocks } from "./browse.ts";
import { callbackIds, openRows } from "./buttons.ts";
import { turnButton } from "./control-buttons.ts";
import { limits } from "./limits.ts";
import { citationText, context } from "./render.ts";
import { toRichText } from "./rich-text.ts";
import { wording } from "./wording.ts";

/** A whole section, a page at a time. */
export function sectionModal(section: SectionView, wanted: number): types.ModalView {
  const { citation, items, number, count, turns, below } = sectionPage(section, wanted, limits.viewText);
  const elements = turns.map((turn) => turnButton(citation.id, turn));
  return modal(wording.wholeSection, [
    context(citationText(citation)),
    ...toRichText(items, false),
    ...(count > 1 ? [context(wording.page(number, count))] : []),
    ...(elements.length > 0 ? [{ type: "actions" as const, elements }] : []),
    ...openRows(below).slice(0, mostRows),
  ]);
}

/** Rows of buttons, since a view takes 100 blocks. */
const mostRows = 50;

/** A modal that is only read. */
export function modal(title: string, blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: "modal",
    callback_id: callbackIds.section,
    title: { type: "plain_text", text: title },
    close: { type: "plain_text", text: wording.close },
    blocks,
  };
}

/** A modal with one field to write into. */
export function fieldModal(options: {
  readonly callbackId: string;
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly metadata: string;
  readonly blocks?: types.KnownBlock[];
}): types.ModalView {
  return {
    type: "modal",
    callback_id: options.callbackId,
    title: { type: "plain_text", text: options.title },
    submit: { type: "plain_text", text: options.submit },
    close: { type: "plain_text", text: wording.close },
    private_metadata: options.metadata,
    blocks: [
      {
        type: "input",
        block_id: "field",
        label: { type: "plain_text", text: options.label },
        element: { type: "plain_text_input", action_id: "text", multiline: true, max_length: limits.questionText },
      },
      ...(options.blocks ?? []),
    ],
  };
}

/** The window to ask in, with what there is to ask about below. */
export function askModal(topics: readonly Topic[], page: number): types.ModalView {
  return fieldModal({
    callbackId: callbackIds.ask,
    title: wording.askTitle,
    label: wording.askLabel,
    submit: wording.ask,
    metadata: "",
    blocks: browseBlocks(topics, page),
  });
}
