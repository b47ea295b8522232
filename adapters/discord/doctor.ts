import type { DiscordConfig } from "../config.ts";
export async function examineDiscord(_: DiscordConfig): Promise<never[]> {
  return [];
}
