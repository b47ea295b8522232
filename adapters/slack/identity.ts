import { setTimeout as wait } from "node:timers/promises";
import { type AppOptions, webApi } from "@slack/bolt";
import { InputError } from "../../src/index.ts";
import type { Logger } from "../process/log.ts";

type Authorize = NonNullable<AppOptions["authorize"]>;

/**
 * Looks up the bot's identity in an app for one workspace, once; retries while Slack cannot be reached.
 * @throws InputError when Slack refuses the token
 */
export async function ownIdentity(botToken: string, client: webApi.WebClient, log: Logger): Promise<Authorize> {
  for (;;) {
    try {
      const {
        bot_id: botId = "",
        user_id: botUserId = "",
        team_id: teamId = "",
      } = await client.auth.test({ token: botToken });
      const identity = { botToken, botId, botUserId, teamId };
      return async () => ({ ...identity });
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) {
        throw new InputError(
          `Slack refuses SLACK_BOT_TOKEN (${error.data.error}); copy it again from the app's page "OAuth & Permissions"`,
          { cause: error },
        );
      }
      log.error({ platform: "slack", err: error }, "Slack is away");
      await wait(error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : 1_000);
    }
  }
}
