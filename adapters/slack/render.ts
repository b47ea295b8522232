import type { types } from "@slack/bolt";
import {
  type Answer,
  type Block,
  type Citation,
  citationDetails,
  type Excerpt,
  type NearSection,
} from "../../src/index.ts";
import type { Control } from "../chat/controls.ts";
import { fitBlocks } from "../chat/fit/fit-blocks.ts";
import { type Drawn, shareRoom } from "../chat/fit/share-room.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { type Outline, outlineOf } from "../chat/outline.ts";
import type { Rendering } from "../chat/platform.ts";
import { labelsOf, namesOf } from "../chat/section-names.ts";
import { actionIds, choose } from "./buttons.ts";
import { type AskedThere, controlRow, openButton, reasonRow } from "./control-buttons.ts";
import { escapeMrkdwn, mrkdwnLink } from "./escape.ts";
import { limits } from "./limits.ts";
import { textOfBlocks, withoutMentionMarks } from "./plain-text.ts";
import { sizeWith, toRichQuote, toRichText } from "./rich-text.ts";
import { wording } from "./wording.ts";

/** A message in Slack's form; `text` is for notifications and screen readers. */
export interface Message {
  readonly blocks: types.KnownBlock[];
  readonly text: string;
}

/**
 * Renders an answer for Slack.
 * @param command the slash command
 */
export function renderAnswer(answer: Answer, rendering: Rendering, command: string): Message {
  const { heading, notices, body } = outlineOf(answer, rendering, wording);
  const { blocks, said } = renderBody(body, rendering, command);
  const asked = answer.kind === "courtesy" || rendering.question === "" ? [] : [askedLine(rendering.question)];
  const escaped = notices.map((one) => escapeMrkdwn(shorten(one, longestNotice)));
  return {
    blocks: [...escaped.map(context), ...headingBlocks(heading), ...blocks],
    text: [...asked, ...escaped, escapeMrkdwn(said)].join("\n"),
  };
}

/** Renders an answer as plain text, without the question. */
export function answerText(answer: Answer, rendering: Rendering, command: string): string {
  const { notices, body } = outlineOf(answer, rendering, wording);
  return withoutMentionMarks([...notices, renderBody(body, rendering, command).said].join("\n"));
}

/** Blocks, with their content as plain text. */
interface Drawing {
  readonly blocks: types.KnownBlock[];
  readonly said: string;
}

function askedLine(question: string): string {
  return `${wording.asked} ${escapeMrkdwn(shorten(question, 300))}`;
}

function renderBody(body: Outline["body"], rendering: Rendering, command: string): Drawing {
  switch (body.kind) {
    case "quotes": {
      const { excerpts, versions, related } = body;
      const { blocks, said, notWhole } = renderExcerpts(excerpts, related, rendering.surface !== "modal");
      const cited = excerpts.map(({ citation }) => citation);
      const differing = versions === undefined ? [] : [context(escapeMrkdwn(shorten(versions, longestNotice)))];
      return {
        blocks: [...blocks, ...differing, ...seeAlso(related, cited), ...controlRow(rendering, notWhole)],
        said,
      };
    }
    case "near": {
      const said = shorten(body.said, limits.fallbackText);
      const names = labelsOf(body.sections);
      const rows = body.sections.flatMap((section, at) => nearRow(section, names[at] ?? "", at, rendering));
      const list = body.sections.map((section, at) => [`• ${names[at]}`, ...quotedLines(section)].join("\n"));
      return { blocks: [plain(said), ...rows, ...controlRow(rendering)], said: [said, ...list].join("\n") };
    }
    case "line": {
      const line = shorten(body.said, limits.fallbackText);
      const said = body.hasHint ? `${line} ${wording.topicsHint(command)}` : line;
      return { blocks: [plain(said), ...controlRow(rendering)], said };
    }
  }
}

/** Renders a near section: its title with a button that opens it, and its nearest sentences. */
function nearRow(section: NearSection, name: string, at: number, asked: AskedThere): types.KnownBlock[] {
  const { blocks, left } = fitBlocks(section.blocks, longestNear);
  return [
    {
      type: "section",
      text: { type: "mrkdwn", text: citationText(section, name), verbatim: true },
      accessory: openButton(section, at, asked),
    },
    ...toRichQuote(blocks),
    ...(left === undefined || blocks.length === 0 ? [] : [context(escapeMrkdwn(wording.left(left)))]),
  ];
}

function quotedLines({ blocks }: NearSection): string[] {
  return blocks.length === 0 ? [] : [fallbackOf(blocks, longestNear)];
}

/**
 * Renders the related sections: one line of links where each has an address, otherwise one menu.
 * @param cited the citations of the answer's quotes
 */
function seeAlso(related: readonly Citation[], cited: readonly Citation[]): types.KnownBlock[] {
  if (related.length === 0) return [];
  const names = namesOf(related, cited).map((name) => shorten(name, longestLabel) || "…");
  const links = related.map((citation, at) => {
    const url = addressOf(citation);
    return url === undefined ? undefined : mrkdwnLink(url, names[at] ?? "");
  });
  if (links.every((one) => one !== undefined)) return [context(`${wording.seeAlso}: ${links.join(" · ")}`)];
  const text = { type: "mrkdwn" as const, text: wording.seeAlso };
  return [{ type: "section", text, accessory: choose(actionIds.pick, wording.openSection, related, cited) }];
}

