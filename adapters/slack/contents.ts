import { type Contents, type Shortened, toShown } from "../chat/contents.ts";
import { type Fields, fieldsOf, listOf, mrkdwnOfBlocks, stringOf } from "./mrkdwn-of-blocks.ts";
import { quotedIn, withoutLinks, withoutMention } from "./read-text.ts";

/** What a message holds beside its text. */
export interface Beside {
  /** What it forwards, what an app shows in it, transcripts. */
  readonly shown: readonly Shortened[];
  /** Whether it holds pictures or files of which Slack gives no text. */
  readonly hasFiles: boolean;
}

/** A message as Slack tells of it. */
export interface Told {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly files?: unknown;
}

/** What a message says, as mrkdwn; its blocks count only where it has no text, since they say the same. */
export function textOf({ text = "", blocks }: Told): string {
  return text.trim() === "" ? mrkdwnOfBlocks(blocks) : text;
}

/** @param bot the bot's own user id: what it said itself is nobody's question */
export function readBeside({ attachments, files }: Told, bot: string): Beside {
  const told = listOf(attachments).filter((one) => stringOf(one["author_id"]) !== bot && !isPreview(one));
  const inside = told.map(textOfAttachment);
  const own = listOf(files).filter(({ mode }) => mode !== "tombstone");
  const spoken = own.map(textOfFile);
  const hasPicture = told.some((one, at) => inside[at] === "" && hasPictures(one));
  return {
    shown: toShown([...inside, ...spoken].map((text) => withoutMention(text, bot))),
    hasFiles: spoken.includes("") || hasPicture,
  };
}

/** What a message holds, of which text and what stands beside it are known. */
export function contentsOf({ text, shown, hasFiles }: Beside & { readonly text: string }, bot: string): Contents {
  const own = withoutLinks(text);
  return { typed: [withoutMention(own, bot)], quoted: toShown([quotedIn(own, bot)]), shown, hasFiles };
}

/** The same of a message as Slack gives it. */
export function contentsIn(message: Told, bot: string): Contents {
  return contentsOf({ text: textOf(message), ...readBeside(message, bot) }, bot);
}

/** Whether Slack made it of an address in the message; who wrote the message did not write it. */
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

/** A transcript of a voice clip, the beginning of a snippet, a mail; empty of every other file. */
function textOfFile({ transcription, mode, preview, plain_text: mail }: Fields): string {
  const spoken = stringOf(fieldsOf(fieldsOf(transcription)["preview"])["content"]);
  if (spoken !== "") return spoken;
  return mode === "snippet" || mode === "email" ? stringOf(mail) || stringOf(preview) : "";
}
