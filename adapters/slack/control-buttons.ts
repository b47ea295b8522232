import type { types } from "@slack/bolt";
import { type Citation, sectionKey } from "../../src/index.ts";
import { type Control, menuControls } from "../chat/controls.ts";
import type { Turn } from "../chat/paging.ts";
import type { Rendering } from "../chat/platform.ts";
import { type ButtonState, encodeState } from "./button-value.ts";
import { actionIds, button, choose, openLabel } from "./buttons.ts";
import { limits } from "./limits.ts";
import { wording } from "./wording.ts";

/** What the answer answers under which a control stands. */
export type AskedThere = Pick<ButtonState, "question" | "earlier" | "asker">;

type RowElement = types.Button | types.Overflow | types.StaticSelect;

/**
 * The row of controls under an answer.
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
  // Slack gives a menu no room for what was asked: it stands in the name of its row, or in the messages that Slack shows.
  const mayHoldMenu = known !== undefined || surface !== "private";
  const isMenu = menu.length > 1 && mayHoldMenu;
  const all = [...elements, ...(isMenu ? [overflow(menu)] : menu.flatMap((control) => toButton(control, state)))];
  if (all.length === 0) return [];
  return [{ type: "actions", elements: all, ...(known !== undefined && { block_id: known }) }];
}

/** What says why an answer is wrong that stands elsewhere; Slack shows it as words where nothing else stands beside it. */
export function reasonRow(control: Control, asked: AskedThere): types.ActionsBlock[] {
  const sections = control.kind === "judge" ? control.sections : [];
  const elements = toButton(control, { ...asked, except: [], sections }).map((thumb) => ({
    ...thumb,
    text: { type: "plain_text", text: wording.reasonTitle } as const,
  }));
  return [{ type: "actions", elements }];
}

/** What opens a section; of several one is picked. */
function opener(citations: readonly Citation[], state: ButtonState): RowElement[] {
  const [first, ...others] = citations;
  if (first === undefined) return [];
  if (others.length > 0) return [choose(actionIds.pick, wording.wholeSection, citations)];
  return [button(actionIds.whole, wording.wholeSection, encodeState({ ...state, sections: [first.id] }))];
}

/** A button beside a section that opens it; what was asked comes along. */
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

/** The words on a control that stands under an answer; undefined of one that does not. */
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

/** The controls under a section that is read whole. */
export function sectionControlRow(controls: readonly Control[], asked: AskedThere | undefined): types.ActionsBlock[] {
  if (asked === undefined) return [];
  const elements = controls.flatMap((control) => toButton(control, { ...asked, except: [], sections: [] }));
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

/** Where a button that turns pages leads. */
export function turnButton(section: string, { label, page }: Turn): types.Button {
  return button(`${actionIds.page}${page}`, wording[label], JSON.stringify({ key: sectionKey(section), page }));
}