/** Renders one of the bot's own texts. */
export function notice(text: string): Message {
  return { blocks: [plain(text)], text: escapeMrkdwn(text) };
}

/** Renders one of the bot's own texts above a control that concerns an answer in another message. */
export function offer(text: string, control: Control, about: AskedThere): Message {
  const { blocks, text: fallback } = notice(text);
  return { blocks: [...blocks, ...reasonRow(control, about)], text: fallback };
}

/** Renders excerpts, each with its citation below, and with a line that says what was left out where it does not fit. */
function renderExcerpts(
  excerpts: readonly Excerpt[],
  related: readonly Citation[],
  mayHaveTable: boolean,
): Drawing & { readonly notWhole: readonly Citation[] } {
  const cited = excerpts.slice(0, mostExcerpts).map(({ citation }) => citation);
  const names = labelsOf(cited, related);
  const textRoom = limits.fallbackText / names.length;
  let hasTable = !mayHaveTable;
  const draw = ({ blocks, citation }: Excerpt, share: number, at: number): Drawn<Drawing> => {
    const name = names[at] ?? "";
    const cited = citationText(citation, name);
    const fitted = fitBlocks(blocks, share - cited.length - longestSign, sizeWith(blocks, !hasTable));
    const rich = toRichText(fitted.blocks, !hasTable);
    hasTable ||= rich.some(({ type }) => type === "table");
    const sign = fitted.left === undefined ? [] : [context(escapeMrkdwn(wording.left(fitted.left)))];
    return {
      part: {
        blocks: [...rich, ...sign, context(cited)],
        said: [fallbackOf(blocks, textRoom), `— ${name}`].join("\n"),
      },
      size: fitted.size + cited.length + longestSign,
      isComplete: fitted.left === undefined,
    };
  };
  const { parts, notWhole } = shareRoom(excerpts, limits.messageText, mostExcerpts, draw);
  const rest = excerpts.length - parts.length;
  return {
    blocks: [
      ...parts.flatMap(({ blocks }) => blocks),
      ...(rest > 0 ? [context(escapeMrkdwn(wording.left({ quotes: rest })))] : []),
    ],
    said: parts.map(({ said }) => said).join("\n"),
    notWhole,
  };
}

/** Returns a quote for notifications and screen readers, with a line that says what was left out. */
function fallbackOf(quoted: readonly Block[], room: number): string {
  const { blocks, left } = fitBlocks(quoted, room);
  return [textOfBlocks(blocks), ...(left === undefined ? [] : [wording.left(left)])]
    .filter((one) => one !== "")
    .join("\n");
}

/**
 * Upper bound on the excerpts of a message. An excerpt takes three blocks, one with a table takes five, and eleven blocks are
 * for the rest of the message.
 */
const mostExcerpts = Math.floor((limits.blocks - 13) / 3);
/** Upper bound on the characters of a near section's sentences. */
const longestNear = 1_500;
/** Characters reserved for the line that says what was left out. */
const longestSign = 150;
/** Upper bounds in characters: a context block takes 2,000, and escaping makes text up to five times as long. */
const longestLabel = 200;
const longestUrl = 400;
const longestNotice = 300;

/**
 * Returns a citation in mrkdwn: `name` (linked where there is a web address), document, pages and date, short enough for a
 * context block.
 */
export function citationText(citation: Citation, name: string): string {
  const url = addressOf(citation);
  const place = url === undefined ? escapeMrkdwn(name) : mrkdwnLink(url, name);
  return [place, ...citationDetails(citation).map(escapeMrkdwn)].join(" · ");
}

/** Returns the citation's web address if it can be linked. */
function addressOf({ url }: Citation): string | undefined {
  return url !== undefined && url.length <= longestUrl && /^https?:/.test(url) ? url : undefined;
}

function headingBlocks(heading: Outline["heading"]): types.KnownBlock[] {
  if (heading === undefined) return [];
  const asked = askedLine(heading.question);
  return [context(heading.sharedBy === undefined ? asked : `${wording.sharedBy(heading.sharedBy)} · ${asked}`)];
}

/** Returns text as a block that Slack shows literally; Slack refuses an empty text. */
export function plain(text: string): types.RichTextBlock {
  const shown: types.RichTextText = { type: "text", text: text || " " };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [shown] }] };
}

/** Returns text as a block in bold, used as a heading of the blocks below. */
export function bold(text: string): types.RichTextBlock {
  const shown: types.RichTextText = { type: "text", text: text || " ", style: { bold: true } };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [shown] }] };
}

/** @param mrkdwn escaped by the caller, and no longer than a context block takes */
export function context(mrkdwn: string): types.ContextBlock {
  return { type: "context", elements: [{ type: "mrkdwn", text: mrkdwn, verbatim: true }] };
}
