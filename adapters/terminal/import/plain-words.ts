import type { Options } from "remark-stringify";

type TextHandler = NonNullable<NonNullable<Options["handlers"]>["text"]>;

/**
 * Writes text so that none of it is read as a mark: what a dialect of another tool would read as one is written as a character
 * reference, since dialects are read before backslashes are.
 */
export const plainWords: TextHandler = (node: { value: string }, _parent, state, info) =>
  state
    .safe(node.value, info)
    .replace(signs, (mark) => (mark === "\\\\" ? mark : mark.replace(/\\?([\s\S])/g, reference)));

/** Matches, in escaped text, the marks of dialects between words and at the beginning of a line. */
const signs = new RegExp(
  [
    // An escaped backslash, which does not escape what follows it.
    /\\\\/,
    /\{/,
    /\\?[[](?=\\?[-+] |-?@|TOC\b|\\?_TO)|\((?=\([\w-]{9,36}\)\))/,
    // In a dialect, `8<`, which looks like scissors, includes a file.
    /<(?=[%<-])|(?<=8)</,
    /\\?\+(?=\\?\+[a-z\d])/,
    /\\?`(?=#!)/,
    /@(?=ref\b)|\\(?=(?:newpage|pagebreak|clearpage)\b)/,
    /\$(?=\$|\S[^\n]{0,500}\$)/,
    /%(?=%)/,
    /(?<![\w/]):(?=[\w+-]{1,80}:)|:(?=[a-z]{2,20}-[\w-]{1,80}:)|:(?=:)/,
    /(?<=\b(?:xref|link)):(?=[^\s[\]<>]{1,300}\[)/,
    /\^/,
    /(?:\\\*){4,}/,
    /\\[<&]/,
    // A backslash at the end of a line, where editors leave one.
    /(?<!\\)\\$/,
    /(?<=^[^\S\n]{0,8})(?::|#(?=\+)|[!?](?=\\?>)|@(?=tab)|!(?=!!|!{0,3}[ \t])|\?(?=\?\?)|\/(?=\/\/)|\+(?=\+\+)|;(?=-)|\((?=[^()\s]{1,100}\)=)|i(?=mport\s)|e(?=xport\s))/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);

function reference(_all: string, sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}
