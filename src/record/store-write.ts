import type { RecordStore } from "./record-store.ts";

type Writing = Exclude<
  keyof RecordStore,
  "staleKinds" | "takeOver" | "questionsOf" | "isWrittenBy" | "answerTo" | "installation" | "placeSettings"
>;

/** A write as data: the name of a method of the store, then its arguments. */
export type Write = { [Name in Writing]: readonly [name: Name, ...given: Parameters<RecordStore[Name]>] }[Writing];

export async function apply(store: RecordStore, [name, ...given]: Write): Promise<void> {
  await Reflect.apply(store[name], store, given);
}

/** What a write is about, as named when lost writes are reported. */
const subjects: { readonly [Name in Writing]: string } = {
  claim: "claims",
  take: "claims",
  finish: "claims",
  release: "claims",
  addAsked: "questions",
  addMark: "marks",
  teach: "lessons",
  addFeedback: "feedback",
  addQuestion: "conversations",
  continueThread: "conversations",
  setWriters: "conversations",
  addWriter: "conversations",
  setAnswer: "answers",
  removeAnswer: "answers",
  setInstallation: "installations",
  removeInstallation: "installations",
  setPlaceSettings: "settings",
  forget: "people to forget",
};

/** Counts writes by what they are about. */
export function countBySubject(writes: readonly Write[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name] of writes) counts[subjects[name]] = (counts[subjects[name]] ?? 0) + 1;
  return counts;
}
