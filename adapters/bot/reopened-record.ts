import { InputError, ThreadedRecord } from "../../src/index.ts";
import type { RecordConfig } from "../configuration/config.ts";
import { recordSecrets } from "../configuration/record-secrets.ts";

/** The configured record. The key is read again at each attempt to open the record for as long as the key is refused. */
export class ReopenedRecord {
  private readonly config: RecordConfig;
  private threaded: ThreadedRecord | undefined;

  constructor(config: RecordConfig) {
    this.config = config;
  }

  /** @throws InputError when the record or its key cannot be used; another Error when the record cannot be reached */
  async open(): ReturnType<ThreadedRecord["open"]> {
    this.threaded ??= new ThreadedRecord({ ...this.config, secrets: recordSecrets(this.config) });
    const { threaded } = this;
    try {
      return await threaded.open();
    } catch (error) {
      if (error instanceof InputError && this.threaded === threaded) {
        this.threaded = undefined;
        await threaded.close();
      }
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.threaded?.close();
  }
}
