import type { types } from "@slack/bolt";
import {
  type Answer,
  type Citation,
  citationPath,
  type Excerpt,
  nothingFound,
  otherVersionsSay,
  plainBlocks,
} from "../../src/index.ts";
import { fitBlocks } from "../chat/fit/fit-blocks.ts";
import { shorten } from "../chat/fit/shorten.ts";
import type { Rendering } from "../chat/platform.ts";
import { openButtons } from "./buttons.ts";
import { besideBlocks, controlBlocks } from "./control-buttons.ts";
import { escapeMrkdwn, mrkdwnLink } from "./escape.ts";
import { limits } from "./limits.ts";
import { toRichText } from "./rich-text.ts";
import { wording } from "./wording.ts";

/** A message as Slack takes it; `text` is for notifications and screen readers. */
export interface Message {
  readonly blocks: types.KnownBlock[];
  readonly text: string;
}

/**
 * Writes an answer for Slack.
 * @param command the slash command
 */
export function renderAnswer(answer: Answer, rendering: Rendering, command: string): Message {
  const { blocks, text } = renderKind(answer, rendering, command);
  const said = [
    ...(answer.isShortened ? [wording.shortened] : []),
    ...(rendering.isBesideFiles ? [wording.besideFiles] : []),
  ];
  const escaped = said.map(escapeMrkdwn);
  return { blocks: [...escaped.map(context), ...blocks], text: [...escaped, text].join("\n") };
}

function renderKind(answer: Answer, rendering: Rendering, command: string): Message {
  const asked = heading(rendering);
  const tail = controlBlocks(rendering);
  const { beside } = rendering.controls;
  switch (answer.kind) {
    case "answer": {
      const { blocks, text } = renderExcerpts(answer.excerpts, rendering.surface !== "modal");
      const differing = otherVersionsSay(answer);
      const versions = differing === undefined ? [] : [context(escapeMrkdwn(shorten(differing, longestVersions)))];
      const seeAlso = besideBlocks(answer.related, beside, rendering, limits.actions);
      return {
        blocks: [
          ...asked,
          ...blocks,
          ...versions,
          ...(seeAlso.length === 0 ? [] : [context(wording.seeAlso), ...seeAlso]),
          ...tail,
        ],
        text,
      };
    }
    case "closest": {
      const said = shorten(nothingFound(answer), limits.fallbackText);
      const list = answer.sections.map((citation) => `• ${labelOf(citation)}`).join("\n");
      const near = besideBlocks(answer.sections, beside, rendering);
      return {
        blocks: [...asked, plain(said), listOf(answer.sections), ...near, ...tail],
        text: escapeMrkdwn(`${said}\n${list}`),
      };
    }
    case "unknown": {
      const said = shorten(nothingFound(answer), limits.fallbackText);
      const hint = context(escapeMrkdwn(wording.topicsHint(command)));
      return { blocks: [...asked, plain(said), hint, ...tail], text: escapeMrkdwn(said) };
    }
    case "courtesy":
      return notice(`${nothingFound(answer)} ${wording.howToAsk(command)}`);
  }
}

/** A line of the bot's own. */
export function notice(text: string): Message {
  return { blocks: [plain(text)], text: escapeMrkdwn(text) };
}

/** The excerpts share the room that a message has; each has its citation under it. What does not fit can be opened. */
function renderExcerpts(excerpts: readonly Excerpt[], mayHaveTable: boolean): Message {
  const blocks: types.KnownBlock[] = [];
  const texts: string[] = [];
  const shown = excerpts.slice(0, mostExcerpts);
  const more = excerpts.slice(mostExcerpts).map(({ citation }) => citation);
  let hasTable = !mayHaveTable;
  let left: number = limits.messageText;
  for (const [at, { blocks: quoted, citation }] of shown.entries()) {
    const cited = citationText(citation);
    const fitted = fitBlocks(quoted, Math.floor(left / (shown.length - at)) - cited.length);
    const rich = toRichText(fitted.blocks, !hasTable);
    hasTable ||= rich.some(({ type }) => type === "table");
    blocks.push(...rich, context(cited));
    texts.push(plainBlocks(fitBlocks(quoted, limits.fallbackText / shown.length).blocks), `— ${labelOf(citation)}`);
    left -= fitted.size + cited.length;
    if (!fitted.isWhole) more.push(citation);
  }
  const rest = openButtons(more.slice(0, limits.actions));
  if (rest !== undefined) blocks.push(context(wording.more), rest);
  return { blocks, text: escapeMrkdwn(texts.join("\n")) };
}

/** Each takes two blocks, one of them four; eleven more are for what stands around them. */
const mostExcerpts = Math.floor((limits.blocks - 13) / 2);
/** Characters: a context takes 2,000, and what is escaped grows up to five times. */
const longestLabel = 200;
const longestUrl = 400;
const longestVersions = 300;

/** Heading path, document and date, linked where there is a web address; never too long for where it stands. */
export function citationText(citation: Citation): string {
  const { date } = citation;
  const url = addressOf(citation);
  const label = labelOf(citation);
  const place = url === undefined ? escapeMrkdwn(label) : mrkdwnLink(url, label);
  return date === undefined ? place : `${place} · ${escapeMrkdwn(date)}`;
}

function labelOf(citation: Citation): string {
  return shorten(citationPath(citation).join(" › "), longestLabel).trim() || "…";
}

/** A web address that can be linked. */
function addressOf({ url }: Citation): string | undefined {
  return url !== undefined && url.length <= longestUrl && /^https?:/.test(url) ? url : undefined;
}

/** Sections by name, linked where there is a web address. */
function listOf(citations: readonly Citation[]): types.RichTextBlock {
  const elements = citations.map((citation): types.RichTextSection => {
    const text = labelOf(citation);
    const url = addressOf(citation);
    return {
      type: "rich_text_section",
      elements: [url === undefined ? { type: "text", text } : { type: "link", url, text }],
    };
  });
  return { type: "rich_text", elements: [{ type: "rich_text_list", style: "bullet", elements }] };
}

/** What an answer answers, where the question does not stand above it; and who shared it. */
function heading({ question, showsQuestion, sharedBy }: Rendering): types.KnownBlock[] {
  if (!showsQuestion) return [];
  const asked = `${wording.asked} ${escapeMrkdwn(shorten(question, 300))}`;
  return [context(sharedBy === undefined ? asked : `${wording.sharedBy(sharedBy)} · ${asked}`)];
}

/** Text that is shown as it is; Slack takes none that is empty. */
export function plain(text: string): types.RichTextBlock {
  const shown: types.RichTextText = { type: "text", text: text || " " };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [shown] }] };
}

/** @param mrkdwn escaped by who calls, and no longer than a context takes */
export function context(mrkdwn: string): types.ContextBlock {
  return { type: "context", elements: [{ type: "mrkdwn", text: mrkdwn, verbatim: true }] };
}
