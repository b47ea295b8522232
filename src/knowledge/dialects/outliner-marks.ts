import type { InlineMark } from "./inline-mark.ts";

/** Inline marks of Logseq, Roam and Obsidian's plugins. */
export const outlinerMarks: readonly InlineMark[] = [
  {
    dialect: "Roam and Logseq: a task, a query or another part that is drawn",
    example: "{{[[TODO]]}} call her, {{embed ((5f0a))}}, {{[[query]]: {and: [[a]]}}}",
    sign: "{{",
    pattern:
      /\{\{(?:\[\[)?(?:TODO|DONE|query|embed|table|kanban|video|youtube|pdf|renderer|word-count|mentions|slider|calc|diagram|drawing)\b(?:\]\])?(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,300}\}\}[ \t]?/g,
    stays: "",
  },
  {
    dialect: "Logseq: words that a card hides",
    example: "It opens {{cloze at nine}}.",
    sign: "{{",
    pattern: /\{\{cloze\s+([^{}\n]{1,300})\}\}/g,
    stays: "$1",
  },
  {
    dialect: "Roam and Logseq: a block that is named",
    example: "As said: ((65a1f0c2-22ab-4c1d-9d3e-0a1b2c3d4e5f))",
    sign: "((",
    pattern: /(?<!\()\(\((?:[\w-]{9}|[\da-f]{8}-[\da-f-]{27})\)\)(?!\))/g,
    stays: "",
  },
  {
    dialect: "Roam and Logseq: a tag of several words",
    example: "#[[on call]]",
    sign: "#[[",
    pattern: /(?<!\w)#(?=\[\[[^[\]\n]{1,200}\]\])/g,
    stays: "",
  },
  {
    dialect: "Roam, Logseq and Python-Markdown: highlighted or inserted text",
    example: "^^every quarter^^",
    sign: "^^",
    pattern: /(?<!\^)\^\^(?=[^\s^])([^^\n]{1,1000})(?<!\s)\^\^(?!\^)/g,
    stays: "$1",
  },
  {
    dialect: "Logseq: what the tool keeps of a block",
    example: "id:: 65a1f0c2, collapsed:: true, CLOCK: [2026-01-01 Thu 10:00:00]",
    sign: ":",
    pattern:
      /^[ \t]*(?:(?:id|collapsed|heading|title|alias|aliases|tags|icon|filters|public|exclude-from-graph-view|background-color|template|template-including-parent|logseq\.[\w.-]{1,60})::[ \t][^\n]{0,300}|:LOGBOOK:|:END:|CLOCK: \[[^\n]{0,200}|(?:SCHEDULED|DEADLINE): <\d[^<>\n]{0,60}>)$/g,
    stays: "",
  },
  {
    dialect: "Logseq: either end of a block of Org",
    example: "#+BEGIN_NOTE",
    sign: "#+",
    pattern: /^([ \t]*(?:[-*][ \t]+)?)#\+(?:BEGIN|END)_[A-Z]{1,30}[ \t]*$/g,
    stays: "$1",
  },
  {
    dialect: "Obsidian (Dataview), Logseq and Roam: a property in the text",
    example: "owner:: Ana, [owner:: Ana]",
    sign: "::",
    pattern:
      /(?<=^[ \t]{0,20}(?:[-*][ \t]+)?)([A-Za-z][\w -]{0,40})::(?=[ \t]+\S)|[[(]([A-Za-z][\w -]{0,40})::[ \t]+([^[\]()\n]{1,300})[\])]/g,
    stays: (_all, name = "", inner = "", value = "") => (name === "" ? `${inner}: ${value}` : `${name}:`),
  },
  {
    dialect: "Obsidian and GitLab: a task in another state than done or not",
    example: "- [/] Call her",
    sign: "] ",
    pattern: /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[-/<>!?*~]\][ \t]+/g,
    stays: "$1",
  },
  {
    dialect: "Obsidian (Dataview): a value that is computed",
    example: "`= this.owner`, `$= dv.current().file.name`",
    sign: "= ",
    pattern: /(?<![`\\])`(?:=[ \t]?(?:this|\[\[)|\$=)[^`\n]{1,300}`(?!`)/g,
    stays: "…",
  },
  {
    dialect: "Obsidian (Templater): a command",
    example: "<% tp.date.now() %>",
    sign: "<%",
    pattern: /<%[^%\n]{0,300}%>/g,
    stays: "",
  },
];
