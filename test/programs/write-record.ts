// Works on a record in a process of its own: `node write-record.js PLACE WORK NUMBER`. It is built with the bot, since it must
// run without a loader for TypeScript.
import { openRecord, type RecordPlace, type RecordStore, ThreadedRecord, WriteBehindStore } from "../../src/index.ts";

const [, , place = "", work, number] = process.argv;
const count = Number(number);
const options = { place: JSON.parse(place) as RecordPlace, secrets: ["a secret of these tests"], keepsText: true };

switch (work) {
  case "take":
    await takeEvents();
    break;
  case "record":
    await recordRounds();
    break;
  default:
    throw new Error(`there is no work ${work}`);
}

/** Claims the same events as the other processes, as many as `count`, and prints those that it got. */
async function takeEvents(): Promise<void> {
  const { store, close } = await openRecord(options);
  const own: number[] = [];
  const atOnce = 50;
  for (let from = 0; from < count; from += atOnce) {
    const events = Array.from({ length: atOnce }, (_, at) => from + at);
    const taken = await Promise.all(events.map((at) => store.take(`event ${at}`, { kind: "event", data: "{}" })));
    own.push(...events.filter((_, at) => taken[at] !== undefined));
  }
  process.stdout.write(JSON.stringify(own));
  await close();
}

/**
 * Records questions as a bot does, endlessly, in rounds of `count`: written behind, in a thread, each round in one
 * batch. Prints the round's number once all its writes are done.
 */
async function recordRounds(): Promise<never> {
  const threaded = new ThreadedRecord(options);
  const store = new WriteBehindStore({
    open: () => threaded.open(),
    keepsText: true,
    onLost: (_, error) => process.stderr.write(`${error}\n`),
    onReachable: () => undefined,
  });
  await store.start();
  for (let time = 0; ; time++) {
    for (let at = 0; at < count; at++) await recordQuestion(store, `${time}.${at}`);
    // A read waits for all earlier writes.
    while (store.backlog.waiting > 0) await store.questionsOf("another");
    process.stdout.write(`${time}\n`);
  }
}

async function recordQuestion(store: RecordStore, key: string): Promise<void> {
  const person = { platform: "here", id: "U" };
  const question = `question ${key}`;
  await store.addAsked({
    id: key,
    person,
    way: "mention",
    audiences: ["public"],
    question,
    kind: "answer",
    confidence: 1,
    sections: ["a#b"],
    missing: [],
    tookMs: 1,
    knowledge: "k",
  });
  await store.addQuestion(`thread ${key}`, question, person);
  await store.setAnswer(key, { message: "1", question, earlier: [], asker: person.id });
}
