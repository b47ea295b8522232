import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EndpointEmbedder } from "../../../adapters/embedding/endpoint-embedder.ts";
import { EmbeddingFault } from "../../../src/index.ts";
import { EmbeddingsEndpoint, type Misbehaviour } from "../../stand-ins/embeddings.ts";

let endpoint: EmbeddingsEndpoint;

beforeEach(async () => {
  endpoint = await new EmbeddingsEndpoint().listen();
});
afterEach(() => endpoint.close());

function open(more: { readonly url?: string; readonly key?: string } = {}): Promise<EndpointEmbedder> {
  return EndpointEmbedder.open({ kind: "endpoint", url: endpoint.url, model: "m", key: endpoint.key, ...more });
}

const answer =
  (status: number, body = "{}", headers: Record<string, string> = {}): Misbehaviour =>
  (response) =>
    response.writeHead(status, headers).end(body);
const vectors = (embedding: readonly unknown[]): string => JSON.stringify({ data: [{ index: 0, embedding }] });

describe("an endpoint", () => {
  it("gives unit vectors in the order of the texts, and no tokens", async () => {
    const embedder = await open();
    expect(embedder.identity).toMatchObject({ model: "m", dimensions: 8 });
    const [a, b, again] = await embedder.embed(["ferry", "noon train", "ferry"], "section");
    expect(a).toEqual(again);
    expect(a).not.toEqual(b);
    expect(Math.hypot(...(b?.pooled ?? []))).toBeCloseTo(1, 5);
    expect(a?.tokens).toBeUndefined();
  });

  it("is found under its full address too, and with a slash behind", async () => {
    await open({ url: `${endpoint.url}/embeddings` });
    await open({ url: `${endpoint.url}/` });
    expect(endpoint.requests).toHaveLength(2);
  });

  it("is asked with the query of its address, which no message shows", async () => {
    const embedder = await open({ url: `${endpoint.url}?api-key=sekret` });
    expect(endpoint.addresses).toEqual(["/v1/embeddings?api-key=sekret"]);
    const refusals: Misbehaviour[] = [answer(500), answer(401), answer(200), (response) => response.destroy()];
    for (const refusal of refusals) {
      endpoint.next.push(refusal);
      const error = await embedder.embed(["ferry?"], "question").catch(String);
      expect(error).toMatch(/http:\/\/127\.0\.0\.1:\d+\/v1 /);
      expect(error).not.toContain("sekret");
    }
  });

  it("gets the texts of many sections in few requests, none of them too large", async () => {
    const embedder = await open();
    const texts = Array.from({ length: 150 }, (_, at) => `text ${at}`);
    await Promise.all(texts.map((text) => embedder.embed([text], "section")));
    expect(endpoint.requests.slice(1).map(({ length }) => length)).toEqual([64, 64, 22]);
    await embedder.embed(["long ".repeat(10_000), "long ".repeat(10_000)], "section");
    expect(endpoint.requests.slice(4).map(({ length }) => length)).toEqual([1, 1]);
  });

  it("that is busy is asked again, after as long as it says", async () => {
    const embedder = await open();
    endpoint.next.push(answer(429, "{}", { "retry-after": "1" }), answer(503));
    const [embedding] = await embedder.embed(["ferry"], "section");
    expect(embedding?.pooled).toHaveLength(8);
    expect(endpoint.requests).toHaveLength(4);
  });

  it("is asked once for a question, since somebody waits", async () => {
    const embedder = await open();
    endpoint.next.push(answer(503));
    await expect(embedder.embed(["ferry?"], "question")).rejects.toThrow("/v1 answered 503");
    expect(endpoint.requests).toHaveLength(2);
  });

  it("is left alone for a while after some failures in a row", async () => {
    const embedder = await open();
    endpoint.always = answer(500);
    for (let at = 0; at < 5; at++) {
      await expect(embedder.embed(["ferry?"], "question")).rejects.toBeInstanceOf(EmbeddingFault);
    }
    expect(endpoint.requests).toHaveLength(4);
  });

  it.each<[string, Misbehaviour, RegExp]>([
    ["NaN", answer(200, '{"data":[{"index":0,"embedding":[NaN,1,1,1,1,1,1,1]}]}'), /was not reached|else than vectors/],
    ["null for a number", answer(200, vectors([null, 1, 1, 1, 1, 1, 1, 1])), /gave something else than vectors/],
    ["a vector of zeros", answer(200, vectors([0, 0, 0, 0, 0, 0, 0, 0])), /gave something else than vectors/],
    ["a vector for another text", answer(200, '{"data":[{"index":1,"embedding":[1]}]}'), /else than vectors/],
    ["no vector", answer(200, '{"data":[]}'), /gave something else than vectors/],
    ["an error in a good answer", answer(200, '{"error":"overloaded"}'), /gave something else than vectors/],
    ["vectors of other dimensions", answer(200, vectors([1, 2, 3])), /another number of dimensions than 8/],
    [
      "half of an answer",
      (response) => {
        response.writeHead(200, { "content-length": "1000" }).write('{"data":[{"ind');
        response.destroy();
      },
      /was not reached/,
    ],
    ["nothing", (response) => response.destroy(), /was not reached/],
    ["a refusal of the key", answer(401), /refused the key; check EMBEDDINGS_KEY/],
  ])("that gives %s gives no vectors, in one line", async (_, misbehave, message) => {
    const embedder = await open();
    endpoint.always = misbehave;
    const refused = await embedder.embed(["ferry?"], "question").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EmbeddingFault);
    expect((refused as Error).message).toMatch(message);
    expect((refused as Error).message).not.toMatch(/\n|key-123/);
  });

  it.each([
    ["with a wrong key", { key: "wrong" }, /refused the key/, true],
    ["that is not there", { url: "http://127.0.0.1:9" }, /was not reached/, false],
  ])("%s cannot be opened", async (_, more, message, isLasting) => {
    const refused = await open(more).catch((error: unknown) => error);
    expect(refused).toMatchObject({ isLasting, message: expect.stringMatching(message) });
  });
});
