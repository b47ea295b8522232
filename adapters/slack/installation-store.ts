import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";
import { InputError, type RecordStore } from "../../src/index.ts";

/** Returns Bolt's store of installations (the tokens of each workspace), kept in the record. */
export function installationStore(record: RecordStore): InstallationStore {
  return {
    storeInstallation: (installation) =>
      record.setInstallation(
        idOf({
          isEnterpriseInstall: installation.isEnterpriseInstall === true,
          teamId: installation.team?.id,
          enterpriseId: installation.enterprise?.id,
        }),
        JSON.stringify(installation),
      ),
    async fetchInstallation(query) {
      const id = idOf(query);
      const found = await record.installation(id);
      if (found === undefined) throw new InputError(`${id} is not installed; install the app there again`);
      return JSON.parse(found) as Installation<"v1" | "v2", boolean>;
    },
    deleteInstallation: (query) => record.removeInstallation(idOf(query)),
  };
}

function idOf({ isEnterpriseInstall, teamId, enterpriseId }: InstallationQuery<boolean>): string {
  return `slack:${(isEnterpriseInstall ? enterpriseId : teamId) ?? ""}`;
}
