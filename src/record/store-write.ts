import type { RecordStore } from "./record-store.ts";

type Writing = Exclude<
  keyof RecordStore,
  "staleKinds" | "takeOver" | "questionsOf" | "isWrittenBy" | "answerTo" | "installation"
>;

/** Something to be written, as data: the name of what the store does, and what it is given. */
export type Write = { [Name in Writing]: readonly [name: Name, ...given: Parameters<RecordStore[Name]>] }[Writing];

export async function apply(store: RecordStore, [name, ...given]: Write): Promise<void> {
  await Reflect.apply(store[name], store, given);
}
