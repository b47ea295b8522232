import { createHash } from "node:crypto";
import * as v from "valibot";
import {
  type Embedder,
  type EmbedderIdentity,
  type Embedding,
  EmbeddingFault,
  type TextRole,
} from "../../src/index.ts";
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";
import { retry } from "../process/retry.ts";
import { Breaker } from "./breaker.ts";
import { TextBatches } from "./text-batches.ts";

type Endpoint = Extract<EmbeddingsConfig, { kind: "endpoint" }>;

/** Most milliseconds that a request may take: somebody waits for a question's vectors, nobody for those of sections. */
const timeLimits: Record<TextRole, number> = { question: 5_000, section: 60_000 };
/** Milliseconds before each retry of a request for sections; a request for a question is not retried. */
const pauses = [500, 2_000, 8_000];
/** Most milliseconds that a server may ask to wait before a retry. */
const longestPause = 60_000;
/** Characters of one token in most languages; rather too few than too many, so that texts do not get too long. */
const lettersPerToken = 3;
/**
 * Most tokens of a text. Models of endpoints take 512 tokens and more, but the vector of a longer text says less of each
 * passage in it.
 */
const longestText = 512;

const reply = v.object({
  data: v.array(v.object({ index: v.number(), embedding: v.array(v.pipe(v.number(), v.finite())) })),
});

/** A model behind an endpoint like OpenAI's `/v1/embeddings`. It gives one vector for each text, and no vectors of tokens. */
export class EndpointEmbedder implements Embedder {
  readonly identity: EmbedderIdentity;
  readonly longestText = longestText;
  private readonly endpoint: Endpoint;
  private readonly breaker = new Breaker();
  private readonly batches = new TextBatches((texts) => this.request(texts, "section"));

  private constructor(endpoint: Endpoint, dimensions: number) {
    this.endpoint = endpoint;
    const version = createHash("sha256").update(endpoint.url).digest("base64url").slice(0, 16);
    this.identity = { model: endpoint.model, dimensions, version };
  }

  /**
   * Opens the endpoint, and asks for one vector to learn the number of dimensions.
   * @throws EmbeddingFault when the endpoint gives no vectors
   */
  static async open(endpoint: Endpoint): Promise<EndpointEmbedder> {
    const [vector] = await post(endpoint, ["ready"], "question");
    return new EndpointEmbedder(endpoint, vector?.length ?? 0);
  }

  countTokens(text: string): number {
    return Math.ceil(text.length / lettersPerToken);
  }

  async embed(texts: readonly string[], role: TextRole): Promise<Embedding[]> {
    const vectors = role === "question" ? await this.request(texts, role) : await this.batches.embed(texts);
    return vectors.map((pooled) => ({ pooled }));
  }

  private async request(texts: readonly string[], role: TextRole): Promise<Float32Array[]> {
    const vectors = await this.breaker.run(() =>
      retry(
        () => post(this.endpoint, texts, role),
        (error, failures) => (role === "question" ? undefined : pauseAfter(error, failures)),
      ),
    );
    const { dimensions } = this.identity;
    if (vectors.some(({ length }) => length !== dimensions)) {
      throw new EmbeddingFault(
        `${shown(this.endpoint.url)} gave vectors of another number of dimensions than ${dimensions}`,
        {
          isLasting: true,
        },
      );
    }
    return vectors;
  }
}

/** Thrown when a request fails; `retryAfter` holds the milliseconds that the server asked to wait. */
class RequestFault extends EmbeddingFault {
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    options: { readonly isLasting: boolean; readonly retryAfter?: number; readonly cause?: unknown },
  ) {
    super(message, options);
    this.retryAfter = options.retryAfter;
  }
}

function pauseAfter(error: unknown, failures: number): number | undefined {
  const pause = pauses[failures];
  if (pause === undefined || (error instanceof EmbeddingFault && error.isLasting)) return undefined;
  const asked = error instanceof RequestFault ? (error.retryAfter ?? 0) : 0;
  return Math.min(longestPause, Math.max(pause, asked));
}

/** @throws RequestFault */
async function post({ url, model, key }: Endpoint, texts: readonly string[], role: TextRole): Promise<Float32Array[]> {
  const response = await ask(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, input: texts, encoding_format: "float" }),
    signal: AbortSignal.timeout(timeLimits[role]),
  });
  if (response.status !== 200) throw await refusal(url, response);
  const read = v.safeParse(reply, await jsonOf(url, response));
  const vectors = read.success ? toVectors(read.output, texts.length) : undefined;
  if (vectors === undefined)
    throw new RequestFault(`${shown(url)} gave something else than vectors`, { isLasting: false });
  return vectors;
}

async function ask(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(addressOf(url), options);
  } catch (cause) {
    throw unreached(url, cause);
  }
}

async function jsonOf(url: string, response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw unreached(url, cause);
  }
}

function unreached(url: string, cause: unknown): RequestFault {
  const { name, message, cause: deeper } = cause as Error;
  const reason = name === "TimeoutError" ? "no answer in time" : deeper instanceof Error ? deeper.message : message;
  return new RequestFault(`${shown(url)} was not reached (${reason})`, { isLasting: false, cause });
}

const keyRefused = [401, 403];

async function refusal(url: string, response: Response): Promise<RequestFault> {
  const { status, headers } = response;
  await response.body?.cancel();
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  const isLasting = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const what = keyRefused.includes(status) ? "refused the key; check EMBEDDINGS_KEY" : `answered ${status}`;
  return new RequestFault(`${shown(url)} ${what}`, {
    isLasting,
    ...(Number.isFinite(seconds) && { retryAfter: seconds * 1000 }),
  });
}

/** Returns vectors of unit length in the order of the texts; undefined if one is missing or all zeros. */
function toVectors({ data }: v.InferOutput<typeof reply>, count: number): Float32Array[] | undefined {
  const vectors = Array.from({ length: count }, (_, at) => {
    const vector = Float32Array.from(data.find(({ index }) => index === at)?.embedding ?? []);
    const length = Math.hypot(...vector);
    return length > 0 && Number.isFinite(length) ? vector.map((component) => component / length) : undefined;
  });
  return vectors.every((vector) => vector !== undefined) ? vectors : undefined;
}

function addressOf(url: string): URL {
  const address = new URL(url);
  if (!/\/embeddings\/?$/.test(address.pathname)) {
    address.pathname = `${address.pathname.replace(/\/$/, "")}/embeddings`;
  }
  return address;
}

/** Returns an address for messages, without its query, which may hold a key. */
function shown(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
