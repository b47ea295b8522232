import { type EmbedderIdentity, type KeptVectors, reasonOf, type VectorKeeping } from "../../src/index.ts";
import { openVectorStore, VectorStore, vectorFile } from "./vector-store.ts";

/** Keeps vectors on disk; in memory where there is no folder, or once the disk fails. */
export class DiskVectorCache implements VectorKeeping {
  /** The file from which vectors are read; undefined where they are kept in memory alone. */
  readonly file: string | undefined;
  private readonly disk: VectorStore | undefined;
  private readonly memory: VectorStore;
  private readonly onProblem: (problem: string) => void;
  private isFailing = false;

  /** @param onProblem called once, when the disk fails */
  constructor(folder: string | undefined, identity: EmbedderIdentity, onProblem: (problem: string) => void) {
    this.onProblem = onProblem;
    this.memory = new VectorStore(":memory:", identity);
    this.disk = folder === undefined ? undefined : this.attempt(() => openVectorStore(folder, identity, Date.now()));
    this.file = folder === undefined || this.disk === undefined ? undefined : vectorFile(folder, identity);
  }

  /** Whether vectors that are kept from now on can be read from the file. */
  get isWriting(): boolean {
    return this.disk !== undefined && !this.isFailing;
  }

  find(key: Uint8Array): KeptVectors | undefined {
    const found = this.attempt(() => this.disk?.find(key));
    if (found !== undefined) return found;
    const inMemory = this.memory.find(key);
    const details = inMemory?.vector === undefined ? undefined : this.memory.block(key);
    return details === undefined ? inMemory : { ...inMemory, details };
  }

  keep(batch: Parameters<VectorKeeping["keep"]>[0]): void {
    if (this.isWriting) this.attempt(() => this.disk?.keep(batch));
    if (!this.isWriting) this.memory.keep(batch);
  }

  retain(keys: readonly Uint8Array[]): void {
    this.attempt(() => this.disk?.retain(keys));
    this.memory.retain(keys);
  }

  private attempt<T>(act: () => T): T | undefined {
    if (this.isFailing) return undefined;
    try {
      return act();
    } catch (error) {
      this.isFailing = true;
      this.onProblem(
        `vectors cannot be kept on the disk (${reasonOf(error)}); the next start makes those that are missing again`,
      );
      return undefined;
    }
  }
}
