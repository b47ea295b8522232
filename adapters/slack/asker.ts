import type { webApi } from "@slack/bolt";
import type { Asker } from "../chat/platform.ts";
import { mayUse } from "../configuration/usage.ts";
import type { Services } from "./services.ts";
import type { Viewer } from "./viewers.ts";

/** Somebody who asks. Guests and other companies' people teach nothing by themselves, nor does anybody among several workspaces. */
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

/** Direct messages are no channels; whether they are answered is a setting of its own. */
function placeOf({ channel }: Viewer): string[] {
  return channel === undefined || channel.startsWith("D") ? [] : [channel];
}
