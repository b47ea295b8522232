/**
 * Converts ReadMe's blocks, `[block:callout]` with JSON up to `[/block]`, to Markdown on the same lines. Blocks that hold no
 * text are removed, as are lines that exceed the block's own number of lines.
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
    const written = markdownOf(kind, parsed(json)).slice(0, end + 1 - at);
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

function markdownOf(kind: string, block: ReadmeBlock): string[] {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const title = text(block.title).replace(/\s+/g, " ").replaceAll("*", "").trim();
  switch (kind) {
    case "callout":
      return [...(title === "" ? [] : [`**${title}:**`]), ...text(block.body).split("\n")];
    case "api-header":
      return title === "" ? [] : [`## ${title}`];
    case "code": {
      const codes = Array.isArray(block.codes) ? block.codes : [];
      return codes.flatMap((one: { code?: unknown; language?: unknown }) => [
        `\`\`\`${text(one?.language)}`,
        ...text(one?.code).split("\n"),
        "```",
      ]);
    }
    case "parameters":
      return tableOf(block);
    default:
      return [];
  }
}

function tableOf({ data, cols, rows }: ReadmeBlock): string[] {
  if (typeof data !== "object" || data === null) return [];
  const cells: Readonly<Record<string, unknown>> = { ...data };
  const count = Math.min(Number(cols) || 0, 50);
  const row = (name: string): string => {
    const inner = Array.from({ length: count }, (_one, at) => String(cells[`${name}-${at}`] ?? ""));
    return `| ${inner.map((one) => one.replace(/\s*\n\s*/g, "<br>").replaceAll("|", "\\|")).join(" | ")} |`;
  };
  const names = Array.from({ length: Math.min(Number(rows) || 0, 1000) }, (_one, at) => String(at));
  return [row("h"), `|${" - |".repeat(count)}`, ...names.map(row)];
}
