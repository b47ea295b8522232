import { GatewayCloseCodes } from "discord.js";
import { InputError } from "../../src/index.ts";

/**
 * Thrown when Discord closes the gateway for a reason that a new connection would meet again, until somebody does what the
 * message says.
 */
export class LastingClose extends InputError {
  constructor(code: number) {
    const named = GatewayCloseCodes[code] === undefined ? "" : `, ${GatewayCloseCodes[code]}`;
    super(`Discord closes the gateway for good (${code}${named}); ${remedyOf(code)}`);
  }
}

function remedyOf(code: number): string {
  switch (code) {
    case GatewayCloseCodes.ShardingRequired:
      return "the bot is in more servers than DISCORD_SHARDS can serve: set it to auto, or to more shards";
    case GatewayCloseCodes.InvalidShard:
      return "it knows no such shard: set DISCORD_SHARDS to auto, or to a range below the number of all, such as 0-3/16";
    case GatewayCloseCodes.DisallowedIntents:
      return "check the intents under Bot in the Developer Portal";
    default:
      return "install a newer version of Footnote, and npm ci";
  }
}
