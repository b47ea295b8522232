import { titleOfTag } from "./container-titles.ts";
import type { InlineMark } from "./inline-mark.ts";
import { markdownLink } from "./markdown-link.ts";
import { pageOfAddress } from "./page-of-address.ts";

/** What Hugo, Liquid, Jinja, mdBook, ERB and MkDocs write between braces and the like. */
export const tagMarks: readonly InlineMark[] = [
  {
    dialect: "Hugo and Liquid: a link whose target is a tag",
    example: '[the plan]({{< ref "plan.md" >}}), [the plan]({% link plan.md %})',
    sign: ["](", "{"],
    pattern:
      /!?\[([^[\]]{0,300})\]\(\s*<?((?:[^()\s{}<>"]{0,200}\{[{%][^(){}\n]{1,300}[%}]\}){1,3}[^()\s{}<>]{0,200})>?(?:\s"[^"\n]{0,300}")?\)(?:\{:[^{}\n]{0,200}\})?/g,
    stays: (all, words = "", address = "") => (all.startsWith("!") ? `![${words}](#)` : toPage(words, address)),
  },
  {
    dialect: "Liquid: a definition whose target is a tag",
    example: "[form]: {% link form.md %}",
    sign: ["]:", "{"],
    pattern: /^( {0,3}\[[^\]\n]{1,200}\]:)\s*(\{[{%].{0,300})$/g,
    stays: (_all, label = "", address = "") => `${label} <${pageOfAddress(address.trim()) ?? "#"}>`,
  },
  {
    dialect: "Jekyll: a note in an include",
    example: '{% include note.html content="Ask first." %}',
    sign: ["{%", "include"],
    pattern:
      /\{%-?\s*include\s(?:[^%"]|"[^"%]{0,200}"){0,200}?\s(?:content|text|message)="([^"]{1,1000})"[^%]{0,200}%\}/g,
    stays: "$1",
  },
  {
    dialect: "Hexo: a label, a button, a link",
    example: "{% label danger @not yet %}, {% btn https://example.org/, Ask %}, {% link Ask https://example.org/ %}",
    sign: "{%",
    pattern:
      /\{%\s*(?:label\s[^@%\n]{0,100}@([^%\n]{1,200}?)|(?:btn|button)\s+[^,%\n]{0,300},\s*([^\s,%][^,%\n]{0,199}?)(?:,[^%\n]{0,200})?|link\s+([^\s%][^%\n]{0,199}?)\s+https?:[^%\n]{1,300})\s*%\}/g,
    stays: (_all, label = "", button = "", link = "") => label + button + link,
  },
  {
    dialect: "Liquid: one of two ways to go on, of which the first is read",
    example: "It is {% ifversion cloud %}free{% else %}paid{% endif %}.",
    sign: "{%",
    pattern:
      /\{%-?\s*(?:if|unless)[^{}\n]{1,200}%\}((?:(?!\{%)[^\n]){0,500})\{%-?\s*els[^{}\n]{1,200}%\}(?:(?!\{%)[^\n]){0,500}\{%-?\s*end(?:if|unless)[^{}\n]{0,30}%\}/g,
    stays: "$1",
  },
  {
    dialect: "Hugo and Liquid: a comment",
    example: "{{% comment %}} spelling: haut {{% /comment %}}, {% comment %} old {% endcomment %}",
    sign: ["{", "comment"],
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
      /\{(?:%-?|\{[<%])\s*(?!if|unless|els|end|for|when|case)(?:param|var|variable|value|get|env|skew|data(?=\s+variables\.)|[\w-]{0,30}version[\w-]{0,30})(?:\s[^{}\n]{0,200})?\s*(?:[>%]\}|-?%)\}/gi,
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
    dialect: "mdBook: tabs",
    example: '{{#tab name="Linux" }}',
    sign: "{{#",
    pattern: /\{\{#(?:end)?tabs?\b(?:[^{}\n]{0,100}\bname="([^"\n]{1,100})")?[^{}\n]{0,200}\}\}/g,
    stays: (_all, name = "") => (name === "" ? "" : `**${name}:**`),
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
    dialect: "Nunjucks and Liquid: a tag with the words and the address of a link",
    example: '{% weblink "the plan", "https://example.org/plan" %}',
    sign: ["{%", "://"],
    pattern:
      /\{%-?\s*[\w-]{1,60}\s+["']([^"'\n]{1,300})["']\s*(?:,\s*)?["'](https?:\/\/[^"'\s]{1,500})["'][^{}%\n]{0,200}-?%\}/g,
    stays: (_all, words = "", target = "") => markdownLink(words, target),
  },
  {
    dialect: "Hugo: a tag around words, which are shown, unlike what the tag says of them",
    example: '{{< tooltip "a cluster" >}}hub{{< /tooltip >}}',
    sign: ["{{", "/"],
    pattern: /\{\{[<%]\s*([\w-]{1,60})\s[^{}\n]{0,300}[>%]\}\}([^{}\n]{1,1000})\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/g,
    stays: (_all, _name = "", words = "") => words,
  },
  {
    dialect: "Hugo and Liquid: a tag that stands for a word",
    example: '{% channel "security" %}, {{< glossary "hub" >}}',
    sign: "{",
    pattern:
      /\{(?:%-?|\{[<%])\s*(?!include|figure|tables?\b|tabs\b|tabpane|columns|readfile|load-)[\w-]{1,60}(?:\s+["'][^"'\n]{1,200}["']){0,2}\s+["']([^"'\n]{1,200})["']\s*(?:-?%|[>%]\})\}/g,
    stays: "$1",
  },
  {
    dialect: "Hugo, Liquid and Jinja: any other tag",
    example: "{% raw %}, {{< figure src=a.png >}}",
    sign: "{",
    pattern: /\{%(?!\{)(?:[^{}\n]|\{[^{}%\n]{0,200}\}){0,300}%\}|\{\{[<%][^{}\n]{0,300}[>%]\}\}|\{#[^{}\n]{0,300}#\}/g,
    stays: "",
  },
  {
    dialect: "ERB: words that a helper frames",
    example: "<%= warning_text('Do not deploy on Fridays.') %>",
    sign: "<%",
    // A sentence has blanks; the name of a partial has none.
    pattern: /<%=\s*[\w.]{1,60}[ (]\s*(?:"([^"\s][^"\n]{0,499})"|'([^'\s][^'\n]{0,499})')\s*(?:\)\s*)?-?%>/g,
    stays: (_all, one = "", other = "") => (/\s/.test(one + other) ? one + other : ""),
  },
  {
    dialect: "ERB: what is taken in, a value, and what only steers; Obsidian (Templater): a command",
    example: "<%= partial 'banner' %>, <%= config.region %>, <% if beta %>, <% tp.date.now() %>",
    sign: "<%",
    pattern: /<%(=?)=?\s*(\w{0,60})[^%\n]{0,300}%>/g,
    stays: (_all, isValue = "", name = "") => (isValue === "" || /^(?:partial|render|yield)$/.test(name) ? "" : "…"),
  },
  {
    dialect: "MkDocs: a file of code that is taken in",
    example: "{* ../src/app.py hl[3,8:9] *}, {!> ../src/app.py !}",
    sign: "{",
    pattern: /\{\*\s[^{}\n]{1,500}?\s\*\}|\{!>?\s?[^{}\n]{1,300}?!\}/g,
    stays: "",
  },
];

function toPage(words: string, address: string): string {
  const page = pageOfAddress(address);
  return page === undefined ? words : markdownLink(words, page);
}
