import * as v from "valibot";

/** Where the app that heard something is installed; a part of the data of all work that another replica may take over. */
export const installedIn = {
  team: v.string(),
  /** The organisation's id; set only if the app is installed in the whole organisation. */
  enterprise: v.exactOptional(v.string()),
};
