import type { InlineMark } from "./inline-mark.ts";
import { markdownLink, titledLink } from "./markdown-link.ts";

/** The roles of MyST and reStructuredText. */
export const mystMarks: readonly InlineMark[] = [
  {
    dialect: "MyST: a page that is named",
    example: "{doc}`guides/plan`",
    sign: "{doc}`",
    pattern: /\{doc\}`([^`<>\n]{1,300})`/g,
    stays: (_all, target = "") => markdownLink(target.slice(target.lastIndexOf("/") + 1), `title:${target}`),
  },
  {
    dialect: "MyST: a link to a page, which bears its title",
    example: "<project:guides/plan.md>, <project:#new-cluster>",
    sign: "<project:",
    pattern: /<project:([^<>\s]{1,300})>/g,
    stays: (_all, target = "") => titledLink(target),
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
    // `%s` stands for the number of a figure, which is only known when the site is built.
    stays: (_all, words = "") => words.replace(/ ?%s$/, ""),
  },
  {
    dialect: "reStructuredText: a role",
    example: ":ref:`The plan <plan>`, :doc:`plan`",
    sign: ":`",
    pattern:
      /(?<![\w`}]):(?:doc|ref|term|abbr|numref|any|download|sub|sup|kbd|guilabel|menuselection|strong|emphasis):`([^`<\n]{1,300}?)(?:\s*<[^`<>\n]{0,300}>)?`/g,
    stays: "$1",
  },
  {
    dialect: "reStructuredText: a role whose text is code",
    example: ":py:func:`open`",
    sign: ":`",
    pattern:
      /(?<![\w`}]):(?:[a-z]{1,4}:)?(?:func|class|meth|mod|attr|data|obj|exc|const|code|file|envvar|option|program|command|math):(?=`)/g,
    stays: "",
  },
  {
    dialect: "MyST: a role whose text is code",
    example: "{py:func}`open`, {math}`x^2`",
    sign: "}`",
    pattern: /\{[a-z][\w:+-]{0,40}\}(?=`)/g,
    stays: "",
  },
];
