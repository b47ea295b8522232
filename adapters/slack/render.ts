import type { types } from "@slack/bolt";
import {
  type Answer,
  type Block,
  type Citation,
  type Excerpt,
  type NearSection,
  nothingFound,
  otherVersionsSay,
  plainBlocks,
} from "../../src/index.ts";
import { fitBlocks } from "../chat/fit/fit-blocks.ts";
import { shorten, shortenPath } from "../chat/fit/shorten.ts";
import type { Rendering } from "../chat/platform.ts";
import { namesOf, pathsOf } from "../chat/section-names.ts";
import { actionIds, choose } from "./buttons.ts";
import { type AskedThere, controlRow, openButton } from "./control-buttons.ts";
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
  const asked = answer.kind === "courtesy" ? [] : [askedLine(rendering.question)];
  const said = [
    ...(answer.isShortened ? [wording.shortened] : []),
    ...(rendering.isBesideFiles ? [wording.besideFiles] : []),
  ];
  const escaped = said.map(escapeMrkdwn);
  return { blocks: [...escaped.map(context), ...blocks], text: [...asked, ...escaped, text].join("\n") };
}

function askedLine(question: string): string {
  return `${wording.asked} ${escapeMrkdwn(shorten(question, 300))}`;
}

function renderKind(answer: Answer, rendering: Rendering, command: string): Message {
  const asked = heading(rendering);
  switch (answer.kind) {
    case "answer": {
      const { blocks, text, notWhole } = renderExcerpts(answer.excerpts, rendering.surface !== "modal");
      const differing = otherVersionsSay(answer);
      const versions = differing === undefined ? [] : [context(escapeMrkdwn(shorten(differing, longestVersions)))];
      const tail = controlRow(rendering, notWhole);
      return { blocks: [...asked, ...blocks, ...versions, ...seeAlso(answer.related), ...tail], text };
    }
    case "closest": {
      const said = shorten(nothingFound(answer), limits.fallbackText);
      const near = answer.sections.slice(0, rendering.controls.near);
      const names = labelsOf(near);
      const rows = near.flatMap((section, at) => nearRow(section, names[at] ?? "", at, rendering));
      const list = near.map((section, at) => [`• ${names[at]}`, ...quotedLines(section)].join("\n")).join("\n");
      return {
        blocks: [...asked, plain(said), ...rows, ...controlRow(rendering)],
        text: escapeMrkdwn(`${said}\n${list}`),
      };
    }
    case "unknown": {
      const said = shorten(nothingFound(answer), limits.fallbackText);
      const line = rendering.controls.row.length > 0 ? said : `${said} ${wording.topicsHint(command)}`;
      return { blocks: [...asked, plain(line), ...controlRow(rendering)], text: escapeMrkdwn(line) };
    }
    case "courtesy":
      return notice(`${nothingFound(answer)} ${wording.topicsHint(command)}`);
  }
}

/** A section that comes near: its title with a button that opens it, and what comes nearest in it. */
function nearRow(section: NearSection, name: string, at: number, asked: AskedThere): types.KnownBlock[] {
  const { blocks, left } = fitBlocks(section.blocks, longestNear);
  return [
    {
      type: "section",
      text: { type: "mrkdwn", text: citationText(section, name), verbatim: true },
      accessory: openButton(section, at, asked),
    },
    ...toRichText(blocks, false),
    ...(left === undefined || blocks.length === 0 ? [] : [context(escapeMrkdwn(wording.left(left)))]),
  ];
}

function quotedLines({ blocks }: NearSection): string[] {
  return blocks.length === 0 ? [] : [fallbackOf(blocks, longestNear)];
}

/** One line of links where all can be linked, else one menu. */
function seeAlso(related: readonly Citation[]): types.KnownBlock[] {
  if (related.length === 0) return [];
  const names = namesOf(related).map((name) => shorten(name, longestLabel) || "…");
  const links = related.map((citation, at) => {
    const url = addressOf(citation);
    return url === undefined ? undefined : mrkdwnLink(url, names[at] ?? "");
  });
  if (links.every((one) => one !== undefined)) return [context(`${wording.seeAlso}: ${links.join(" · ")}`)];
  const text = { type: "mrkdwn" as const, text: wording.seeAlso };
  return [{ type: "section", text, accessory: choose(actionIds.pick, wording.openSection, related) }];
}

