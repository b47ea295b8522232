import { join } from "node:path";
import pc from "picocolors";

/** How text is written to one terminal. */
export interface Style {
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Wraps text for the terminal's width less `indent` columns; leaves it alone where the stream is no terminal. */
  readonly wrap: (text: string, indent: number) => string;
  /** Returns the path of a file of the knowledge, for editors to open. */
  readonly path: (file: string) => string;
}

const widest = 100;

/**
 * Returns the style for an output stream.
 * @param env the environment, of which `NO_COLOR` and `FORCE_COLOR` are heeded
 */
export async function styleFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv, folder: string): Promise<Style> {
  const isColored = env["NO_COLOR"] === undefined && (env["FORCE_COLOR"] !== undefined || stream.isTTY === true);
  const path = (file: string): string => join(folder, file);
  const colors = pc.createColors(isColored);
  if (!stream.isTTY) return { colors, wrap: (text) => text, path };
  const { default: wrapAnsi } = await import("wrap-ansi");
  const width = Math.min(widest, stream.columns || widest);
  const wrap: Style["wrap"] = (text, indent) => {
    const room = Math.max(width - indent, 20);
    if (text.length > longestWrapped) return text;
    return text.length <= room && plainLine.test(text) ? text.trim() : wrapAnsi(text, room);
  };
  return { colors, wrap, path };
}

/**
 * Characters above which a text is not wrapped, but left to the terminal: wrapping takes a second for some hundred thousand
 * characters.
 */
const longestWrapped = 10_000;
/** Matches text whose characters take one column each. */
const plainLine = /^[\x20-\x7e]*$/;
