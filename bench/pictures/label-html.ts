import { escapeText } from "entities";

/** Draws a label; a thumb is drawn as an image, since no font that is sure to be installed has one. */
export function labelHtml(label: string): string {
  if (label === "👍") return thumb;
  return label === "👎" ? `<span class="down">${thumb}</span>` : escapeText(label);
}

const thumb = `<svg viewBox="0 0 20 20"><path d="M7 9l3-6c1.6 0 2.2 1.2 2 2.4L11.600 8H16c1.200 0 1.900 1 1.600 2.200l-1.200 5.300c-.2.900-.9 1.500-1.800 1.500H7zM3 9h2.500v8H3z"/></svg>`;
