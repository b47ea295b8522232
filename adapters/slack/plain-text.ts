import { type Block, type ListItem, plainBlocks } from "../../src/index.ts";
import { readDiscordMarks } from "./discord-marks.ts";

/** Blocks as plain text: items keep their bullets, boxes and numbers, and what stands in them stands further in. */
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
      return plainBlocks([block]);
    default:
      return readDiscordMarks(plainBlocks([block]));
  }
}

function textOfItem({ number, checked, blocks }: ListItem): string {
  const box = checked === undefined ? "" : checked ? "☑ " : "☐ ";
  const mark = number === undefined ? box || "• " : `${number}. ${box}`;
  return mark + textOfBlocks(blocks).replaceAll("\n", `\n${indent}`);
}

const indent = "  ";

/**
 * Text that reads right wherever it is put, such as by the next step of a workflow: as it is, where nothing is read as a mark,
 * and where Slack's marks are read calls nobody.
 */
export function harmless(text: string): string {
  return text.replace(/<(?=[!@#])/g, `<${wordJoiner}`);
}

/** It has no width. */
const wordJoiner = "\u2060";
