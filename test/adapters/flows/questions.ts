/** Questions on the shipped knowledge. */
export const overkill = "when is Rust overkill?";
export const dropbox = "how did Dropbox migrate?";
/** Its section is longer than what is quoted of it. */
export const discord = "how did Discord migrate?";
export const cloudflare = "how did Cloudflare migrate?";
export const unknown = "how did Netflix migrate?";
/** Nothing of it is named, so that sections come near. */
export const unsure = "how did the brave migrate?";
export const sure = "why did Discord switch from Go to Rust?";
export const section = "rust-in-production#when-rust-is-overkill";
