import { InputError } from "../../input-error.ts";
import { openRecord } from "../open-record.ts";
import type { OpenRecord, RecordOptions } from "../record-options.ts";
import { sendable } from "../sql/failures.ts";
import type { SqlRecord } from "../sql/sql-store.ts";

type Act = (...given: readonly unknown[]) => Promise<unknown>;

/** What the thread of a record does for the one that answers: whatever the record can do, when it is open. */
export class RecordService {
  private readonly options: RecordOptions;
  private opening: Promise<OpenRecord> | undefined;

  constructor(options: RecordOptions) {
    this.options = options;
  }

  /**
   * Opens the record where it is not open yet.
   * @returns what is wrong with a record that cannot be used as it is, since an error that arrives in another thread is no
   * `InputError` any more
   */
  async open(): Promise<string | undefined> {
    try {
      this.opening ??= openRecord(this.options);
      await this.opening;
      return undefined;
    } catch (error) {
      this.opening = undefined;
      if (error instanceof InputError) return error.message;
      throw sendable(error);
    }
  }

  /** Closes the record, also one that is being opened in vain. */
  async close(): Promise<void> {
    const opened = await this.opening?.catch(() => undefined);
    await opened?.close();
  }

  /** What the record does under a name. */
  act(name: keyof SqlRecord): Act {
    return async (...given) => {
      const opened = await this.opening;
      if (opened === undefined) throw new Error("the record is not open");
      try {
        return await Reflect.apply(opened.store[name], opened.store, given);
      } catch (error) {
        throw sendable(error);
      }
    };
  }
}
