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
    dialect: "GitHub's wikis: a link, its words first",
    example: "[[The plan of May|Plan-of-May]]",
    sign: "[[",
    pattern: /\[\[([^[\]|\n]{0,200}[^[\]|\n]\s[^[\]|\n]{1,200})\|(?=[^[\]\n]{0,300}[-/_#.])[^\s[\]|]{1,300}\]\]/g,
    stays: "$1",
  },
  {
    dialect: "Obsidian and wikis: a link",
    example: "[[Ana Ruiz|Ana]], [[storage#Cold storage]]",
    sign: "[[",
    pattern: /\[\[(?=\S)([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\]/g,
    stays: (_all, target = "", label = "") =>
      markdownLink(
        label || (target.replace(/#\^.*/, "").split("#").at(-1)?.replace(/\.md$/, "") ?? ""),
        `wiki:${target.replace(/#\^.*/, "")}`,
      ),
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
