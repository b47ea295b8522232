// Works on a record in a process of its own: `node child.mjs DIST PLACE WORK NUMBER`.
const [, , dist, place, work, number] = process.argv;
const { openRecord, SteadyStore, ThreadedRecord } = await import(`${dist}/src/index.js`);
const options = { place: JSON.parse(place), secrets: ["a secret of these tests"], keepsText: true };

switch (work) {
  // Claims the same NUMBER events as the other processes, and prints those that it got.
  case "take": {
    const { store, close } = await openRecord(options);
    const own = [];
    const atOnce = 50;
    for (let from = 0; from < Number(number); from += atOnce) {
      const events = Array.from({ length: atOnce }, (_, at) => from + at);
      const taken = await Promise.all(events.map((at) => store.take(`event ${at}`, { kind: "event", data: "{}" })));
      own.push(...events.filter((_, at) => taken[at] !== undefined));
    }
    process.stdout.write(JSON.stringify(own));
    await close();
    break;
  }
  // Records questions as a bot does, endlessly, in rounds of NUMBER: written behind, in a thread, each round in one batch.
  // Prints the round's number once all its writes are done.
  case "record": {
    const threaded = new ThreadedRecord(options);
    const lost = (_, error) => process.stderr.write(`${error}\n`);
    const store = new SteadyStore({ open: () => threaded.open(), onLost: lost, onReachable: () => undefined });
    await store.start();
    for (let time = 0; ; time++) {
      for (let at = 0; at < Number(number); at++) await recordQuestion(store, `${time}.${at}`);
      // A read waits for all earlier writes.
      while (store.backlog.waiting > 0) await store.questionsOf("another");
      process.stdout.write(`${time}\n`);
    }
  }
  default:
    throw new Error(`there is no work ${work}`);
}

async function recordQuestion(store, key) {
  const person = { platform: "here", id: "U" };
  const question = `question ${key}`;
  const asked = { id: key, person, way: "mention", audiences: ["public"], question, kind: "answer", confidence: 1 };
  await store.addAsked({ ...asked, sections: ["a#b"], missing: [], tookMs: 1, knowledge: "k" });
  await store.addQuestion(`thread ${key}`, question, person);
  await store.setAnswer(key, { message: "1", question, earlier: [], asker: person.id });
}
