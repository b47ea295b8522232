import type { types } from "@slack/bolt";
import type { SectionView } from "../../src/index.ts";
import { sectionPage } from "../chat/paging.ts";
import type { SectionControls } from "../chat/platform.ts";
import { labelsOf } from "../chat/section-names.ts";
import { actionIds, callbackIds, choose } from "./buttons.ts";
import { type AskedThere, sectionControlRow, turnButton } from "./control-buttons.ts";
import { limits } from "./limits.ts";
import { citationText, context } from "./render.ts";
import { toRichText } from "./rich-text.ts";
import { wording } from "./wording.ts";

/**
 * Returns a modal with a page of a whole section.
 * @param wanted the page, from 0
 * @param asked the question of the answer from which the section was opened
 */
export function sectionModal(
  section: SectionView,
  wanted: number,
  { controls }: Pick<SectionControls, "controls"> = { controls: [] },
  asked?: AskedThere,
): types.ModalView {
  const { citation, items, number, count, turns, below } = sectionPage(section, wanted, limits.viewText);
  const elements = turns.map((turn) => turnButton(citation.id, turn));
  const [name = ""] = labelsOf([citation]);
  return modal(wording.wholeSection, [
    context(citationText(citation, name)),
    ...toRichText(items, false),
    ...(count > 1 ? [context(wording.page(number, count))] : []),
    ...(elements.length > 0 ? [{ type: "actions" as const, elements }] : []),
    ...(below.length > 0 ? menusOf(below) : []),
    ...sectionControlRow(controls, asked),
  ]);
}

/** Returns as many menus as the sections directly below take. */
function menusOf(below: SectionView["below"]): types.ActionsBlock[] {
  const starts = below.flatMap((_, at) => (at % limits.options === 0 ? [at] : []));
  return starts.slice(0, mostMenus).map((at) => ({
    type: "actions",
    elements: [choose(actionIds.pick, wording.below, below.slice(at, at + limits.options))],
  }));
}

/** Upper bound on the menus, since a view takes 100 blocks. */
const mostMenus = 20;

/** Returns a modal without input fields. */
export function modal(title: string, blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: "modal",
    callback_id: callbackIds.section,
    title: { type: "plain_text", text: title },
    close: { type: "plain_text", text: wording.close },
    blocks,
  };
}

/** Returns a modal with one text field. */
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

/** Returns the modal that asks what was wrong with an answer. */
export function reasonModal(metadata: string): types.ModalView {
  return fieldModal({
    callbackId: callbackIds.reason,
    title: wording.reasonTitle,
    label: wording.reasonLabel,
    submit: wording.send,
    metadata,
  });
}
