import { type APIButtonComponentWithCustomId, ButtonStyle, userMention } from "discord.js";
import type { Answer, Block, Citation, Excerpt, NearSection } from "../../src/index.ts";
import type { Control } from "../chat/controls.ts";
import { fitBlocks } from "../chat/fit/fit-blocks.ts";
import type { LeftOut } from "../chat/fit/left-out.ts";
import { type Drawn, shareRoom } from "../chat/fit/share-room.ts";
import { shorten } from "../chat/fit/shorten.ts";
import type { Size } from "../chat/fit/size.ts";
import { type Outline, outlineOf } from "../chat/outline.ts";
import type { Rendering } from "../chat/platform.ts";
import { labelsOf, namesOf } from "../chat/section-names.ts";
import { mostShown } from "./button-value.ts";
import type { MentionCommand } from "./commands.ts";
import { isLinked, link } from "./escape.ts";
import { citationText, label } from "./labels.ts";
import { type DiscordText, discordText } from "./markdown.ts";
import {
  button,
  buttonLabel,
  compose,
  type Form,
  type Message,
  type Part,
  picker,
  roomIn,
  rows,
  type Style,
  subtext,
  text,
  textSize,
} from "./parts.ts";
import { questionLine } from "./question-line.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

/**
 * Writes an answer for Discord.
 * @param mention see `MentionCommand`
 */
export function renderAnswer(
  answer: Answer,
  rendering: Rendering,
  { form, wording }: Style,
  mention: MentionCommand = (name) => `/${name}`,
): Message {
  const { heading, notices, body } = outlineOf(answer, rendering, wording);
  const headed = headingParts(heading, rendering.asker, wording);
  const head = [...headed, ...notices.map((one) => subtext(label(one, longestNotice)))];
  const room = roomIn[form] - textSize(head);
  return compose([...head, ...renderBody(body, rendering, { room, wording, mention })], form);
}

function renderBody(
  body: Outline["body"],
  rendering: Rendering,
  {
    room,
    wording,
    mention,
  }: { readonly room: number; readonly wording: DiscordWording; readonly mention: MentionCommand },
): Part[] {
  switch (body.kind) {
    case "quotes": {
      const { excerpts, versions, related } = body;
      const differing = versions === undefined ? [] : [subtext(label(versions, longestNotice))];
      const cited = excerpts.map(({ citation }) => citation);
      const isLine = related.every(({ url }) => isLinked(url));
      const below = [...differing, ...(isLine ? seeAlso(related, cited, wording) : [])];
      const { parts, notWhole } = renderExcerpts(excerpts, related, { room: room - textSize(below), wording });
      const openers = menuOf(notWhole, isLine ? [] : related, cited, wording);
      return [...parts, ...below, ...openers, ...row(rendering, wording, notWhole)];
    }
    case "near": {
      const said = text(label(body.said, longestNotice));
      const names = labelsOf(body.sections);
      const each = Math.floor((room - textSize([said])) / body.sections.length) - 1;
      const shown = body.sections.map((section, at) => nearRow(section, names[at] ?? "", at, { room: each, wording }));
      return [said, ...shown, ...row(rendering, wording)];
    }
    case "line": {
      const said = label(body.said, longestNotice);
      const line = body.hasHint ? `${said} ${wording.topicsHint(mention("topics"))}` : said;
      return [text(line), ...row(rendering, wording)];
    }
  }
}

/**
 * Returns the row of a near section: its citation with a button that opens the section, and the sentences nearest to the
 * question.
 */
function nearRow(
  section: NearSection,
  name: string,
  at: number,
  { room, wording }: { readonly room: number; readonly wording: DiscordWording },
): Part {
  const title = citationText(section, name, { room: Math.floor(room / 2), wording });
  const written = discordText(section.url);
  const most = Math.min(room - title.length - longestSign, longestNear);
  const { blocks, left } = fitBlocks(section.blocks, most, quotedSize(written));
  const quote = blocks.length === 0 ? [] : [written.write([quoteOf(blocks)])];
  const sign = left === undefined || blocks.length === 0 ? [] : [`-# ${wording.left(left)}`];
  return {
    kind: "beside",
    text: [title, ...quote, ...sign].join("\n"),
    button: button(wording.open, { kind: "open", section: section.id }, at + firstNear),
    name: buttonLabel(section.headings.at(-1) || section.title),
  };
}

