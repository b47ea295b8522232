// A process of its own that works on a record: `node child.mjs DIST PLACE WORK NUMBER`.
import { setTimeout as wait } from "node:timers/promises";

const [, , dist, place, work, number] = process.argv;
const { openRecord } = await import(`${dist}/src/index.js`);
const { store, close } = await openRecord({
  place: JSON.parse(place),
  secrets: ["a secret of these tests"],
  keepsText: true,
});
const person = { platform: "here", id: "U" };

switch (work) {
  // Takes as many events as the others do, and prints which were its own.
  case "take": {
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
  // Writes for ever, and says of each write when it is done.
  case "write":
    for (let at = 0; ; at++) {
      await store.addQuestion(`thread ${at}`, `question ${at}`, person);
      process.stdout.write(`${at}\n`);
      if (at % 50 === 0) await wait(1);
    }
  default:
    throw new Error(`there is no work ${work}`);
}
