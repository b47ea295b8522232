import { describe, expect, test } from "vitest";
import { followLessons } from "../../adapters/bot/follow-lessons.ts";
import { openLog } from "../../adapters/process/log.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { openRecord } from "../../src/record/open-record.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { dump, placeKinds, secret, withRecord } from "./stores.ts";

const section = "handbook#pay";
const question = "when does my money arrive?";
const day = 24 * 3_600_000;
const person = (id: string) => ({ platform: "here", id });

function word(id: string, isRight = true, countsAlone = true) {
  return { question, section, person: person(id), audiences: ["public"], isRight, countsAlone };
}

/** A vote against the lesson by a person from outside the team. */
function stranger(id: string) {
  return word(id, false, false);
}

const taught = word("A", true, false);

describe.each(placeKinds)("lessons in $name", ({ isThere, empty }) => {
  test.skipIf(!isThere).each([
    ["one person, however often, teaches nothing", [word("A"), word("A"), word("A")], 0],
    ["two people teach", [word("A"), word("B")], 1],
    [
      "words of form make no other lesson",
      [word("A"), { ...word("B"), question: "when does my money arrive please" }],
      1,
    ],
    ["people who are not among themselves do not teach", [word("A"), word("B", true, false)], 0],
    ["another audience is another lesson", [word("A"), { ...word("B"), audiences: ["internal"] }], 0],
    ["one person does not unteach", [word("A"), word("B"), word("C", false)], 1],
    ["two people do", [word("A"), word("B"), word("C", false), word("D", false)], 0],
    ["a later word counts", [word("A"), word("B"), word("B", false)], 0],
  ])("%s", async (_, words, held) => {
    await withRecord(await empty(), async (store) => {
      for (const one of words) await store.teach(one);
      expect(await store.learnedAliases(2)).toHaveLength(held);
      expect(await store.learnedAliases()).toHaveLength(0);
    });
  });

  test.skipIf(!isThere).each([
    ["nobody refuses it", [taught, "accept"], "holds"],
    ["one person does not unteach", [taught, "accept", word("B", false)], "holds"],
    ["two people of the team do", [taught, "accept", word("B", false), word("C", false)], "dropped"],
    ["two strangers put it before the author", [taught, "accept", stranger("B"), stranger("C")], "contested"],
    ["a crowd of strangers does no more", [taught, "accept", ..."BCDEF".split("").map(stranger)], "contested"],
    [
      "a stranger beside one of the team is one of the team",
      [taught, "accept", word("B", false), stranger("C")],
      "contested",
    ],
    [
      "a team that taught it outweighs fewer of it",
      [word("D"), word("E"), word("F"), "accept", word("B", false), word("C", false)],
      "contested",
    ],
    ["the author knew what was said before", [taught, word("B", false), word("C", false), "accept"], "holds"],
    [
      "the author's second word settles what was contested",
      [taught, "accept", stranger("B"), stranger("C"), "accept"],
      "holds",
    ],
    [
      "who refuses again after that counts again",
      [taught, "accept", stranger("B"), stranger("C"), "accept", stranger("B"), stranger("C")],
      "contested",
    ],
    ["the author refuses it", [taught, "accept", stranger("B"), stranger("C"), "refuse"], "gone"],
  ] as const)("of what an author accepted: %s", async (_, events, outcome) => {
    let now = 0;
    await withRecord(
      await empty(),
      async (store) => {
        for (const one of events) {
          const [lesson] = await store.judgedLessons();
          if (one === "accept") await store.acceptLesson(lesson?.id ?? "");
          else if (one === "refuse") await store.refuseLesson(lesson?.id ?? "");
          else await store.teach(one);
        }
        const [lesson] = await store.judgedLessons();
        const [learned] = await store.learnedAliases();
        const holds = lesson?.isContested ? "contested" : "holds";
        expect(lesson === undefined ? "gone" : learned === undefined ? "dropped" : holds).toBe(outcome);
        if (outcome === "dropped") expect(lesson).toMatchObject({ isContested: true });
      },
      { now: () => ++now },
    );
  });

  test.skipIf(!isThere)("taught by people alone fall to anybody's word, as nobody answers for them", async () => {
    await withRecord(await empty(), async (store) => {
      for (const one of [word("A"), word("B"), stranger("C"), stranger("D")]) await store.teach(one);
      expect(await store.learnedAliases(2)).toEqual([]);
    });
  });

  test.skipIf(!isThere)("hold at once when an author accepts them, without anybody's name", async () => {
    const place = await empty();
    await withRecord(place, async (store) => {
      await store.teach(word("U-ANN", true, false));
      const [lesson] = await store.judgedLessons();
      expect(await store.acceptLesson(lesson?.id ?? "")).toBe(true);
      expect(await store.acceptLesson("none")).toBe(false);
      expect(await store.refuseLesson("none")).toBe(false);
      expect(await store.learnedAliases()).toMatchObject([{ section, phrase: question, audiences: ["public"] }]);
      await store.forget(person("U-ANN"));
      expect(await store.learnedAliases()).toHaveLength(1);
    });
    expect(await dump(place)).not.toContain("U-ANN");
  });

  test.skipIf(!isThere)("that one person taught are gone with their word, which counts for no later one", async () => {
    const place = await empty();
    let now = 1_000 * day;
    await withRecord(
      place,
      async (store) => {
        await store.teach(word("A"));
        for (const id of ["A", "B"]) await store.teach({ ...word(id), section: "handbook#leave" });
        now += 181 * day;
        await store.purge(180);
        await store.teach(word("B"));
        expect(await store.judgedLessons()).toMatchObject([
          { section: "handbook#leave", ups: 2 },
          { section, ups: 1 },
        ]);
        expect(await store.learnedAliases(2)).toMatchObject([{ section: "handbook#leave" }]);
      },
      { now: () => now },
    );
  });

  test.skipIf(!isThere)("are not kept where no texts are", async () => {
    await withRecord(
      await empty(),
      async (store) => {
        await store.teach(word("A"));
        expect(await store.judgedLessons()).toEqual([]);
      },
      { keepsText: false },
    );
  });

  test.skipIf(!isThere)("reach every replica that follows the record", async () => {
    const place = await empty();
    const folder = temporaryFolder({
      "handbook.md": "# Handbook\n\n## Pay\n\nSalaries are transferred on the 25th.\n",
    });
    const footnote = new Footnote(loadKnowledge(folder).documents);
    const open = () => openRecord({ place, secrets: [secret], keepsText: true });
    const [here, there] = [await open(), await open()];
    const stop = followLessons(
      footnote,
      () => here.store,
      2,
      openLog("silent"),
      () => undefined,
    );
    await there.store.teach(word("A"));
    await there.store.teach(word("B"));
    await expect.poll(async () => (await footnote.ask(question)).kind).toBe("answer");
    await there.store.teach(word("A", false));
    await there.store.teach(word("B", false));
    await expect.poll(async () => (await footnote.ask(question)).kind).not.toBe("answer");
    stop();
    await Promise.all([here.close(), there.close()]);
  });
});
