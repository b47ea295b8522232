/** Slack's limits, written independently of the adapter's own table. */
const textLimits: Record<string, number> = { header: 150, button: 75, option: 75 };
const messageBlocks = new Set([
  "section",
  "header",
  "context",
  "actions",
  "context_actions",
  "table",
  "rich_text",
  "divider",
  "markdown",
]);
const viewBlocks = new Set(["section", "header", "context", "actions", "rich_text", "divider", "input"]);

type Json = Record<string, unknown>;

/** Returns the error with which Slack would refuse a message; undefined if it would accept the message. */
export function judgeMessage(message: Json): string | undefined {
  const blocks = (message["blocks"] ?? []) as Json[];
  if (String(message["text"] ?? "").length > 40_000) return "msg_too_long";
  if (blocks.length > 50) return "invalid_blocks: too many";
  if (sizeOf(blocks) > 13_200) return "msg_blocks_too_long";
  if (blocks.filter(({ type }) => type === "table").length > 1) return "only_one_table_allowed";
  return judgeBlocks(blocks, messageBlocks);
}

/** Returns the error with which Slack would refuse a modal or an app's home; undefined if it would accept it. */
export function judgeView(view: Json): string | undefined {
  const blocks = (view["blocks"] ?? []) as Json[];
  const title = (view["title"] as Json | undefined)?.["text"];
  if (view["type"] === "modal" && (typeof title !== "string" || title.length > 24)) return "invalid_arguments: title";
  if (String(view["private_metadata"] ?? "").length > 3_000) return "invalid_arguments: private_metadata";
  if (blocks.length === 0 || blocks.length > 100) return "invalid_arguments: blocks";
  return judgeBlocks(blocks, viewBlocks);
}

function judgeBlocks(blocks: readonly Json[], known: ReadonlySet<string>): string | undefined {
  const names = blocks.flatMap(({ block_id: name }) => (typeof name === "string" ? [name] : []));
  if (names.some((name) => name.length === 0 || name.length > 255)) return "invalid_blocks: length of block_id";
  if (new Set(names).size < names.length) return "invalid_blocks: a block_id twice";
  for (const block of blocks) {
    const type = String(block["type"]);
    if (!known.has(type)) return `invalid_blocks: ${type}`;
    const fault = judgeBlock(type, block);
    if (fault !== undefined) return `invalid_blocks: ${type}: ${fault}`;
  }
  return undefined;
}

function judgeBlock(type: string, block: Json): string | undefined {
  const elements = (block["elements"] ?? []) as Json[];
  /** Slack requires unique action ids only within a block. */
  const ids = new Set<string>();
  switch (type) {
    case "header":
      return textFault(block["text"], "plain_text", textLimits["header"] as number);
    case "section": {
      const accessory = block["accessory"] as Json | undefined;
      return (
        textFault(block["text"], undefined, 3_000) ??
        (accessory === undefined ? undefined : elementFault(accessory, ids))
      );
    }
    case "context":
      if (elements.length === 0 || elements.length > 10) return "count of elements";
      return first(elements.map((element) => textFault(element, undefined, 2_000)));
    case "actions":
      if (elements.length === 0 || elements.length > 25) return "count of elements";
      return first(elements.map((element) => elementFault(element, ids)));
    case "table":
      return tableFault((block["rows"] ?? []) as Json[][]);
    case "rich_text":
      return elements.length === 0 ? "no elements" : first(elements.map(richFault));
    default:
      return undefined;
  }
}

function textFault(text: unknown, type: string | undefined, most: number): string | undefined {
  const { type: own, text: words } = (text ?? {}) as Json;
  if (type !== undefined && own !== type) return "kind of text";
  return typeof words === "string" && words.length > 0 && words.length <= most ? undefined : "length of text";
}

function elementFault(element: Json, ids: Set<string>): string | undefined {
  const id = String(element["action_id"]);
  if (ids.has(id) && id !== "undefined") return `action_id ${id} twice`;
  ids.add(id);
  const options = (element["options"] ?? []) as Json[];
  switch (element["type"]) {
    case "button":
      if (String(element["value"] ?? "").length > 2_000) return "length of value";
      return textFault(element["text"], "plain_text", textLimits["button"] as number);
    case "overflow":
      return options.length === 0 || options.length > 5 ? "count of options" : first(options.map(optionFault));
    case "static_select":
      if (options.length === 0 || options.length > 100) return "count of options";
      return textFault(element["placeholder"], "plain_text", 150) ?? first(options.map(optionFault));
    case "external_select":
      return textFault(element["placeholder"], "plain_text", 150);
    default:
      return "kind of element";
  }
}

function optionFault({ text, value }: Json): string | undefined {
  const isFit = typeof value === "string" && value.length > 0 && value.length <= 150;
  return isFit ? textFault(text, "plain_text", textLimits["option"] as number) : "length of value";
}

function tableFault(rows: readonly Json[][]): string | undefined {
  if (rows.length === 0 || rows.length > 100) return "count of rows";
  if (rows.some((row) => row.length === 0 || row.length > 20)) return "count of columns";
  return first(
    rows.flat().map((cell) => {
      if (cell["type"] === "raw_text") return String(cell["text"] ?? "") === "" ? "empty cell" : undefined;
      return cell["type"] === "rich_text" ? first(((cell["elements"] ?? []) as Json[]).map(richFault)) : "kind of cell";
    }),
  );
}

const richParts = new Set(["rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"]);

function richFault(part: Json): string | undefined {
  const type = String(part["type"]);
  if (!richParts.has(type)) return `part ${type}`;
  const elements = (part["elements"] ?? []) as Json[];
  if (elements.length === 0) return `${type} is empty`;
  if (type === "rich_text_list") {
    if (!["bullet", "ordered"].includes(String(part["style"]))) return "style of list";
    if (Number(part["indent"] ?? 0) > 8) return "indent of list";
    return first(elements.map((item) => (item["type"] === "rich_text_section" ? richFault(item) : "kind of item")));
  }
  return first(
    elements.map((element) => {
      if (!["text", "link"].includes(String(element["type"]))) return `element ${element["type"]}`;
      if (String(element["text"] ?? "") === "") return "empty text";
      const isLink = element["type"] === "link";
      return isLink && !/^(?:https?:\/\/|mailto:)/.test(String(element["url"])) ? "address of a link" : undefined;
    }),
  );
}

function first(faults: readonly (string | undefined)[]): string | undefined {
  return faults.find((fault) => fault !== undefined);
}

/** Counts the characters of all texts that a reader may see. */
function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + sizeOf(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (name === "text" && typeof inner === "string" ? inner.length : sizeOf(inner)),
    0,
  );
}
