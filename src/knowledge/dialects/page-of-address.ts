/**
 * Returns a link target, `wiki:…`, for an address that contains template tags: the page that a tag names, or else the text
 * around a tag that stands for a value. The target is resolved when the text is shown. Undefined for an address on the web,
 * which cannot be known without the value.
 */
export function pageOfAddress(address: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
  const page = address.replace(/\{[{%](.{1,300}?)[%}]\}/g, (_tag, inner: string, at: number) => {
    const [, file] = /^-?\s*link\s+["']?([^\s"']+)/.exec(inner) ?? [];
    if (file !== undefined) return `/${file}`;
    const [, post] = /^-?\s*post_url\s+["']?([^\s"']+)/.exec(inner) ?? [];
    const [, , named] = /(["'])([^\s"'<>]+)\1/.exec(inner) ?? [];
    return post ?? named ?? (at === 0 ? "" : "…");
  });
  return /[\p{L}\p{N}]/u.test(page) && !/[\s<>]/.test(page) ? `wiki:${page}` : undefined;
}
