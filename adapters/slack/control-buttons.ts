import type { types } from "@slack/bolt";
import { type Citation, sectionKey } from "../../src/index.ts";
import { type Control, menuControls } from "../chat/controls.ts";
import type { Turn } from "../chat/paging.ts";
import type { Rendering } from "../chat/platform.ts";
import { type ButtonState, encodeState } from "./button-value.ts";
import { actionIds, button, choose, openLabel } from "./buttons.ts";
import { limits } from "./limits.ts";
import { wording } from "./wording.ts";

/** The question of the answer that holds a control. */
export type AskedThere = Pick<ButtonState, "question" | "earlier" | "asker">;

type RowElement = types.Button | types.Overflow | types.StaticSelect;

/**
 * Returns the row of controls under an answer.
 * @param notWhole the sections that are not shown whole
 */
export function controlRow(rendering: Rendering, notWhole: readonly Citation[] = []): types.ActionsBlock[] {
  const { controls, surface, question, earlier, asker } = rendering;
  const asked = { question, earlier, asker };
  const judged = controls.row.find((control) => control.kind === "judge");
  const shown = controls.menu?.shown ?? [];
  const state: ButtonState = { ...asked, except: shown, sections: judged?.sections ?? [] };
  const menu = menuControls(controls.menu);
  const row = controls.row.flatMap((control) => toButton(control, state));
  const elements: RowElement[] = [...opener(notWhole, state), ...row];
  const known = encodeState(state, limits.blockId);
  // Slack gives an overflow menu no value, so the state is kept in the row's block id, or in the buttons of the message. A
  // press under a private answer does not include the message, so there the menu needs a state short enough for a block id.
  const mayHoldMenu = known !== undefined || surface !== "private";
  const isMenu = menu.length > 1 && mayHoldMenu;
  const all = [...elements, ...(isMenu ? [overflow(menu)] : menu.flatMap((control) => toButton(control, state)))];
  if (all.length === 0) return [];
  return [{ type: "actions", elements: all, ...(known !== undefined && { block_id: known }) }];
}

/**
 * Returns the control with which somebody says why an answer in another message is wrong. Its label is words, since Slack shows
 * nothing else beside it.
 */
export function reasonRow(control: Control, asked: AskedThere): types.ActionsBlock[] {
  const sections = control.kind === "judge" ? control.sections : [];
  const elements = toButton(control, { ...asked, except: [], sections }).map((thumb) => ({
    ...thumb,
    text: { type: "plain_text", text: wording.reasonTitle } as const,
  }));
  return [{ type: "actions", elements }];
}

/** Returns the control that opens an incomplete section: a button, or a menu where there are several sections. */
function opener(citations: readonly Citation[], state: ButtonState): RowElement[] {
  const [first, ...others] = citations;
  if (first === undefined) return [];
  if (others.length > 0) return [choose(actionIds.pick, wording.wholeSection, citations)];
  return [button(actionIds.whole, wording.wholeSection, encodeState({ ...state, sections: [first.id] }))];
}

/** Returns the button beside a section that opens it, with the question in its value. */
export function openButton({ id }: Citation, at: number, asked: AskedThere): types.Button {
  return button(`${actionIds.open}${at}`, openLabel, encodeState({ ...asked, except: [], sections: [id] }));
}

function overflow(menu: readonly Control[]): types.Overflow {
  return {
    type: "overflow",
    action_id: actionIds.menu,
    options: menu.flatMap((control) => {
      const label = labelOf(control);
      return label === undefined ? [] : [{ text: { type: "plain_text", text: label } as const, value: control.kind }];
    }),
  };
}

/** Returns the label of a control in an overflow menu; undefined for a control that is never in one. */
function labelOf({ kind }: Control): string | undefined {
  switch (kind) {
    case "next-best":
      return wording.nextBest;
    case "see-all":
      return wording.seeAll;
    case "share":
      return wording.share;
    case "ask-person":
      return wording.askPerson;
    case "remove":
      return wording.remove;
    default:
      return undefined;
  }
}

function toButton(control: Control, state: ButtonState): types.Button[] {
  switch (control.kind) {
    case "next-best":
      return [button(actionIds.next, wording.nextBest, encodeState({ ...state, except: control.shown }))];
    case "see-all":
      return [button(actionIds.seeAll, wording.seeAll, encodeState(state))];
    case "share":
      return [button(actionIds.share, wording.share, encodeState({ ...state, except: control.shown }))];
    case "ask-person":
      return [button(actionIds.person, wording.askPerson, encodeState(state))];
    case "remove":
      return [button(actionIds.remove, wording.remove, encodeState(state))];
    case "answered-it":
      return [button(actionIds.answeredIt, wording.answeredIt, encodeState({ ...state, sections: [control.section] }))];
    case "judge": {
      const [sign, id, thumb, label] = control.isHelpful
        ? (["+", `${actionIds.judge}0`, "👍", wording.helpful] as const)
        : (["-", `${actionIds.judge}1`, "👎", wording.notHelpful] as const);
      return [{ ...button(id, thumb, sign + encodeState(state)), accessibility_label: label }];
    }
    default:
      return [];
  }
}

/** Returns the controls below a section that is read whole; none where it was not opened from an answer. */
export function sectionControlRow(controls: readonly Control[], asked: AskedThere | undefined): types.ActionsBlock[] {
  if (asked === undefined) return [];
  const elements = controls.flatMap((control) => toButton(control, { ...asked, except: [], sections: [] }));
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

/** Returns a button that turns to a page of a section. */
export function turnButton(section: string, { label, page }: Turn): types.Button {
  return button(`${actionIds.page}${page}`, wording[label], JSON.stringify({ key: sectionKey(section), page }));
}
