/** Links in what the bot posts show no previews. */
export const quiet = { unfurl_links: false, unfurl_media: false } as const;
