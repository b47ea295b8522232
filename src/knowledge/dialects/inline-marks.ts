import { nameToEmoji } from "gemoji";
import { titleOfTag } from "./container-marks.ts";
import { editingMarks } from "./editing-marks.ts";
import type { InlineMark } from "./inline-mark.ts";
import { outlinerMarks } from "./outliner-marks.ts";

/** No pattern looks further for its end than this many characters: what a line costs grows with its length alone. */
export const inlineMarks: readonly InlineMark[] = [
  ...outlinerMarks,
  ...editingMarks,
  {
    dialect: "Hugo and Liquid: a link whose target is a tag",
    example: '[the plan]({{< ref "plan.md" >}}), [the plan]({% link plan.md %})',
    sign: "](",
    pattern: /!?\[([^[\]]{0,300})\]\(\s*\{[{%][^()\n]{1,300}?[%}]\}[^()\s]{0,200}(?:\s"[^"\n]{0,300}")?\)/g,
    stays: (all, words = "") => (all.startsWith("!") ? `![${words}](#)` : words),
  },
  {
    dialect: "Liquid: a definition whose target is a tag",
    example: "[form]: {% link form.md %}",
    sign: "]:",
    pattern: /^( {0,3}\[[^\]\n]{1,200}\]:)\s*\{[{%].{0,300}$/g,
    stays: "$1 #",
  },
  {
    dialect: "Jekyll: a note in an include",
    example: '{% include note.html content="Ask first." %}',
    sign: "content=",
    pattern: /\{%-?\s*include\s[^%"]{0,200}content="([^"]{1,1000})"[^%]{0,200}%\}/g,
    stays: "$1",
  },
  {
    dialect: "Hugo and Liquid: a comment",
    example: "{{% comment %}} spelling: haut {{% /comment %}}, {% comment %} old {% endcomment %}",
    sign: "comment",
    pattern:
      /\{\{[<%]\s*comment\s*[>%]\}\}[^{}\n]{0,1000}\{\{[<%]\s*\/comment\s*[>%]\}\}|\{%-?\s*comment\s*-?%\}[^{}\n]{0,1000}\{%-?\s*endcomment\s*-?%\}/g,
    stays: "",
  },
  {
    dialect: "Hugo: a tag that holds its words",
    example: '{{< glossary_tooltip text="pods" term_id="pod" >}}',
    sign: "{{",
    pattern:
      /\{\{[<%]\s*(?!figure|img|image|video|youtube)[\w/-]{1,60}\s[^{}\n]{0,200}?\b(?:text|label|content)="([^"\n]{1,300})"[^{}\n]{0,200}[>%]\}\}/g,
    stays: "$1",
  },
  {
    dialect: "Hugo and Liquid: a tag that stands for a value",
    example: "deploy on {{< param env >}}, since {% version %}",
    sign: "{",
    pattern:
      /\{(?:%-?|\{[<%])\s*(?:param|var|variable|value|get|env|skew|[\w-]{0,30}version[\w-]{0,30})(?:\s[^{}\n]{0,200})?\s*(?:-?%|[>%]\})\}/gi,
    stays: "…",
  },
  {
    dialect: "mdBook: a file that is taken in",
    example: "{{#include listing.rs}}",
    sign: "{{#",
    pattern: /\{\{#(?:include|rustdoc_include|playground|title|template)\b[^{}\n]{0,300}\}\}/g,
    stays: "",
  },
  {
    dialect: "Hugo and Liquid: a note or a tab that opens before its text",
    example: '{{< tabs >}}{{< tab "Linux" >}}Run it.{{< /tab >}}',
    sign: "{",
    pattern:
      /\{(?:%-?|\{[<%])\s*(hint|note|tip|info|warning|alert|callout|admonition|notice|tab|tabitem|expand|details|card)\b([^{}\n]{0,300}?)(?:[>%]\}|-?%)\}[ \t]*/gi,
    stays: (_all, kind = "", rest = "") => {
      const title = titleOfTag(kind, rest).replace(/:$/, "");
      return title === "" ? "" : kind === "card" ? `${title} ` : `**${title}:** `;
    },
  },
  {
    dialect: "Hugo and Liquid: a tag that stands for a word",
    example: '{% channel "security" %}, {{< glossary "hub" >}}',
    sign: "{",
    pattern:
      /\{(?:%-?|\{[<%])\s*(?!include|figure|tabs\b|tabpane|columns|readfile|load-)[\w-]{1,60}(?:\s+["'][^"'\n]{1,200}["']){0,2}\s+["']([^"'\n]{1,200})["']\s*(?:-?%|[>%]\})\}/g,
    stays: "$1",
  },
  {
    dialect: "Hugo, Liquid and Jinja: any other tag",
    example: "{% raw %}, {{< figure src=a.png >}}",
    sign: "{",
    pattern: /\{%[^{}\n]{0,300}%\}|\{\{[<%][^{}\n]{0,300}[>%]\}\}|\{#[^{}\n]{0,300}#\}/g,
    stays: "",
  },
  {
    dialect: "MkDocs: a file of code that is taken in",
    example: "{* ../src/app.py hl[3,8:9] *}, {!> ../src/app.py !}",
    sign: "{",
    pattern: /\{\*\s[^{}\n]{1,500}?\s\*\}|\{!>?\s?[^{}\n]{1,300}?!\}/g,
    stays: "",
  },
  {
    dialect: "GitBook: a sign that stands for nothing",
    example: "&#xNAN;",
    sign: "&#x",
    pattern: /\\?&#xnan;/gi,
    stays: "",
  },
  {
    dialect: "GitBook and Font Awesome: an icon",
    example: '<i class="fa-terminal">:terminal:</i>',
    sign: "<i",
    pattern: /<i\b[^<>\n]{1,200}>(?::[\w-]{1,60}:)?<\/i>/g,
    stays: "",
  },
  {
    dialect: "GitBook: marks around nothing",
    example: "\\*\\*\\*\\*",
    sign: "\\*\\*\\*\\*",
    pattern: /(?:\\\*){4}/g,
    stays: "",
  },
  {
    dialect: "VitePress: the end of a container behind its last words",
    example: "Ask first.:::",
    sign: ":::",
    pattern: /(?<=[^\s:])[ \t]?:{3,}[ \t]*$/g,
    stays: "",
  },
  {
    dialect: "Vue: what is put into a place of a component",
    example: "<template #title>",
    sign: "template",
    pattern: /<\/?template\b[^<>\n]{0,200}>/g,
    stays: "",
  },
  {
    dialect: "strong marks beside blanks, as editors write them, and around nothing",
    example: "** Ask first**, **Ask first **, ****",
    sign: "**",
    pattern:
      /(?<=^|[\s(>|])\*\*(?:\*\*(?!\*)|(?=[ \t][^*\n]{0,300}\S\*\*|\S[^*\n]{0,300}[ \t]\*\*(?:[\s.,:;!?)]|$))[ \t]*([^*\s\n](?:[^*\n]{0,300}[^*\s\n])?)[ \t]*\*\*(?!\*))/g,
    stays: (_all, words = "") => (words === "" ? "" : `**${words}**`),
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
    pattern: /\{\{-?[^{}\n]{1,200}\}\}/g,
    stays: "…",
  },
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
      linked(
        label ||
          (target
            .split("#")
            .at(-1)
            ?.replace(/^\^.*|\.md$/, "") ??
            ""),
        `wiki:${target.replace(/#\^.*/, "")}`,
      ),
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
  {
    dialect: "kramdown and Python-Markdown: attributes behind a mark, or alone on a line",
    example: '[the plan](plan.md){:target="_blank"}, [Start](a.md){ .md-button }',
    sign: "{",
    pattern:
      /(?<=[)\]*_`>]|^[ \t>]{0,8}|:[a-z0-9-]{1,80}:)[ \t]?\{(?::|[ \t]?[.#]|[ \t]?[\w-]{1,40}=)[^{}\n]{0,300}\}/g,
    stays: "",
  },
  {
    dialect: "Material for MkDocs: an icon",
    example: ":material-check:, :octicons-alert-16:",
    sign: ":",
    // Behind the mark of an item the blanks go too: more than four would make code of the words.
    pattern:
      /(^[ \t]*[-*+][ \t]+)?:(?:material|fontawesome|octicons|simple|lucide|mdi|fa|bi)-[a-z0-9-]{1,80}:([ \t]*)/g,
    stays: (_all, item = "", blanks = "") => item || blanks,
  },
  {
    dialect: "MyST: a page that is named",
    example: "{doc}`guides/plan`",
    sign: "{doc}`",
    pattern: /\{doc\}`([^`<>\n]{1,300})`/g,
    stays: (_all, target = "") => linked(target.slice(target.lastIndexOf("/") + 1), `title:${target}`),
  },
  {
    dialect: "MyST: a work that is cited",
    example: "{cite:p}`doe2020`",
    sign: "{",
    pattern: /[ \t]?\{(?:foot)?cite(?::[a-z]{1,20})?\}`[^`\n]{1,300}`/g,
    stays: "",
  },
  {
    dialect: "MyST: an icon",
    example: "{fa}`rocket`, {octicon}`report;1em`",
    sign: "}`",
    pattern: /\{(?:fa[a-z]?|octicon|material-[a-z]{1,20})\}`[^`\n]{1,100}`/g,
    stays: "",
  },
  {
    dialect: "MyST: a role",
    example: "{doc}`plan`, {ref}`The plan <plan>`",
    sign: "}`",
    pattern:
      /\{(?:doc|ref|term|abbr|numref|eq|any|download|sub|sup|kbd|guilabel|menuselection)\}`([^`<\n]{1,300}?)(?:\s*<[^`<>\n]{0,300}>)?`/g,
    stays: "$1",
  },
  {
    dialect: "MyST: a role whose text is code",
    example: "{py:func}`open`, {math}`x^2`",
    sign: "}`",
    pattern: /\{[a-z][\w:+-]{0,40}\}(?=`)/g,
    stays: "",
  },
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
    pattern: /(?<![\w:/]):([a-z0-9_+-]{1,50}):(?![\w:])/g,
    stays: (all, name = "") => emoji(name) ?? all,
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
    example: "[plan.md](guides/plan.md)",
    sign: "](",
    pattern: /^([ \t]*)\[([^[\]\n]{1,200}\.mdx?|\.{1,2}\/?)\]\(([^()\s<>]{1,300})\)[ \t]*$/g,
    stays: (_all, indent = "", words = "", target = "") =>
      indent + linked(words.replace(/\.mdx?$/, ""), `title:${target}`),
  },
  {
    dialect: "MyST and Obsidian: a link without words",
    example: "see [](#new-cluster)",
    sign: "[](",
    pattern: /(?<!!)\[\]\(([^()\s<>]{1,300})\)/g,
    stays: (_all, target = "") => linked(target.replace(/^.*[#/]/, "").replace(/\.mdx?$/, ""), `title:${target}`),
  },
];

/** Material for MkDocs says `man_shrugging` where GitHub says `shrugging_man`. */
function emoji(name: string): string | undefined {
  const names = [name, name.replace(/^((?:wo)?man)_(.+)$/, "$2_$1")];
  const known = names.find((one) => Object.hasOwn(nameToEmoji, one));
  return known === undefined ? undefined : nameToEmoji[known];
}

/** A link whose target is looked for when it is shown. */
function linked(words: string, target: string): string {
  return words.trim() === "" || /[<>]/.test(target) ? words : `[${words}](<${target}>)`;
}

/** What is a mark in MDX alone. */
export const mdxMarks: readonly InlineMark[] = [
  // Braces are text elsewhere.
  {
    dialect: "MDX: an expression",
    example: "since {version}",
    sign: "{",
    pattern: /\{((?:[^{}\n]|\{[^{}\n]{0,100}\}){1,300})\}/g,
    stays: (_all, inner = "") => {
      const [, quoted] = /^\s*(["'`])([^"'`]*)\1\s*$/.exec(inner)?.slice(1) ?? [];
      return quoted ?? "…";
    },
  },
  // `<Site.Title>` is a name to be filled in elsewhere.
  {
    dialect: "Nextra: a part of a component",
    example: "<Tabs.Tab>",
    sign: "<",
    pattern: /<\/?[A-Z]\w{0,40}\.[A-Z]\w{0,40}(?:\s[^<>\n]{0,300})?>/g,
    stays: "",
  },
];
