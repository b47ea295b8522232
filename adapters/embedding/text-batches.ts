/** Most texts, and most characters, of one request. */
const mostTexts = 64;
const mostLetters = 60_000;

interface Waiting {
  readonly text: string;
  readonly resolve: (vector: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

/** Batches texts that are wanted at the same time into few requests, which are made one after the other. */
export class TextBatches {
  private readonly request: (texts: readonly string[]) => Promise<Float32Array[]>;
  private waiting: Waiting[] = [];
  private sending: Promise<void> | undefined;

  constructor(request: (texts: readonly string[]) => Promise<Float32Array[]>) {
    this.request = request;
  }

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors = texts.map(
      (text) => new Promise<Float32Array>((resolve, reject) => this.waiting.push({ text, resolve, reject })),
    );
    this.sending ??= this.send().finally(() => {
      this.sending = undefined;
    });
    return Promise.all(vectors);
  }

  private async send(): Promise<void> {
    // Texts that are wanted in the same turn of the event loop join the batch.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.take();
      try {
        const vectors = await this.request(batch.map(({ text }) => text));
        for (const [at, { resolve }] of batch.entries()) resolve(vectors[at] as Float32Array);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  private take(): Waiting[] {
    let letters = 0;
    let count = 0;
    for (const { text } of this.waiting) {
      letters += text.length;
      if (count > 0 && (count === mostTexts || letters > mostLetters)) break;
      count++;
    }
    const batch = this.waiting.slice(0, count);
    this.waiting = this.waiting.slice(count);
    return batch;
  }
}
