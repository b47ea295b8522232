import type { webApi } from "@slack/bolt";
import type { Asker } from "../chat/platform.ts";
import { mayUse } from "../configuration/usage.ts";
import type { Services } from "./services.ts";
import type { Viewer } from "./viewers.ts";

/**
 * Returns the asker for a viewer. Lessons count without approval only in an app for one workspace, and only from its members
 * who are not guests.
 */
export function askerOf(
  viewer: Viewer,
  client: webApi.WebClient,
  { viewers, config }: Pick<Services, "viewers" | "config">,
): Asker {
  return {
    ...viewer,
    mayUse: mayUse(config.usage, viewer.user, placeOf(viewer)),
    canAskPerson: config.help !== undefined,
    audiences: () => viewers.audiences(viewer, client),
    countsAlone: async () => config.identity.kind === "token" && (await viewers.isOwn(viewer, client)),
  };
}

/** Returns the channel to which usage settings apply; none for a direct message, which has a setting of its own. */
function placeOf({ channel }: Viewer): string[] {
  return channel === undefined || channel.startsWith("D") ? [] : [channel];
}
