import { nameToEmoji } from "gemoji";
import { bracketMarks } from "./bracket-marks.ts";
import { componentMarks } from "./component-marks.ts";
import { titleIn } from "./container-titles.ts";
import { editingMarks } from "./editing-marks.ts";
import type { InlineMark } from "./inline-mark.ts";
import { markdownLink, titledLink } from "./markdown-link.ts";
import { mystMarks } from "./myst-marks.ts";
import { outlinerMarks } from "./outliner-marks.ts";
import { tagMarks } from "./tag-marks.ts";
import { wikiMarks } from "./wiki-marks.ts";

/**
 * All inline marks: those of single tools, and between them those that several tools share. The order is the order of removal:
 * a formula may contain the braces of a value, and a role of MyST the sign of a formula. Every pattern bounds the length that
 * it searches, so the cost of a line grows linearly with its length.
 */
export const inlineMarks: readonly InlineMark[] = [
  ...outlinerMarks,
  ...bracketMarks,
  ...editingMarks,
  ...tagMarks,
  ...componentMarks,
  {
    dialect: "strong marks beside blanks, as editors write them, and around nothing",
    example: "** Ask first**, **Ask first **, ****",
    sign: "**",
    pattern:
      /(?<=^|[\s(>|])\*\*(?:\*\*(?!\*)|(?=[ \t][^*\n]{0,300}\S\*\*|\S[^*\n]{0,300}[ \t]\*\*(?:[\s.,:;!?)]|$))[ \t]*([^*\s\n](?:[^*\n]{0,300}[^*\s\n])?)[ \t]*\*\*(?!\*))/g,
    stays: (_all, words = "") => (words === "" ? "" : `**${words}**`),
  },
  {
    dialect: "strong marks that end behind a blank, before a dash or a word",
    example: "**Ask first **- or wait, **Host: **Jo",
    sign: "**",
    pattern: /(?<=^|[\s(>|])\*\*([^*\s\n][^*\n]{0,300}?)[ \t]{1,3}\*\*(?=[–—"'“(\p{L}\p{N}-])/gu,
    stays: "**$1** ",
  },
  {
    dialect: "the same between other signs",
    example: "__Host: __Jo",
    sign: "__",
    pattern: /(?<=^|[\s(>|])__([^_\s\n][^_\n]{0,300}?)[ \t]{1,3}__(?=[–—"'“(\p{L}\p{N}-])/gu,
    stays: "**$1** ",
  },
  // CommonMark does not read these as strong, because it expects blanks between words.
  {
    dialect: "strong marks between punctuation and a letter",
    example: "**Ask first.**Then go",
    sign: "**",
    pattern:
      /(?<![\w*\\])\*\*(?=[^\s*])([^*\n]{1,300}[.,:;!?)\]"'»”…–-])\*\*(?=\p{L})|(?<=\p{L})\*\*(?=[[("'«“])([^*\n]{1,300})\*\*(?![*\w])/gu,
    stays: (_all, words = "", others = "") => words || others,
  },
  {
    dialect: "a formula between two dollars on one line",
    example: "$$x^2$$",
    sign: "$$",
    pattern: /\$\$([^$`\n]{1,500})\$\$/g,
    stays: (_all, formula = "") => `\`${formula.trim()}\``,
  },
  {
    dialect: "Liquid and Jinja: a value",
    example: "{{ site.name }}",
    sign: "{{",
    pattern: /\{\{-?(?:[^{}\n]|\{[^{}\n]{0,100}\}){1,200}\}\}/g,
    stays: "…",
  },
  ...wikiMarks,
  {
    dialect: "kramdown and Python-Markdown: attributes behind a mark, or alone on a line",
    example: '[the plan](plan.md){:target="_blank"}, [Start](a.md){ .md-button }',
    sign: "{",
    pattern:
      /(?<=[)\]*_`>]|^[ \t>]{0,8}|:[a-z0-9-]{1,80}:)[ \t]?\{(?::|[ \t]?[.#]|(?=[ \t]?[\w-]{1,40}=))[^{}\n"]{0,300}(?:"(?:[^"\\\n]|\\.){0,2000}"[^{}\n"]{0,300}){0,8}\}/g,
    stays: "",
  },
  {
    dialect: "ExDoc and kramdown: the class of a note or heading, behind its words",
    example: "> #### Mind {: .warning}",
    sign: "{:",
    pattern: /(?<=\S)[ \t]+\{:[ \t]?[.#][^{}\n]{0,200}\}[ \t]*$/g,
    stays: "",
  },
  {
    dialect: "kramdown and Pandoc: the name of a part, behind its words",
    example: "Keep notes. {#notes}",
    sign: "{#",
    pattern: /(?<=[\w.!?:)\]])[ \t]\{#[a-zA-Z][\w-]{0,80}\}(?=\s|$)/g,
    stays: "",
  },
  {
    dialect: "Nuxt Content: a component whose words begin on its line",
    example: '::callout{title="On a Friday"} Never.',
    sign: "::",
    pattern: /^[ \t]*::[a-z][a-z\d-]{0,60}\{([^{}\n]{0,500})\}[ \t]+(?=\S)/g,
    stays: (_all, attributes = "") => {
      const title = titleIn(attributes).replaceAll("*", "");
      return title === "" ? "" : `**${title}:** `;
    },
  },
  {
    dialect: "Nuxt Content: the end of a component, behind its words",
    example: "Never on a Friday. ::",
    sign: "::",
    pattern: /(?<=[.!?)`])[ \t]::[ \t]*$/g,
    stays: "",
  },
  {
    dialect: "Material for MkDocs and Retype: an icon",
    example: ":material-check:, :octicons-alert-16:, :icon-rocket:",
    sign: ":",
    // Behind the mark of a list item the blanks go too: more than four would turn the words into indented code.
    pattern:
      /(^[ \t]*[-*+][ \t]+)?:(?:material|fontawesome|octicons|simple|lucide|mdi|fa|bi|icon)-[a-z0-9-]{1,80}:([ \t]*)/g,
    stays: (_all, item = "", blanks = "") => item || blanks,
  },
  ...mystMarks,
  {
    dialect: "a formula",
    example: "$x^2$, $\\alpha$",
    sign: "$",
    pattern: /(?<![\w$\\])\$(?=[^\s$])([^$`\n]{0,300}?[^\s$`\\])\$(?![\w$])/g,
    stays: (all, formula = "") => (/[\\^_={}]|^[a-zA-Z]$/.test(formula) ? `\`${formula}\`` : all),
  },
  {
    dialect: "Pandoc and Obsidian: a footnote in its place",
    example: "It is so.^[As we know.]",
    sign: "^[",
    pattern: /(?<=\S)[ \t]?\^\[([^[\]\n]{1,1000})\]/g,
    stays: (_all, note = "") => ` (${note})`,
  },
  {
    dialect: "GitHub and chats: an emoji by its name",
    example: ":rocket:",
    sign: ":",
    pattern: /(?<![\w:/])(?::[a-z0-9_+-]{1,50}:){1,20}(?![\w:])/g,
    stays: (all) => all.replace(/:([^:]+):/g, (one, name: string) => emoji(name) ?? one),
  },
  {
    dialect: "MDX: a comment",
    example: "{/* old price */}",
    sign: "{/*",
    pattern: /\{\/\*(?:[^*\n]|\*(?!\/)){0,2000}\*\/\}/g,
    stays: "",
  },
  {
    dialect: "GitBook: a page that is offered by its file's name",
    example: '[plan.md](guides/plan.md), [plan.md](plan.md "mention")',
    sign: "](",
    pattern:
      /^([ \t]*)\[((?!\w{1,10}:\/\/)[^[\]\n]{1,200}\.mdx?|\.{1,2}\/?)\]\(([^()\s<>]{1,300})\)[ \t]*$|\[([^[\]\n]{1,200})\]\(([^()\s<>]{1,300})[ \t]"mention"\)/g,
    stays: (_all, indent = "", words = "", target = "", mention = "", mentioned = "") =>
      indent + markdownLink((words || mention).replace(/^#|\.mdx?$/g, ""), `title:${target || mentioned}`),
  },
  {
    dialect: "MyST and Obsidian: a link without words",
    example: "see [](#new-cluster) and [](<new cluster.md>)",
    sign: "](",
    pattern: /(?<!!)\[[ \t]{0,10}\]\((?:<([^<>\n]{1,300})>|([^()\s<>]{1,300}))\)/g,
    stays: (_all, angled = "", bare = "") => titledLink(angled || bare),
  },
];

/**
 * Returns the emoji of a name in GitHub's list, also with its parts swapped: Material for MkDocs writes `man_shrugging` for
 * GitHub's `shrugging_man`.
 */
function emoji(name: string): string | undefined {
  const names = [name, name.replace(/^((?:wo)?man)_(.+)$/, "$2_$1")];
  const known = names.find((one) => Object.hasOwn(nameToEmoji, one));
  return known === undefined ? undefined : nameToEmoji[known];
}
