import { escapeText } from "entities";

/**
 * Converts ReadMe's blocks, `[block:callout]` with JSON up to `[/block]`, to Markdown on the same lines. Blocks that hold no
 * text are removed. Their text may have more lines than the block, since JSON writes it on one line as `\n`: lines that exceed
 * the block's own are written on its last line, and code is then written as HTML.
 */
export function withoutReadmeBlocks(lines: readonly string[]): string[] {
  const left = [...lines];
  for (let at = 0; at < left.length; at++) {
    const kind = /^\s*\[block:([a-z-]{1,40})\]/.exec(left[at] ?? "")?.[1];
    if (kind === undefined) continue;
    const end = left.findIndex((line, index) => index >= at && /\[\/block\]\s*$/.test(line));
    if (end === -1) break;
    const json = left
      .slice(at, end + 1)
      .join("\n")
      .trim()
      .replace(/^\[[^\]]*\]/, "")
      .replace(/\[\/block\]$/, "");
    const written = markdownOf(kind, parsed(json), end + 1 - at);
    left.fill("", at, end + 1);
    for (const [index, line] of written.entries()) left[at + index] = line;
    at = end;
  }
  return left;
}

interface ReadmeBlock {
  readonly title?: unknown;
  readonly body?: unknown;
  readonly codes?: unknown;
  readonly data?: unknown;
  readonly cols?: unknown;
  readonly rows?: unknown;
}

function parsed(json: string): ReadmeBlock {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** @param room the number of lines that may be written, at least 1 */
function markdownOf(kind: string, block: ReadmeBlock, room: number): string[] {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const title = text(block.title).replace(/\s+/g, " ").replaceAll("*", "").trim();
  switch (kind) {
    case "callout":
      return within(room, [...(title === "" ? [] : [`**${title}:**`]), ...text(block.body).split("\n")]);
    case "api-header":
      return title === "" ? [] : [`## ${title}`];
    case "code": {
      const codes = (Array.isArray(block.codes) ? block.codes : []).map(
        (one: { code?: unknown; language?: unknown }) => ({
          language: text(one?.language),
          code: text(one?.code),
        }),
      );
      const fenced = codes.flatMap(({ language, code }) => [`\`\`\`${language}`, ...code.split("\n"), "```"]);
      return fenced.length <= room ? fenced : [codes.map(htmlCode).join("")];
    }
    case "parameters":
      return tableOf(block).slice(0, room);
    default:
      return [];
  }
}

/** Joins the lines that exceed the room to the last line, with line breaks of HTML and bullets for the items of lists. */
function within(room: number, lines: readonly string[]): string[] {
  if (lines.length <= room) return [...lines];
  const rest = lines.slice(room - 1).map((line) => line.trim().replace(/^[-*+] /, "• "));
  return [...lines.slice(0, room - 1), rest.filter((line) => line !== "").join("<br>")];
}

function htmlCode({ language, code }: { readonly language: string; readonly code: string }): string {
  const kind = /^[\w+#-]+$/.test(language) ? ` class="language-${language}"` : "";
  return `<pre><code${kind}>${escapeText(code).replaceAll("\n", "&#10;")}</code></pre>`;
}

function tableOf({ data, cols, rows }: ReadmeBlock): string[] {
  if (typeof data !== "object" || data === null) return [];
  const cells: Readonly<Record<string, unknown>> = { ...data };
  const count = Math.min(Number(cols) || 0, 50);
  const row = (name: string): string => {
    const inner = Array.from({ length: count }, (_one, at) => String(cells[`${name}-${at}`] ?? ""));
    return `| ${inner.map((one) => one.replace(/(?<!\s)\s*\n\s*/g, "<br>").replaceAll("|", "\\|")).join(" | ")} |`;
  };
  const names = Array.from({ length: Math.min(Number(rows) || 0, 1000) }, (_one, at) => String(at));
  return [row("h"), `|${" - |".repeat(count)}`, ...names.map(row)];
}
