import { InputError, ThreadedRecord } from "../../src/index.ts";
import type { RecordConfig } from "../configuration/config.ts";
import { recordSecrets } from "../configuration/record-secrets.ts";

/** The configured record, of which the key is read anew for as long as it is refused. */
export class ReopenedRecord {
  private readonly config: RecordConfig;
  private threaded: ThreadedRecord | undefined;

  constructor(config: RecordConfig) {
    this.config = config;
  }

  /** @throws InputError when it, or its key, cannot be used; another Error when it is away */
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
