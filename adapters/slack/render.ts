import type { types } from "@slack/bolt";
import {
  type Answer,
  type Citation,
  type Excerpt,
  fitBlocks,
  nothingFound,
  plainBlocks,
  sectionKey,
} from "../../src/index.ts";
import { actionIds, button, feedbackButtons, openButtons, plainFeedback } from "./buttons.ts";
import { escapeMrkdwn, mrkdwnLink, shorten } from "./escape.ts";
import { limits } from "./limits.ts";
import { toRichText } from "./rich-text.ts";
import { type ButtonState, encodeState } from "./state.ts";
import { wording } from "./wording.ts";

/** A message as Slack takes it; `text` is for notifications and screen readers. */
export interface Message {
  readonly blocks: types.KnownBlock[];
  readonly text: string;
}

export interface RenderOptions {
  readonly question: string;
  readonly earlier: readonly string[];
  /** The ids of the sections that were shown before. */
  readonly except: readonly string[];
  /** Slack's id of who asked. */
  readonly asker: string;
  /** Where it is shown: to all in a place, to the asker alone, or in a modal of the asker's. */
  readonly surface: "public" | "private" | "modal";
  /** Slack's id of who shared it. */
  readonly sharedBy?: string;
  /** Whether there is a channel where people can be asked. */
  readonly canAskPerson: boolean;
  readonly command: string;
}

/** Writes an answer for Slack. */
export function renderAnswer(answer: Answer, options: RenderOptions): Message {
  const asked = heading(options);
  switch (answer.kind) {
    case "answer": {
      const { blocks, text } = renderExcerpts(answer.excerpts, options.surface !== "modal");
      const seeAlso = openButtons(answer.related);
      return {
        blocks: [
          ...asked,
          ...blocks,
          ...(seeAlso === undefined ? [] : [context(wording.seeAlso), seeAlso]),
          ...controls(answer, options),
        ],
        text,
      };
    }
    case "closest": {
      const said = nothingFound(answer);
      const near = openButtons(answer.sections);
      const links = answer.sections.map((citation) => `• ${citationText(citation)}`).join("\n");
      return {
        blocks: [
          ...asked,
          plain(said),
          context(links),
          ...(near === undefined ? [] : [near]),
          ...controls(answer, options),
        ],
        text: escapeMrkdwn(said),
      };
    }
    case "unknown": {
      const said = nothingFound(answer);
      const hint = context(escapeMrkdwn(wording.topicsHint(options.command)));
      return { blocks: [...asked, plain(said), hint, ...controls(answer, options)], text: escapeMrkdwn(said) };
    }
    case "courtesy":
      return notice(`${nothingFound(answer)} ${wording.howToAsk(options.command)}`);
  }
}

/** A line of the bot's own. */
export function notice(text: string): Message {
  return { blocks: [plain(text)], text: escapeMrkdwn(text) };
}

/** The excerpts share the room that a message has; each has its citation under it. */
function renderExcerpts(excerpts: readonly Excerpt[], mayHaveTable: boolean): Message {
  const blocks: types.KnownBlock[] = [];
  let hasTable = !mayHaveTable;
  const most = Math.max(1, Math.floor((limits.blocks - 10) / 3));
  const shown = excerpts.slice(0, most);
  const share = Math.floor(limits.messageText / shown.length);
  for (const { blocks: quoted, citation } of shown) {
    const fitted = fitBlocks(quoted, share);
    const rich = toRichText(fitted.blocks, !hasTable);
    hasTable ||= rich.some(({ type }) => type === "table");
    blocks.push(...rich, context(citationText(citation)));
    if (!fitted.isWhole) blocks.push(context(wording.more));
  }
  const words = shown.flatMap(({ blocks: quoted }) => fitBlocks(quoted, limits.fallbackText / shown.length).blocks);
  return { blocks, text: escapeMrkdwn(plainBlocks(words)) };
}

/** Heading path, document and date, linked where there is a web address. */
export function citationText({ title, headings, url, date }: Citation): string {
  const path = (headings[0] === title ? headings.slice(1) : headings).map((heading) => shorten(heading, 150));
  const label = shorten([title, ...path].join(" › "), 300);
  const place = url === undefined || url.length > 1_000 ? escapeMrkdwn(label) : mrkdwnLink(url, label);
  return date === undefined ? place : `${place} · ${escapeMrkdwn(date)}`;
}

function controls(answer: Answer, options: RenderOptions): types.KnownBlock[] {
  const { question, earlier, except, asker, surface, canAskPerson } = options;
  const shown = sectionsOf(answer);
  const state: ButtonState = { question, earlier, except: [...except, ...shown], asker, sections: shown };
  const value = encodeState(state);
  const again = encodeState({ ...state, except });
  const [first] = shown;
  const isFound = answer.kind === "answer";
  const buttons = [
    ...(surface === "private" && isFound ? [button(actionIds.share, wording.share, again)] : []),
    ...(isFound && first !== undefined ? [button(actionIds.whole, wording.wholeSection, sectionKey(first))] : []),
    ...(isFound ? [button(actionIds.next, wording.nextBest, value)] : []),
    ...(!isFound && canAskPerson ? [button(actionIds.person, wording.askPerson, again)] : []),
    ...(surface === "public" ? [button(actionIds.remove, wording.remove, again)] : []),
  ];
  const actions: types.KnownBlock[] = buttons.length === 0 ? [] : [{ type: "actions", elements: buttons }];
  const judged = encodeState({ ...state, earlier: [], except: [] });
  return [...actions, surface === "modal" ? plainFeedback(judged) : feedbackButtons(judged)];
}

/** What an answer answers, where the question does not stand above it; and who shared it. */
function heading({ question, surface, sharedBy }: RenderOptions): types.KnownBlock[] {
  const asked = `${wording.asked} ${escapeMrkdwn(shorten(question, 300))}`;
  if (sharedBy !== undefined) return [context(`${wording.sharedBy(sharedBy)} · ${asked}`)];
  return surface === "public" ? [] : [context(asked)];
}

function sectionsOf(answer: Answer): string[] {
  if (answer.kind === "answer") return [...new Set(answer.excerpts.map(({ citation }) => citation.id))];
  return answer.kind === "closest" ? answer.sections.map(({ id }) => id) : [];
}

/** Text that is shown as it is. */
export function plain(text: string): types.RichTextBlock {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] };
}

/** @param mrkdwn escaped by who calls */
export function context(mrkdwn: string): types.ContextBlock {
  return { type: "context", elements: [{ type: "mrkdwn", text: shorten(mrkdwn, limits.contextText), verbatim: true }] };
}
