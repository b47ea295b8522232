import { expect, it, onTestFinished } from "vitest";
import { KillTrial } from "../../bench/living/kills.ts";

it("killed at any moment of a change or of writing the snapshot, it starts again with the right answers", async () => {
  const trial = new KillTrial();
  onTestFinished(() => trial.close());
  for (let seed = 1; seed <= 10; seed++) expect(await trial.round(seed)).toMatchObject({ wrong: [] });
});
