import { test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { limits } from "../../support/limits.ts";
import { footnote } from "../../support/shipped.ts";
import { askAmidDrops } from "./ask-amid-drops.ts";

test("500 commands at once while the gateway drops and resumes twice: each is answered once", async () => {
  const community = await Community.open(footnote);
  community.rest.interactions.patience = limits.longEvent;
  await askAmidDrops(community, 500);
  await community.close();
});
