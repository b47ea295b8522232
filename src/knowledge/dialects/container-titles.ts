/** Kinds of containers whose name is shown as the title if the container has no other. */
const kinds =
  /^(?:note|tip|hint|info|important|warning|caution|danger|error|attention|todo|example|question|success|failure|bug|abstract|summary|quote|seealso|faq|help|check|done|missing|fail)$/i;

export function kindTitle(kind = ""): string {
  if (/^seealso$/i.test(kind)) return "See also";
  return kinds.test(kind) ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : "";
}

/** Returns the quoted value of the `title`, `label` or a similar attribute of a JSX tag; empty if there is none. */
export function titleIn(rest: string): string {
  return /(?:^|\s)(?:title|label|header|summary|heading)=\{?["']([^"'\n]{1,200})["']/.exec(rest)?.[1] ?? "";
}

/**
 * Returns the value of `title=`, `label=` or a similar attribute, otherwise the first quoted string; empty if there is none.
 */
function quoted(rest = ""): string {
  const named =
    /\b(?:title|label|name|header|summary|author|date)=\{?["']([^"'\n]{1,200})["']/.exec(rest) ??
    /\b(?:style|type)=(?:\{?["']([^"'\n]{1,200})["']|([\w-]{1,40}))/.exec(rest);
  return named?.[1] ?? named?.[2] ?? /^\s*(?:[a-z]{1,20}\s+)?["']([^"'\n]{1,200})["']/.exec(rest)?.[1] ?? "";
}

/** Returns the `value` of a tab, which Docusaurus and Fumadocs show if the tab has no label; empty for other components. */
function valueOfTab(name: string, rest: string): string {
  return name === "TabItem" || name === "Tab" ? (/(?:^|\s)value=["']([^"'\n]{1,100})["']/.exec(rest)?.[1] ?? "") : "";
}

/** Returns the title that a component's attributes give it; empty if they give none. */
export function titleOfComponent(name: string, rest: string): string {
  return titleIn(rest) || fieldIn(name, rest) || valueOfTab(name, rest);
}

/** Returns the words with which Sphinx shows a version directive: "New in version 3.2" for `versionadded` and `3.2`. */
export function titleOfVersion(kind: string, words: string): string {
  const since = versions.get(kind);
  return since === undefined ? words : `${since} ${words}`;
}

const versions = new Map([
  ["versionadded", "New in version"],
  ["versionchanged", "Changed in version"],
  ["deprecated", "Deprecated since version"],
  ["versionremoved", "Removed in version"],
]);

/**
 * Returns the name of a request parameter or a response field, as Mintlify's components name them; empty for other components.
 */
function fieldIn(name: string, rest: string): string {
  if (!/(?:Param|Response)Field$/.test(name)) return "";
  return /(?:^|\s)(?:path|query|body|header|name)=["']([^"'\n]{1,100})["']/.exec(rest)?.[1] ?? "";
}

/** Returns the title of the text that a tag of Hugo, Liquid or Zola opens; empty if it has none. */
export function titleOfTag(kind: string, rest: string): string {
  const words = quoted(rest) || kindTitle(rest.trim());
  return kindTitle(words) || words || kindTitle(kind === "quote" ? "" : kind);
}
