import { InputError } from "../../input-error.ts";
import { openRecord } from "../open-record.ts";
import type { OpenRecord, RecordOptions } from "../record-options.ts";
import { sendable } from "../sql/failures.ts";
import type { SqlRecord } from "../sql/sql-store.ts";

type Act = (...given: readonly unknown[]) => Promise<unknown>;

/** The side of the record's thread: calls the methods of the open record for the main thread. */
export class RecordService {
  private readonly options: RecordOptions;
  private opening: Promise<OpenRecord> | undefined;

  constructor(options: RecordOptions) {
    this.options = options;
  }

  /**
   * Opens the record unless it is open.
   * @returns the message of an `InputError`, since an error loses its class on the way to another thread; undefined on
   * success
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

  /** Closes the record, or one that is still being opened. */
  async close(): Promise<void> {
    const opened = await this.opening?.catch(() => undefined);
    await opened?.close();
  }

  /** Returns the record's method of this name. */
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
