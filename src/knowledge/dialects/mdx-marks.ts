import type { InlineMark } from "./inline-mark.ts";

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
  {
    dialect: "MDX: a fragment",
    example: "<>the plan</>",
    sign: "<",
    pattern: /<\/?>/g,
    stays: "",
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
