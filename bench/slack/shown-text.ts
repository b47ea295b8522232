type Json = Readonly<Record<string, unknown>>;

/**
 * Returns the quoted text in Slack's blocks, a line for each part: of rich text and tables, but not of the bot's own context
 * and buttons.
 */
export function shownText(blocks: readonly object[]): string {
  return blocks
    .map((block) => block as Json)
    .map((block) => (block["type"] === "table" ? list(block["rows"]).map(rowText).join("\n") : richText(block)))
    .join("\n");
}

/** Returns the first word of a text that another text does not hold in the same order; undefined if it holds all of them. */
export function firstLost(text: string, shown: string): string | undefined {
  const held = wordsOf(shown);
  let at = 0;
  for (const word of wordsOf(text)) {
    const found = held.indexOf(word, at);
    if (found === -1) return word;
    at = found + 1;
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== "");
}

function rowText(row: unknown): string {
  return list(row)
    .map((cell) => (cell["type"] === "raw_text" ? String(cell["text"]) : richText(cell)))
    .join(" | ");
}

function richText(block: Json): string {
  if (block["type"] !== "rich_text") return "";
  return list(block["elements"]).map(partText).join("\n");
}

function partText({ type, elements }: Json): string {
  return list(elements)
    .map((element) => (type === "rich_text_list" ? partText(element) : String(element["text"])))
    .join(type === "rich_text_list" ? "\n" : "");
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
