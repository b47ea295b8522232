import { type Block, blocksText, type ListItem } from "../../src/index.ts";
import { readDiscordMarks } from "./discord-marks.ts";

/** Returns blocks as plain text: items keep their bullets, checkboxes and numbers, and nested blocks are indented. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join("\n");
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case "list":
      return block.items.map(textOfItem).join("\n");
    case "quote":
      return textOfBlocks(block.blocks);
    case "code":
      return blocksText([block]);
    default:
      return readDiscordMarks(blocksText([block]));
  }
}

function textOfItem({ number, checked, blocks }: ListItem): string {
  const box = checked === undefined ? "" : checked ? "☑ " : "☐ ";
  const mark = number === undefined ? box || "• " : `${number}. ${box}`;
  return mark + textOfBlocks(blocks).replaceAll("\n", `\n${indent}`);
}

const indent = "  ";

/**
 * Makes text safe for any target, such as the next step of a workflow: unchanged where marks are not read, and without mentions
 * where Slack's marks are read.
 */
export function withoutMentionMarks(text: string): string {
  return text.replace(/<(?=[!@#])/g, `<${wordJoiner}`);
}

/** An invisible character without width. */
const wordJoiner = "\u2060";
