import type { InlineMark } from "./inline-mark.ts";

/** Inline marks that exist in MDX only. */
export const mdxMarks: readonly InlineMark[] = [
  // Outside of MDX, braces are text.
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
  // In plain Markdown, `<Site.Title>` is a placeholder that a reader fills in.
  {
    dialect: "Nextra: a part of a component",
    example: "<Tabs.Tab>",
    sign: "<",
    pattern: /<\/?[A-Z]\w{0,40}\.[A-Z]\w{0,40}(?:\s[^<>\n]{0,300})?>/g,
    stays: "",
  },
];
