import type { InlineMark } from "./inline-mark.ts";

/** What GitBook, VitePress, Vue and MDX components write within a line. */
export const componentMarks: readonly InlineMark[] = [
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
    dialect: "MDX: a part that is called by a title, in a line",
    example: '<AccordionGroup><Accordion title="Where they live">',
    sign: ["<", '="'],
    pattern:
      /<(?:Accordion(?:Item)?|Admonition|Aside|Callout|Card|Collaps(?:e|ible)|Details|Expandable|Panel|Step|Tab|TabItem)\s(?:[^<>\n]{0,300}\s)?(?:title|label)="([^"\n]{1,200})"(?:[^<>\n]{0,300}[^<>\n/])?>[ \t]*(?=\S)/g,
    stays: (_all, words = "") => `**${words.replaceAll("*", "")}${/[.!?:]$/.test(words) ? "" : ":"}** `,
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
    sign: ["<", "template"],
    pattern: /<\/?template\b[^<>\n]{0,200}>/g,
    stays: "",
  },
];
