import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";

/** What the endpoint does instead of answering a request. */
export type Misbehaviour = (response: ServerResponse, texts: readonly string[]) => void;

const size = 8;

/** An endpoint like OpenAI's `/v1/embeddings`. Texts that share words get vectors that are close to each other. */
export class EmbeddingsEndpoint {
  /** The texts of each request. */
  readonly requests: (readonly string[])[] = [];
  /** The address of each request, from the path on. */
  readonly addresses: string[] = [];
  /** What to do with the next requests, in order; undefined to answer the request. */
  readonly next: (Misbehaviour | undefined)[] = [];
  /** What to do with all further requests. */
  always: Misbehaviour | undefined;
  /** The API key that requests must have. */
  readonly key = "key-1234567890";
  dimensions = size;
  private readonly server = createServer((request, response) => void this.handle(request, response));

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** Returns the environment of a program that uses this endpoint and keeps its vectors in a folder. */
  settings(cache: string): Record<string, string> {
    return { EMBEDDINGS: this.url, EMBEDDINGS_MODEL: "m", EMBEDDINGS_KEY: this.key, CACHE_DIR: cache };
  }

  /** The requested texts, without the one that tests whether the endpoint works. */
  get embedded(): readonly string[] {
    return this.requests.flat().filter((text) => text !== "ready");
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { input = [] } = JSON.parse((await textOf(request)) || "{}") as { input?: string[] };
    this.requests.push(input);
    this.addresses.push(request.url ?? "");
    const [path] = (request.url ?? "").split("?");
    if (path !== "/v1/embeddings" || request.method !== "POST") return void response.writeHead(404).end();
    if (request.headers.authorization !== `Bearer ${this.key}`) return void response.writeHead(401).end("{}");
    const misbehave = this.next.length > 0 ? this.next.shift() : this.always;
    if (misbehave !== undefined) return misbehave(response, input);
    const data = input.map((text, index) => ({ object: "embedding", index, embedding: this.vectorOf(text) }));
    // Results may be in any order; each has its index.
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data: data.reverse() }));
  }

  private vectorOf(text: string): number[] {
    const vector = new Array<number>(this.dimensions).fill(0.01);
    for (const word of text.toLowerCase().match(/\w+/g) ?? []) {
      const at = [...word].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % this.dimensions;
      vector[at] = (vector[at] as number) + 1;
    }
    return vector;
  }
}
