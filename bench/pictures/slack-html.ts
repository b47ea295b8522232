import type { types } from "@slack/bolt";
import { escapeAttribute, escapeText } from "entities";
import { labelHtml } from "./label-html.ts";

/** Draws blocks as Slack does, near enough to see what a reader gets; only the blocks that Footnote uses. */
export function blocksHtml(blocks: readonly object[]): string {
  return blocks.map((block) => blockHtml(block as types.KnownBlock)).join("\n");
}

/** Draws a message with its author and time. */
export function messageHtml(
  who: { readonly name: string; readonly time: string; readonly isApp?: boolean; readonly note?: string },
  inner: string,
): string {
  const badge = who.isApp ? `<span class="badge">APP</span>` : "";
  const note = who.note === undefined ? "" : `<div class="note">${escapeText(who.note)}</div>`;
  const mark = who.isApp ? "†" : who.name.slice(0, 1);
  return `<article class="message">
  <div class="avatar ${who.isApp ? "app" : "person"}">${escapeText(mark)}</div>
  <div class="body">${note}<div class="who"><b>${escapeText(who.name)}</b>${badge}<time>${who.time}</time></div>
  ${inner}</div>
</article>`;
}

export function modalHtml({ title, close, submit, blocks }: types.ModalView): string {
  const send = submit === undefined ? "" : ` <span class="button primary">${escapeText(submit.text)}</span>`;
  return `<article class="modal">
  <header>${escapeText(title.text)}<span class="cross">✕</span></header>
  <div class="body">${blocksHtml(blocks)}</div>
  <footer><span class="button">${escapeText(close?.text ?? "")}</span>${send}</footer>
</article>`;
}

/** Draws the questions that Slack suggests where nothing was asked yet. */
export function promptsHtml(title: string, questions: readonly string[]): string {
  const buttons = questions.map((one) => `<span class="button">${escapeText(one)}</span>`);
  return `<p><b>${escapeText(title)}</b></p><div class="prompts">${buttons.join("")}</div>`;
}

/** Draws what a person typed, with the bot's name as Slack shows a mention. */
export function typedHtml(text: string, mention?: string): string {
  const name = mention === undefined ? "" : `<span class="mention">@${escapeText(mention)}</span> `;
  return `<p>${name}${escapeText(text)}</p>`;
}

function blockHtml(block: types.KnownBlock): string {
  switch (block.type) {
    case "rich_text":
      return block.elements.map(partHtml).join("");
    case "context":
      return `<div class="context">${block.elements.map((one) => ("text" in one ? mrkdwnHtml(one.text) : "")).join(" ")}</div>`;
    case "actions":
      return `<div class="actions">${block.elements.map(elementHtml).join("")}</div>`;
    case "section": {
      const text =
        block.text === undefined
          ? ""
          : block.text.type === "mrkdwn"
            ? mrkdwnHtml(block.text.text)
            : escapeText(block.text.text);
      const aside = block.accessory === undefined ? "" : elementHtml(block.accessory);
      return `<div class="section"><div>${text}</div>${aside}</div>`;
    }
    case "input":
      return `<div class="input"><b>${escapeText(block.label.text)}</b><div class="field"></div></div>`;
    case "table":
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
    case "header":
      return `<h2>${escapeText(block.text.text)}</h2>`;
    default:
      throw new Error(`a block of type ${block.type} is not drawn yet`);
  }
}

function partHtml(part: types.RichTextBlockElement): string {
  switch (part.type) {
    case "rich_text_section":
      return `<p>${elementsHtml(part.elements)}</p>`;
    case "rich_text_quote":
      return `<blockquote>${elementsHtml(part.elements)}</blockquote>`;
    case "rich_text_preformatted":
      return `<pre>${elementsHtml(part.elements)}</pre>`;
    case "rich_text_list": {
      const tag = part.style === "ordered" ? "ol" : "ul";
      const items = part.elements.map((item) => `<li>${elementsHtml(item.elements)}</li>`);
      const border = part.border === undefined ? "" : " quoted";
      return `<${tag} start="${offsetOf(part) + 1}" class="indent-${part.indent ?? 0}${border}">${items.join("")}</${tag}>`;
    }
  }
}

function offsetOf(list: types.RichTextList): number {
  return (list as { readonly offset?: number }).offset ?? 0;
}

function elementsHtml(elements: readonly types.RichTextElement[]): string {
  return elements
    .map((element) => {
      if (element.type === "text") return styled(escapeText(element.text), element.style);
      if (element.type === "link") {
        const label = styled(escapeText(element.text ?? element.url), element.style);
        return `<a href="${escapeAttribute(element.url)}">${label}</a>`;
      }
      throw new Error(`text of type ${element.type} is not drawn yet`);
    })
    .join("");
}

function styled(html: string, style: types.RichTextStyleable["style"] = {}): string {
  const tags = [
    ...(style.code ? ["code"] : []),
    ...(style.bold ? ["b"] : []),
    ...(style.italic ? ["i"] : []),
    ...(style.strike ? ["s"] : []),
  ];
  return tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html);
}

function cellHtml(cell: types.TableBlock["rows"][number][number]): string {
  if (cell.type === "rich_text") return cell.elements.map(partHtml).join("");
  return "text" in cell ? escapeText(cell.text) : "";
}

/**
 * Converts mrkdwn to HTML. Its text is escaped already, apart from quotation marks; its links and names are marks of its own.
 */
function mrkdwnHtml(text: string): string {
  return text
    .replace(
      /<(https?:[^<>|]+)\|([^<>]*)>/g,
      (_, url: string, label: string) => `<a href="${url.replace(/"/g, "&quot;")}">${label}</a>`,
    )
    .replace(/<@\w+>/g, '<span class="mention">@Ann</span>')
    .replace(/<#\w+>/g, '<span class="mention">#general</span>')
    .replace(/<!subteam\^\w+>/g, '<span class="mention">@helpers</span>')
    .replace(/\n/g, "<br>");
}

/** Draws a button, or a closed menu. */
function elementHtml(element: { readonly type: string }): string {
  const { type, text, placeholder } = element as {
    readonly type: string;
    readonly text?: { readonly text: string };
    readonly placeholder?: { readonly text: string };
  };
  if (type === "button") return `<span class="button">${labelHtml(text?.text ?? "")}</span>`;
  if (type === "overflow") return `<span class="button">•••</span>`;
  return `<span class="button select">${escapeText(placeholder?.text ?? "")}<span class="arrow">▾</span></span>`;
}