function quoteOf(blocks: readonly Block[]): Block {
  return { kind: "quote", blocks, lines: { first: 1, last: 1 } };
}

/** Returns a function that counts the characters of a block in a quote. */
function quotedSize({ size }: DiscordText): Size {
  return (block) => size(quoteOf([block])) + 2;
}

/**
 * Writes one line of links to related sections; nothing where there are none.
 * @param cited the sections that the answer quotes
 */
function seeAlso(related: readonly Citation[], cited: readonly Citation[], wording: DiscordWording): Part[] {
  if (related.length === 0) return [];
  const names = namesOf(related, cited);
  const links = related.map(({ url }, at) => link(shorten(names[at] || "…", longestName), url));
  return [subtext(`${wording.seeAlso}: ${links.join(" · ")}`)];
}

/**
 * Returns a menu of the sections that are not shown whole, where there are several, and of the related sections that no line
 * links to; nothing where there are neither.
 */
function menuOf(
  notWhole: readonly Citation[],
  related: readonly Citation[],
  cited: readonly Citation[],
  wording: DiscordWording,
): Part[] {
  const whole = notWhole.length > 1 ? notWhole : [];
  if (related.length === 0) return whole.length === 0 ? [] : [picker(wording.wholeSection, whole, pickWhole)];
  if (whole.length === 0) return [picker(wording.seeAlso, related, pickRelated, cited)];
  return [picker(wording.openSection, [...whole, ...related], pickWhole, cited)];
}

/** Returns the row of controls. Where exactly one section is not shown whole, a button in this row opens it. */
function row({ controls }: Rendering, wording: DiscordWording, notWhole: readonly Citation[] = []): Part[] {
  const toButton = buttonIn(wording);
  const [only, ...others] = notWhole;
  const open = only === undefined || others.length > 0 ? [] : [button(wording.wholeSection, openerOf(only))];
  const isSolved = ({ kind }: Control): boolean => kind === "solved";
  const buttons = [
    ...controls.row.filter(isSolved).flatMap(toButton),
    ...open,
    ...controls.row.filter((control) => !isSolved(control)).flatMap(toButton),
    ...(controls.menu === undefined ? [] : toButton({ kind: "menu", ...controls.menu })),
  ];
  return rows(buttons);
}

function openerOf({ id }: Citation): Control {
  return { kind: "open", section: id };
}

/** Renders the further controls of an answer, for the person who opened its menu. */
export function renderMenu(question: string, controls: readonly Control[], { form, wording }: Style): Message {
  return compose([text(questionLine(question, wording)), ...rows(controls.flatMap(buttonIn(wording)))], form);
}

/** Renders a line of the bot's own with a button about an answer that stands elsewhere, below the question of that answer. */
export function renderOffer(said: string, control: Control, question: string, { form, wording }: Style): Message {
  const press = button(wording.reasonTitle, control);
  return compose(
    [text([questionLine(question, wording), label(said, longestNotice)].join("\n")), ...rows([press])],
    form,
  );
}

/** Renders a line of the bot's own: plain text, escaped and cut to the room of a message. */
export function renderLine(said: string, form: Form): Message {
  return compose([text(label(said, roomIn[form] - 1))], form);
}

/** Renders several lines of the bot's own: plain text, escaped, each cut to an equal share of the room. */
export function lines(said: string, form: Form): Message {
  const all = said.split("\n");
  const each = Math.floor(roomIn[form] / all.length) - 1;
  return compose([text(all.map((line) => label(line, each)).join("\n"))], form);
}

