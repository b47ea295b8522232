import { existsSync } from "node:fs";
import { InputError, type OpenRecord, openRecord, reasonOf } from "../../src/index.ts";
import { type RecordConfig, readRecordConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { recordSecrets } from "../configuration/record-secrets.ts";

/**
 * Opens the configured record for one command, and closes it.
 * @throws InputError when there is no record yet, or it cannot be opened
 */
export async function withRecord(
  use: (store: OpenRecord["store"], config: RecordConfig) => Promise<void>,
): Promise<void> {
  const config = readRecordConfig(readEnvironment(process.env));
  const { place } = config;
  if (place.kind === "embedded" && !existsSync(place.file)) {
    throw new InputError(`there is no record at ${place.file} yet; start the bot, or set RECORD_FILE or DATABASE_URL`);
  }
  const { store, close } = await open();
  try {
    await use(store, config);
  } finally {
    await close();
  }

  async function open(): Promise<OpenRecord> {
    try {
      return await openRecord({ ...config, secrets: recordSecrets(config) });
    } catch (cause) {
      if (cause instanceof InputError) throw cause;
      throw new InputError(`the record cannot be opened (${reasonOf(cause)}); see RECORD_FILE and DATABASE_URL`, {
        cause,
      });
    }
  }
}
