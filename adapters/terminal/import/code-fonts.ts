import { type HtmlDocument, type HtmlElement, textOf } from "./html-document.ts";
import { rename } from "./normalize-exports.ts";

/** Matches monospaced fonts, in which people set code where there is no style for code. */
export const codeFont =
  /^["']?(?:courier(?: new)?|consolas|menlo|monaco|monospace|(?:roboto|source code|dejavu sans|liberation|ubuntu|noto sans|ibm plex|fira|jetbrains|space|pt|droid sans|sf|cascadia|anonymous)[ -]?(?:mono|code|pro)|source code pro|inconsolata|lucida console|andale mono|hack)\b/i;

/**
 * Turns what the style sheet of a page sets in a monospaced font into code: words in a line into inline code, whole lines into
 * a block.
 */
export function readCodeFonts(document: HtmlDocument): void {
  const sheet = [...document.querySelectorAll("style")].map(textOf).join(" ");
  const classes = [...sheet.matchAll(/\.([\w-]{1,40})\s*\{([^{}]{0,2000})\}/g)].flatMap(([, name = "", rules = ""]) =>
    codeFont.test(/font-family:\s*([^;]{1,200})/.exec(rules)?.[1] ?? "") ? [name] : [],
  );
  if (classes.length === 0) return;
  const inCode = classes.map((name) => `span.${name}`).join(", ");
  for (const line of [...document.querySelectorAll(`p:has(${classes.map((name) => `> span.${name}`).join(", ")})`)]) {
    const words = [...line.querySelectorAll(inCode)].map((span) => span.textContent ?? "").join("");
    if (words !== "" && words === (line.textContent ?? "") && line.parentElement?.localName !== "li") toCode(line);
  }
  for (const span of [...document.querySelectorAll(inCode)]) rename(span, "code");
}

/** Turns a line into a code block, or adds the line to the code block before it. */
function toCode(line: HtmlElement): void {
  const text = (line.textContent ?? "").replaceAll("\u00A0", " ");
  const before = previous(line);
  if (before?.localName === "pre") {
    before.textContent = `${before.textContent}\n${text}`;
    line.remove();
  } else rename(line, "pre").textContent = text;
}

function previous(element: HtmlElement): HtmlElement | undefined {
  const around = [...(element.parentElement?.children ?? [])];
  return around[around.indexOf(element) - 1];
}