/** Renders Discord's Markdown that the bot alone wrote; nothing in it is escaped. */
export function renderMarkdown(markdown: string, form: Form): Message {
  return compose([text(markdown)], form);
}

/** Numbers that distinguish the menus and buttons of one message, see `encodeCommand`. */
const pickWhole = 0;
const pickRelated = 1;
const firstNear = 10;

const mostExcerpts = 8;
/** Fewest characters for each excerpt; with less room, fewer excerpts are shown. */
const leastRoom = 250;
const longestNotice = 400;
const longestName = 80;
/** Most characters quoted of a near section. */
const longestNear = 700;
/** Characters of the line that says what was left out. */
const longestSign = 150;

/** Renders excerpts, each with its citation below, and a line that says what was left out where an excerpt does not fit. */
function renderExcerpts(
  excerpts: readonly Excerpt[],
  related: readonly Citation[],
  { room, wording }: { readonly room: number; readonly wording: DiscordWording },
): { readonly parts: readonly Part[]; readonly notWhole: readonly Citation[] } {
  const most = Math.max(1, Math.min(mostExcerpts, Math.floor(room / leastRoom)));
  const cited = excerpts.slice(0, most).map(({ citation }) => citation);
  const names = labelsOf(cited, related);
  const sign = (left: LeftOut): string => `-# ${wording.left(left)}`;
  const rest = excerpts.length - names.length;
  const end = rest === 0 ? [] : [text(sign({ quotes: rest }))];
  const draw = ({ blocks, citation }: Excerpt, share: number, at: number): Drawn<Part> => {
    const half = Math.floor((share - longestSign) / 2);
    const cited = `-# ${citationText(citation, names[at] ?? "", { room: half, wording })}`;
    const { write, size } = discordText(citation.url);
    const fitted = fitBlocks(blocks, share - cited.length - longestSign, size);
    const lines = [
      ...(fitted.blocks.length === 0 ? [] : [write(fitted.blocks)]),
      ...(fitted.left === undefined ? [] : [sign(fitted.left)]),
      cited,
    ];
    const part = text(lines.join("\n"));
    return { part, size: textSize([part]), isComplete: fitted.left === undefined };
  };
  const { parts, notWhole } = shareRoom(excerpts, room - textSize(end), most, draw);
  return { parts: [...parts, ...end], notWhole };
}

function headingParts(heading: Outline["heading"], asker: string, wording: DiscordWording): Part[] {
  if (heading === undefined) return [];
  const { question, sharedBy, askedFor } = heading;
  const shared = sharedBy === undefined ? [] : [`-# ${wording.sharedBy} ${userMention(sharedBy)}`];
  const addressed = askedFor === undefined ? [] : [wording.askedFor(askedFor, asker)];
  return [text([...shared, ...addressed, questionLine(question, wording)].join("\n"))];
}

/** Returns a function that makes the button of a control; no button where its id cannot hold what the control needs. */
function buttonIn(wording: DiscordWording) {
  return (control: Control): APIButtonComponentWithCustomId[] => {
    switch (control.kind) {
      case "solved":
        return [button(wording.solved, control, 0, ButtonStyle.Success)];
      case "next-best":
        return control.shown.length <= mostShown ? [button(wording.nextBest, control)] : [];
      case "see-all":
        return [button(wording.seeAll, control)];
      case "share":
        return [button(wording.share, control)];
      case "ask-person":
        return [button(wording.askPerson, control)];
      case "judge":
        return [button(control.isHelpful ? "👍" : "👎", control)];
      case "remove":
        return [button(wording.remove, control)];
      case "answered-it":
        return [button(wording.answeredIt, control)];
      case "menu":
        return [button("…", control)];
      case "open":
      case "turn":
      case "browse":
        return [];
    }
  };
}

/** Returns the buttons below a section that is shown whole. */
export function sectionButtons(
  controls: readonly Control[],
  wording: DiscordWording,
): APIButtonComponentWithCustomId[] {
  return controls.flatMap(buttonIn(wording));
}
