import type { RecordStore } from "./record-store.ts";

/** Does what may be done once; undefined if it was done before. What failed may be tried again. */
export async function once<Result>(
  record: RecordStore,
  key: string,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  if (!(await record.claim(key))) return undefined;
  try {
    return await act();
  } catch (error) {
    await record.release(key);
    throw error;
  }
}
