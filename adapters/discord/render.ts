import { type APIButtonComponentWithCustomId, ButtonStyle } from "discord.js";
import { type Answer, type Citation, type Excerpt, nothingFound, otherVersionsSay } from "../../src/index.ts";
import type { Control } from "../chat/controls.ts";
import { fitBlocks } from "../chat/fit/fit-blocks.ts";
import type { Rendering } from "../chat/platform.ts";
import { mostShown } from "./button-value.ts";
import { citationText, label } from "./labels.ts";
import { limits } from "./limits.ts";
import { sizeInDiscord, toDiscordMarkdown } from "./markdown.ts";
import {
  besideRows,
  button,
  compose,
  type Form,
  type Message,
  openButtons,
  type Part,
  roomIn,
  rowCount,
  rows,
  subtext,
  text,
  textSize,
} from "./parts.ts";
import { questionLine } from "./question-line.ts";
import { wording } from "./wording.ts";

/** Writes an answer for Discord. */
export function renderAnswer(answer: Answer, rendering: Rendering, form: Form): Message {
  const { controls } = rendering;
  const long: Part[] = [
    ...(answer.isShortened ? [subtext(escapedShortened)] : []),
    ...(rendering.isBesideFiles ? [subtext(escapedBesideFiles)] : []),
  ];
  const head = [...heading(rendering), ...long];
  const tail = rows(controls.under.flatMap(toButton));
  const room = roomIn[form] - textSize(head);
  switch (answer.kind) {
    case "answer": {
      const isNone = answer.related.length === 0;
      const differing = otherVersionsSay(answer);
      const versions = differing === undefined ? [] : [subtext(label(differing, longestNotice))];
      const above: Part[] = [...versions, ...(isNone ? [] : [{ kind: "line" } as const, subtext(wording.seeAlso)])];
      const quoted = [...head, ...renderExcerpts(answer.excerpts, room - textSize(above))];
      return compose([...quoted, ...above, ...near(answer.related, [...quoted, ...tail]), ...tail], form);
    }
    case "closest": {
      const said = text(label(nothingFound(answer), longestNotice));
      const left = room - textSize([said]) - 1;
      const each = Math.floor(left / answer.sections.length) - "- \n".length;
      const list = answer.sections.map((citation) => `- ${citationText(citation, each)}`).join("\n");
      return compose([...head, said, text(list), ...near(answer.sections, tail), ...tail], form);
    }
    case "unknown": {
      const said = text(label(nothingFound(answer), longestNotice));
      return compose([...head, said, subtext(escapedHint), ...tail], form);
    }
    case "courtesy":
      return compose([...long, text(label(`${nothingFound(answer)} ${wording.howToAsk}`, room - 1))], form);
  }

  /** All of their controls, where there are rows for them beside the others; else those that open the sections. */
  function near(citations: readonly Citation[], others: readonly Part[]): Part[] {
    const all = besideRows(citations, controls.beside, firstRelated);
    const fits = form === "components" || rowCount(others) + all.length <= limits.rows;
    return fits ? all : rows(openButtons(citations, firstRelated));
  }
}

/** A line of the bot's own. */
export function notice(said: string, form: Form): Message {
  return compose([text(label(said, roomIn[form] - 1))], form);
}

/** The same of several lines. */
export function lines(said: string, form: Form): Message {
  const all = said.split("\n");
  const each = Math.floor(roomIn[form] / all.length) - 1;
  return compose([text(all.map((line) => label(line, each)).join("\n"))], form);
}

/** A line of Discord's Markdown, written by the bot alone. */
export function spoken(markdown: string, form: Form): Message {
  return compose([text(markdown)], form);
}

/** The numbers that tell the buttons of a message apart: the first quoted section, the others, the related ones. */
const firstQuoted = 0;
const firstMore = 1;
const firstRelated = 10;

const mostExcerpts = 8;
/** Characters without which no excerpt is shown. */
const leastRoom = 250;
const longestNotice = 400;
const escapedHint = label(wording.topicsHint, longestNotice);
const escapedShortened = label(wording.shortened, longestNotice);
const escapedBesideFiles = label(wording.besideFiles, longestNotice);

/**
 * The excerpts share the room that is left; each has its citation under it. What does not fit can be opened, and so can every
 * section but the first, which has a button of its own.
 */
function renderExcerpts(excerpts: readonly Excerpt[], room: number): Part[] {
  const shown = excerpts.slice(0, Math.max(1, Math.min(mostExcerpts, Math.floor(room / leastRoom))));
  const more = excerpts.slice(shown.length).map(({ citation }) => citation);
  const first = excerpts[0]?.citation.id;
  const parts: Part[] = [];
  let left = room - textSize([subtext(wording.more)]);
  for (const [at, { blocks, citation }] of shown.entries()) {
    const share = Math.floor(left / (shown.length - at));
    const cited = `-# ${citationText(citation, Math.floor(share / 2))}`;
    const fitted = fitBlocks(blocks, share - cited.length - 2, sizeInDiscord);
    const part = text(`${toDiscordMarkdown(fitted.blocks)}\n${cited}`);
    parts.push(part);
    left -= textSize([part]);
    if (!fitted.isWhole) more.push(citation);
  }
  const others = unique([...more, ...excerpts.map(({ citation }) => citation)]).filter(({ id }) => id !== first);
  const buttons = openButtons(others.slice(0, limits.buttonsARow), firstMore);
  return [...parts, ...(more.length > 0 ? [subtext(wording.more)] : []), ...rows(buttons)];
}

function unique(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.id, citation])).values()];
}

/** What is answered, where the question does not stand above it; and who shared it. */
function heading({ question, showsQuestion, sharedBy }: Rendering): Part[] {
  const lines = [
    ...(sharedBy === undefined ? [] : [`-# ${wording.sharedBy} ${wording.mention(sharedBy)}`]),
    ...(showsQuestion ? [questionLine(question)] : []),
  ];
  return lines.length === 0 ? [] : [text(lines.join("\n"))];
}

/** A control under an answer; none where a button cannot hold what it needs. */
function toButton(control: Control): APIButtonComponentWithCustomId[] {
  switch (control.kind) {
    case "solved":
      return [button(wording.solved, control, 0, ButtonStyle.Success)];
    case "open":
      return [button(wording.wholeSection, control, firstQuoted)];
    case "next-best":
      return control.shown.length <= mostShown ? [button(wording.nextBest, control)] : [];
    case "share":
      return [button(wording.share, control)];
    case "ask-person":
      return [button(wording.askPerson, control)];
    case "judge":
      return [button(control.isHelpful ? wording.helpful : wording.notHelpful, control)];
    case "remove":
      return [button(wording.remove, control)];
    case "answered-it":
    case "turn":
    case "browse":
      return [];
  }
}
