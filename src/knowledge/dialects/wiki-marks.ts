import type { InlineMark } from "./inline-mark.ts";
import { markdownLink } from "./markdown-link.ts";

/** Inline marks of Obsidian and other wikis. */
export const wikiMarks: readonly InlineMark[] = [
  {
    dialect: "Obsidian and GitHub's wikis: an embed",
    example: "![[diagram.png]], [[diagram.png|alt=how it works]]",
    sign: "[[",
    pattern: /!\[\[[^[\]\n]{1,300}\]\]|\[\[[^[\]|\n]{1,300}\.(?:png|jpe?g|gif|svg|webp)(?:\|[^[\]\n]{0,300})?\]\]/gi,
    stays: "",
  },
  {
    dialect: "MkDocs and Markdown wikis: a place for the contents",
    example: "[TOC], [[_TOC_]], [[_TOSP_]]",
    sign: "[",
    pattern: /^\s*\[{1,2}_?(?:TOC|TOSP)_?\]{1,2}\s*$/gi,
    stays: "",
  },
  {
    dialect: "Obsidian and wikis: a link; GitHub's wikis and Dendron: its words first",
    example: "[[Ana Ruiz|Ana]], [[storage#Cold storage]], [[The plan of May|Plan-of-May]]",
    sign: "[[",
    pattern: /\[\[(?=\S)([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\]/g,
    stays: (_all, before = "", after = "") => {
      const [first, second] = [before.trim(), after.trim()];
      const [target, label] = isWordsFirst(first, second) ? [second, first] : [first, second];
      const address = target.replace(/^\w{1,20}:\/\/[^/]{1,200}\//, "").replace(/#\^.*/, "");
      return markdownLink(label || (address.split("#").at(-1)?.replace(/\.md$/, "") ?? ""), `wiki:${address}`);
    },
  },
  {
    dialect: "Obsidian: how large a picture is",
    example: "![The plan|200x100](plan.png)",
    sign: ["|", "]("],
    pattern: /(!\[[^[\]|\n]{0,300}?)\\?\|\d{1,5}(?:x\d{1,5})?\](?=\()/g,
    stays: "$1]",
  },
  {
    dialect: "Obsidian: a hidden comment",
    example: "Ask Ana. %% is this true? %%",
    sign: "%%",
    pattern: /(?<![\w%])%%(?:[^%\n]|%(?!%)){0,2000}%%/g,
    stays: "",
  },
  {
    dialect: "Obsidian: a block's name",
    example: "Backups run at night. ^backup-note",
    sign: "^",
    pattern: /(?:^[ \t]{0,20}|(?<=\S)[ \t])\^(?:[a-zA-Z][\w-]{1,100}|(?=\d{0,5}[a-z])[a-z\d]{6})[ \t]*$/g,
    stays: "",
  },
  {
    dialect: "Obsidian and MkDocs: highlighted text",
    example: "==every quarter==",
    sign: "==",
    pattern: /(?<![\w=])==(?=[^\s=])([^=\n]{1,1000})(?<!\s)==(?![\w=])/g,
    stays: "$1",
  },
];

/** The address of a part of a page, of a page in another vault, or of one in a folder. */
const address = /^(?:#[a-zA-Z]|\w{1,20}:\/\/\S|[^\s#]{1,300}#.|[^\s#/]{1,100}\/[^\s/])/;
/** A name of several words with dots between them, as Dendron has it: `guides.linking-notes`. */
const dotted = /^(?!v\d)[a-z_][\w-]{0,60}(?:\.[\w-]{1,60}){1,20}$/;

/**
 * Whether a link of a wiki has its words before the page: where only the second part is written as an address is, or where the
 * first consists of words and the second has none.
 */
function isWordsFirst(first: string, second: string): boolean {
  if (/^\w{1,20}:\/\//.test(second)) return true;
  if (address.test(first) || dotted.test(first)) return false;
  if (address.test(second)) return true;
  if (/\s/.test(first)) return /[-/_#.]/.test(second) && !/\s/.test(second);
  return dotted.test(second) && (/\.\w.*\./.test(second) || /^[A-Z]/.test(first));
}
