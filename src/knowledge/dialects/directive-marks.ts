import type { ContainerMark } from "./container-mark.ts";
import { kindTitle, titleIn } from "./container-titles.ts";

/** Containers of Nuxt Content, DocFX with Microsoft Learn, Retype and others whose content is not indented. */
export const directiveMarks: readonly ContainerMark[] = [
  {
    dialect: "Nuxt Content and remark: a component between two colons each",
    example: '::callout{title="Never on a Friday"} … ::',
    signs: ":",
    pattern:
      /^\s*::(?!(?:End)?Tabs\s*$)(?:([a-zA-Z][a-zA-Z\d-]{0,60})?(?:\[([^\]\n]{1,200})\])?(?:\{([^{}\n]{0,500})\})?)\s*$/,
    title: (_line, name = "", bracketed = "", rest = "") =>
      bracketed || titleIn(rest) || kindTitle(/\btype="(\w{1,40})"/.exec(rest)?.[1] ?? name.replace(/^prose-?/i, "")),
  },
  {
    dialect: "DocFX and Microsoft Learn: a part for some versions, a row, code that is taken in",
    example: '::: moniker range=">=v2" … ::: moniker-end, :::column span="2"::: … :::column-end:::',
    signs: ":",
    pattern: /^\s*:::\s*(?:moniker|zone|row|column|code|video)(?:-end)?\b[^\n]{0,500}$/,
    title: () => "",
  },
  {
    dialect: "Retype: a note",
    example: "!!!warning Never on a Friday … !!!",
    signs: "!",
    pattern: /^\s*!!!(?:([a-z]{1,40})?(?:[ \t]+([^"'\s][^"'\n]{0,199}))?)?\s*$/,
    title: (_line, kind = "", words = "") => words || kindTitle(kind),
  },
  {
    dialect: "Retype: a tab, a column, and a panel that opens",
    example: "+++ Linux … +++, ||| Left … |||, ==- Where they live … ===",
    signs: "+|=",
    pattern: /^\s*(?:\+{3}[ \t]+(?!\{)|\|{3}[ \t]+(?![^|\n]{0,200}\|)|==[-=!][ \t]+(?!["'=]))([^\n]{1,200})$/,
    title: (_line, words = "") => words.replace(/\{[^{}]{0,200}\}\s*$/, ""),
  },
  {
    dialect: "GitLab: tabs, each of which begins with :::TabTitle",
    example: "::Tabs … ::EndTabs",
    signs: ":",
    pattern: /^\s*::(?:End)?Tabs\s*$/,
    title: () => "",
  },
  {
    dialect: "Hexo and Docsify: a tab between comments",
    example: "<!-- tab Linux --> … <!-- endtab -->, <!-- tab:Linux -->",
    signs: "<",
    pattern: /^\s*<!--\s*tab(?::\s*|\s+)(\S[^\n]{0,99}?)\s*-->\s*$/,
    title: (_line, words = "") => words.replace(/@.*/, ""),
  },
];