/** A line of the bot's own. */
export function notice(text: string): Message {
  return { blocks: [plain(text)], text: escapeMrkdwn(text) };
}

/** The excerpts share the room that a message has; each has its citation under it, and a sign where it does not fit. */
function renderExcerpts(
  excerpts: readonly Excerpt[],
  mayHaveTable: boolean,
): Message & { readonly notWhole: readonly Citation[] } {
  const blocks: types.KnownBlock[] = [];
  const texts: string[] = [];
  const shown = excerpts.slice(0, mostExcerpts);
  const rest = excerpts.slice(mostExcerpts);
  const notWhole: Citation[] = [];
  const names = labelsOf(shown.map(({ citation }) => citation));
  let hasTable = !mayHaveTable;
  let left: number = limits.messageText;
  for (const [at, { blocks: quoted, citation, isWhole = false }] of shown.entries()) {
    const name = names[at] ?? "";
    const cited = citationText(citation, name);
    const fitted = fitBlocks(quoted, Math.floor(left / (shown.length - at)) - cited.length - longestSign);
    const rich = toRichText(fitted.blocks, !hasTable);
    hasTable ||= rich.some(({ type }) => type === "table");
    const sign = fitted.left === undefined ? [] : [context(escapeMrkdwn(wording.left(fitted.left)))];
    blocks.push(...rich, ...sign, context(cited));
    texts.push(fallbackOf(quoted, limits.fallbackText / shown.length), `— ${name}`);
    left -= fitted.size + cited.length + longestSign;
    if (!isWhole || fitted.left !== undefined) notWhole.push(citation);
  }
  if (rest.length > 0) blocks.push(context(escapeMrkdwn(wording.left({ quotes: rest.length }))));
  notWhole.push(...rest.map(({ citation }) => citation));
  return { blocks, text: escapeMrkdwn(texts.join("\n")), notWhole };
}

/** What notifications and screen readers say of a quote. */
function fallbackOf(quoted: readonly Block[], room: number): string {
  const { blocks, left } = fitBlocks(quoted, room);
  return [plainBlocks(blocks), ...(left === undefined ? [] : [wording.left(left)])]
    .filter((one) => one !== "")
    .join("\n");
}

/** Each takes three blocks, one of them five; eleven more are for what stands around them. */
const mostExcerpts = Math.floor((limits.blocks - 13) / 3);
/** Characters of a section's nearest sentences. */
const longestNear = 1_500;
/** Characters of the line that says what was left out. */
const longestSign = 150;
/** Characters: a context takes 2,000, and what is escaped grows up to five times. */
const longestLabel = 200;
const longestUrl = 400;
const longestVersions = 300;

/** Heading path, document and date, linked where there is a web address; never too long for where it stands. */
export function citationText(citation: Citation, name: string): string {
  const { date } = citation;
  const url = addressOf(citation);
  const place = url === undefined ? escapeMrkdwn(name) : mrkdwnLink(url, name);
  return date === undefined ? place : `${place} · ${escapeMrkdwn(date)}`;
}

/** Where sections stand, so that no two of some are called the same. */
export function labelsOf(citations: readonly Citation[]): string[] {
  return pathsOf(citations).map((path) => shortenPath(path, longestLabel) || "…");
}

/** A web address that can be linked. */
function addressOf({ url }: Citation): string | undefined {
  return url !== undefined && url.length <= longestUrl && /^https?:/.test(url) ? url : undefined;
}

/** What an answer answers, where the question does not stand above it; and who shared it. */
function heading({ question, showsQuestion, sharedBy }: Rendering): types.KnownBlock[] {
  if (!showsQuestion) return [];
  const asked = askedLine(question);
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
