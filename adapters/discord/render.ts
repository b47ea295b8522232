import { type APIButtonComponentWithCustomId, ButtonStyle } from "discord.js";
import { type Answer, type Citation, type Excerpt, nothingFound } from "../../src/index.ts";
import { fitBlocks } from "../chat/fit/fit-blocks.ts";
import { sure } from "../chat/sure.ts";
import { mostShown } from "./button-value.ts";
import { citationText, label } from "./labels.ts";
import { limits } from "./limits.ts";
import { sizeInDiscord, toDiscordMarkdown } from "./markdown.ts";
import {
  button,
  compose,
  type Form,
  type Message,
  nearRows,
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

export interface RenderOptions {
  readonly question: string;
  /** Whether the question stands nowhere else where it is answered. */
  readonly showsQuestion: boolean;
  /** The ids of the sections that were shown before. */
  readonly except: readonly string[];
  /** Discord's id of who asked. */
  readonly asker: string;
  /** Shown to all in a place, or to the asker alone. */
  readonly surface: "public" | "private";
  /** Discord's id of who shared it. */
  readonly sharedBy?: string;
  /** Whether there is a channel where people can be asked. */
  readonly canAskPerson: boolean;
  /** Whether who asked may say that it is solved. */
  readonly canBeSolved: boolean;
}

/** Writes an answer for Discord. */
export function renderAnswer(answer: Answer, options: RenderOptions, form: Form): Message {
  const long: Part[] = answer.isShortened ? [subtext(escapedShortened)] : [];
  const head = [...heading(options), ...long];
  const tail = controls(answer, options);
  const room = roomIn[form] - textSize(head);
  switch (answer.kind) {
    case "answer": {
      const isNone = answer.related.length === 0;
      const above: Part[] = isNone ? [] : [{ kind: "line" }, subtext(wording.seeAlso)];
      const quoted = [...head, ...renderExcerpts(answer.excerpts, room - textSize(above))];
      const isSure = answer.confidence >= sure;
      const related = isSure
        ? rows(openButtons(answer.related, firstRelated))
        : near(answer.related, [...quoted, ...tail]);
      return compose([...quoted, ...above, ...related, ...tail], form);
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

  /** Whether a section answered the question can be said where there are rows for it beside the others. */
  function near(citations: readonly Citation[], others: readonly Part[]): Part[] {
    const asking = nearRows(citations, firstRelated);
    const fits = form === "components" || rowCount(others) + asking.length <= limits.rows;
    return fits ? asking : rows(openButtons(citations, firstRelated));
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
function heading({ question, showsQuestion, sharedBy }: RenderOptions): Part[] {
  const lines = [
    ...(sharedBy === undefined ? [] : [`-# ${wording.sharedBy} ${wording.mention(sharedBy)}`]),
    ...(showsQuestion ? [questionLine(question)] : []),
  ];
  return lines.length === 0 ? [] : [text(lines.join("\n"))];
}

function controls(answer: Answer, options: RenderOptions): Part[] {
  const { except, asker, surface, canAskPerson, canBeSolved } = options;
  const sections = sectionsOf(answer);
  const [first] = sections;
  const shown = [...except, ...sections];
  const isFound = answer.kind === "answer";
  const buttons: APIButtonComponentWithCustomId[] = [];
  if (isFound && canBeSolved) {
    buttons.push(button(wording.solved, { kind: "solved", asker, sections }, ButtonStyle.Success));
  }
  if (isFound && first !== undefined) {
    buttons.push(button(wording.wholeSection, { kind: "open", at: firstQuoted, section: first }));
  }
  if (isFound && shown.length <= mostShown) buttons.push(button(wording.nextBest, { kind: "next", shown }));
  if (isFound && surface === "private") buttons.push(button(wording.share, { kind: "share", shown: except }));
  if (!isFound && canAskPerson) buttons.push(button(wording.askPerson, { kind: "person", asker }));
  buttons.push(button(wording.helpful, { kind: "judge", isHelpful: true, sections }));
  buttons.push(button(wording.notHelpful, { kind: "judge", isHelpful: false, sections }));
  if (surface === "public") buttons.push(button(wording.remove, { kind: "remove", asker }));
  return rows(buttons);
}

/** The ids of the sections that an answer shows. */
function sectionsOf(answer: Answer): string[] {
  if (answer.kind === "answer") return [...new Set(answer.excerpts.map(({ citation }) => citation.id))];
  return answer.kind === "closest" ? answer.sections.map(({ id }) => id) : [];
}
