import type { Options } from "remark-stringify";

type TextHandler = NonNullable<NonNullable<Options["handlers"]>["text"]>;

/**
 * Words that are no Markdown keep every sign: what a dialect of another tool would take for its mark is written as a
 * character reference, since dialects are read before backslashes are.
 */
export const plainWords: TextHandler = (node: { value: string }, _parent, state, info) =>
  state
    .safe(node.value, info)
    .replace(signs, (mark) => (mark === "\\\\" ? mark : mark.replace(/\\?([\s\S])/g, reference)));

/** In escaped text: marks between words, and what opens something at the beginning of a line. */
const signs = new RegExp(
  [
    // A backslash that is one: what follows it is not escaped by it.
    /\\\\/,
    /\{/,
    /\\?[[](?=\\?[-+] |-?@|TOC\b|\\?_TO)|\((?=\([\w-]{9,36}\)\))/,
    // A picture of scissors, after an 8, takes files in.
    /<(?=[%<-])|(?<=8)</,
    /\\?\+(?=\\?\+[a-z\d])/,
    /\\?`(?=#!)/,
    /@(?=ref\()|\\(?=(?:newpage|pagebreak|clearpage)\b)/,
    /\$(?=\$|\S[^\n]{0,500}\$)/,
    /%(?=%)/,
    /(?<![\w/]):(?=[\w+-]{1,80}:)|:(?=[a-z]{2,20}-[\w-]{1,80}:)|:(?=:)/,
    /(?<=\b(?:xref|link)):(?=[^\s[\]<>]{1,300}\[)/,
    /\^/,
    /(?:\\\*){4,}/,
    /\\[<&]/,
    // Editors leave it behind a sentence.
    /(?<!\\)\\$/,
    /(?<=^[^\S\n]{0,8})(?::|#(?=\+)|[!?](?=\\?>)|@(?=tab)|!(?=!!)|\?(?=\?\?)|\/(?=\/\/)|\+(?=\+\+)|;(?=-)|\((?=[^()\s]{1,100}\)=)|i(?=mport\s)|e(?=xport\s))/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);

function reference(_all: string, sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}
