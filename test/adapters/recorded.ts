import { openDatabase } from "../../src/record/open-database.ts";

/** What a record in PostgreSQL holds of what was asked: the questions, sorted, and how much else. */
export async function recorded(url: string) {
  const database = openDatabase({ kind: "postgres", url });
  try {
    const asked = await database.selectFrom("questions").select("question").execute();
    const inThreads = await database.selectFrom("thread_questions").select("question").execute();
    const answers = await database.selectFrom("given_answers").select("key_hash").execute();
    const leases = database.selectFrom("claims").select("key_hash").where("leased_until", "is not", null);
    const sorted = (rows: typeof asked) => rows.map(({ question }) => question).sort();
    return {
      ...{ asked: sorted(asked), inThreads: sorted(inThreads) },
      ...{ answers: answers.length, leases: (await leases.execute()).length },
    };
  } finally {
    await database.destroy();
  }
}
