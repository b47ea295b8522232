import { type Contents, cutTexts, type Shortened } from "../chat/contents.ts";
import { type Fields, fieldsOf, listOf, mrkdwnOfBlocks, stringOf } from "./mrkdwn-of-blocks.ts";
import { quotedIn, withoutLinks, withoutMention } from "./read-text.ts";

/** What a message holds besides its text. */
export interface Beside {
  /** Forwarded messages, what apps show in the message, and transcripts. */
  readonly shown: readonly Shortened[];
  /** Whether the message holds pictures or files of which Slack gives no text. */
  readonly hasFiles: boolean;
}

/** A message as Slack's events and API give it. */
export interface Told {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly files?: unknown;
}

/** Returns the text of a message as mrkdwn. Its blocks are read only where the text is empty, since both say the same. */
export function textOf({ text = "", blocks }: Told): string {
  return text.trim() === "" ? mrkdwnOfBlocks(blocks) : text;
}

/**
 * Reads what a message holds besides its text.
 * @param bot the bot's own user id; quotes of the bot's own messages are left out, since they are nobody's question
 */
export function readBeside({ attachments, files }: Told, bot: string): Beside {
  const told = listOf(attachments).filter((one) => stringOf(one["author_id"]) !== bot && !isPreview(one));
  const inside = told.map(textOfAttachment);
  const own = listOf(files).filter(({ mode }) => mode !== "tombstone");
  const spoken = own.map(textOfFile);
  const hasPicture = told.some((one, at) => inside[at] === "" && hasPictures(one));
  return {
    shown: cutTexts([...inside, ...spoken].map((text) => withoutMention(text, bot))),
    hasFiles: spoken.includes("") || hasPicture,
  };
}

/** Returns the transcripts of the voice clips of a message. */
export function transcriptsOf({ files }: Told): string {
  return listOf(files).map(transcriptOf).join("\n");
}

/** Returns the contents of a message that was already read. */
export function contentsOf({ text, shown, hasFiles }: Beside & { readonly text: string }, bot: string): Contents {
  const own = withoutLinks(text);
  return { typed: [withoutMention(own, bot)], quoted: cutTexts([quotedIn(own, bot)]), shown, hasFiles };
}

/** Returns the contents of a message as Slack gives it. */
export function contentsIn(message: Told, bot: string): Contents {
  return contentsOf({ text: textOf(message), ...readBeside(message, bot) }, bot);
}

/** Whether an attachment is a preview that Slack made for an address in the message, which the author did not write. */
function isPreview(attachment: Fields): boolean {
  const isMessage = attachment["is_share"] === true || attachment["is_msg_unfurl"] === true;
  return !isMessage && (stringOf(attachment["from_url"]) !== "" || stringOf(attachment["original_url"]) !== "");
}

function textOfAttachment(attachment: Fields): string {
  const { pretext, title, text, fields, fallback, blocks, message_blocks: messages } = attachment;
  const inBlocks = [
    mrkdwnOfBlocks(blocks),
    ...listOf(messages).map((one) => mrkdwnOfBlocks(fieldsOf(one["message"])["blocks"])),
  ];
  const whole = inBlocks.filter((one) => one !== "").join("\n");
  if (whole !== "") return whole;
  const named = listOf(fields).map((one) => `${stringOf(one["title"])} ${stringOf(one["value"])}`);
  const parts = [...[pretext, title, text].map(stringOf), ...named].filter((part) => part.trim() !== "");
  return parts.length > 0 ? parts.join("\n") : stringOf(fallback).replace(/^\[no preview available\]$/, "");
}

function hasPictures({ image_url: image, files }: Fields): boolean {
  return stringOf(image) !== "" || listOf(files).length > 0;
}

/** Returns the transcript of a voice clip, the beginning of a snippet, or the text of a mail; empty for every other file. */
function textOfFile(file: Fields): string {
  const { mode, preview, plain_text: mail } = file;
  const spoken = transcriptOf(file);
  if (spoken !== "") return spoken;
  return mode === "snippet" || mode === "email" ? stringOf(mail) || stringOf(preview) : "";
}

function transcriptOf({ transcription }: Fields): string {
  return stringOf(fieldsOf(fieldsOf(transcription)["preview"])["content"]);
}
