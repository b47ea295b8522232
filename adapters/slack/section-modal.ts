import type { types } from "@slack/bolt";
import * as v from "valibot";
import { type SectionView, sectionKey } from "../../src/index.ts";
import { toPages } from "../chat/fit/pages.ts";
import { actionIds, button, callbackIds, openRows } from "./buttons.ts";
import { limits } from "./limits.ts";
import { citationText, context } from "./render.ts";
import { toRichText } from "./rich-text.ts";
import { wording } from "./wording.ts";

const placeSchema = v.pipe(v.string(), v.parseJson(), v.object({ key: v.string(), page: v.number() }));

/** Which page of which section a button turns to; undefined if it is none of ours. */
export function readPlace(value: string | undefined): v.InferOutput<typeof placeSchema> | undefined {
  const read = v.safeParse(placeSchema, value);
  return read.success ? read.output : undefined;
}

/** A whole section, a page at a time. */
export function sectionModal({ citation, blocks, below }: SectionView, page: number): types.ModalView {
  const pages = toPages(blocks, limits.viewText);
  const at = Math.min(Math.max(0, page), pages.length - 1);
  const turn = (label: string, to: number): types.Button =>
    button(`${actionIds.page}${to}`, label, JSON.stringify({ key: sectionKey(citation.id), page: to }));
  const turns = [
    ...(at > 0 ? [turn(wording.previousPage, at - 1)] : []),
    ...(at < pages.length - 1 ? [turn(wording.nextPage, at + 1)] : []),
  ];
  const under = at === pages.length - 1 ? openRows(below).slice(0, mostRows) : [];
  return modal(wording.wholeSection, [
    context(citationText(citation)),
    ...toRichText(pages[at] ?? [], false),
    ...(pages.length > 1 ? [context(wording.page(at + 1, pages.length))] : []),
    ...(turns.length > 0 ? [{ type: "actions" as const, elements: turns }] : []),
    ...under,
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
