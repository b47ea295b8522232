import type { Entry } from "./entry.ts";

/**
 * Where a page is on its site, if its front matter says so: `permalink` (Jekyll, Eleventy, Hexo) and Hugo's `url` are addresses
 * from the site's top, a `slug` stands for the file's path (Docusaurus, Starlight), or without a slash for its last step.
 */
export function placeOnSite(entries: readonly Entry[]): string | undefined {
  const said = (name: string): string | undefined => {
    const value = entries.find(({ key }) => key.toLowerCase() === name)?.value;
    return typeof value === "string" && plain.test(value) ? value : undefined;
  };
  const address = said("permalink") ?? said("url");
  if (address !== undefined && !/^[a-z]+$/i.test(address))
    return `/${address.replace(/^\/+|(?<![^/])index\.html?$/g, "")}`;
  const slug = said("slug");
  if (slug === undefined) return undefined;
  const path = slug.replace(/^\/+|\/+$/g, "");
  return slug.startsWith("/") && !path.includes("/") ? `${path}/` : path;
}

/** No address of the web, and no pattern of one (`/:year/:title/`); a backslash would begin a host, as two slashes do. */
const plain = /^[^\s:{}<>?#\\]+$/;
