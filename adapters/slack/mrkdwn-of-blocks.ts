import { escapeMrkdwn } from "./escape.ts";

/** Upper bound on the nesting of blocks; Slack itself nests a list in a block. */
const deepest = 6;

/**
 * Returns the text of blocks as Slack's mrkdwn, with mentions and links intact. Buttons, pictures and input fields have no
 * text.
 */
export function mrkdwnOfBlocks(blocks: unknown): string {
  return textsOf(blocks, 0)
    .filter((text) => text.trim() !== "")
    .join("\n");
}

function textsOf(value: unknown, depth: number): string[] {
  if (depth > deepest) return [];
  return listOf(value).flatMap((block) => textsOfBlock(block, depth + 1));
}

function textsOfBlock(block: Fields, depth: number): string[] {
  const { type, text, fields, elements, rows } = block;
  switch (type) {
    case "section":
      return [text, ...listOf(fields)].map(textOfObject);
    case "header":
      return [textOfObject(text)];
    case "markdown":
      return [escapeMrkdwn(stringOf(text))];
    case "context":
      return listOf(elements).map(textOfObject);
    case "rich_text":
      return textsOf(elements, depth);
    case "rich_text_list":
      return listOf(elements).map((one) => inline(one["elements"]));
    case "rich_text_section":
      return [inline(elements)];
    case "rich_text_quote":
      return [inline(elements).replace(/^/gm, "&gt; ")];
    case "rich_text_preformatted":
      return [`\`\`\`\n${inline(elements)}\n\`\`\``];
    case "table":
      return (Array.isArray(rows) ? rows : []).map((cells) =>
        listOf(cells)
          .map((cell) => textOfCell(cell, depth))
          .join(" "),
      );
    default:
      return [];
  }
}

/** Returns the text of a table cell, which holds plain text or a rich text block. */
function textOfCell(cell: Fields, depth: number): string {
  return cell["type"] === "raw_text" ? escapeMrkdwn(stringOf(cell["text"])) : textsOf([cell], depth).join(" ");
}

/** Returns the text of a text object as mrkdwn; plain text is escaped. */
function textOfObject(value: unknown): string {
  const { type, text } = fieldsOf(value);
  if (type !== "mrkdwn" && type !== "plain_text") return "";
  return type === "mrkdwn" ? stringOf(text) : escapeMrkdwn(stringOf(text));
}

function inline(elements: unknown): string {
  return listOf(elements).map(textOfElement).join("");
}

function textOfElement(element: Fields): string {
  const value = (name: string): string => stringOf(element[name]);
  switch (element["type"]) {
    case "text":
      return escapeMrkdwn(value("text"));
    case "link":
      return value("text") === "" ? `<${value("url")}>` : `<${value("url")}|${escapeMrkdwn(value("text"))}>`;
    case "user":
      return `<@${value("user_id")}>`;
    case "usergroup":
      return `<!subteam^${value("usergroup_id")}>`;
    case "broadcast":
      return `<!${value("range")}>`;
    case "channel":
      return `<#${value("channel_id")}>`;
    case "emoji":
      return `:${value("name")}:`;
    case "date":
      return escapeMrkdwn(value("fallback"));
    default:
      return "";
  }
}

/** An object of Slack's whose fields are not checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

export function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
