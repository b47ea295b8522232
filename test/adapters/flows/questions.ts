/** Questions about the shipped knowledge. */
export const overkill = "when is Rust overkill?";
export const dropbox = "how did Dropbox migrate?";
/** A question whose section is longer than its excerpt. */
export const discord = "how did Discord migrate?";
export const cloudflare = "how did Cloudflare migrate?";
export const unknown = "how did Netflix migrate?";
/** A question that names nothing in the knowledge, so that only closest sections are shown. */
export const unsure = "how did the brave migrate?";
export const sure = "why did Discord switch from Go to Rust?";
export const section = "rust-in-production#when-rust-is-overkill";
