import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { judgeCallback, judgeCommands, judgeMessage } from "./judge-body.ts";
import { applicationId, bits, botId, snowflake, token, type World } from "./world.ts";

type Json = Record<string, unknown>;

/** What somebody did, and how it was answered. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly user: string;
  /** Milliseconds since 1970. */
  at: number;
  readonly isUserInstalled: boolean;
  /** The message under which a button was pressed. */
  readonly source?: Json;
  readonly callbacks: Json[];
  followUps: Json[];
  /** The message that answers it, as it stands now. */
  message?: Json | undefined;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly status: number;
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const patience = 3_000;
const ephemeral = 1 << 6;
const mostFollowUps = 5;
const burst = 5;
const window = 1_000;

/** Discord's REST interface: keeps messages, and refuses what Discord refuses. */
export class RestServer {
  readonly calls: Call[] = [];
  readonly http: Server;
  readonly interactions = new Map<string, Interaction>();
  /** So many coming calls of a kind, such as `POST /channels`, fail with a server error. */
  readonly failing = new Map<string, number>();
  /** Whether components are refused, as a proxy of yesterday would. */
  refusesComponents = false;
  takesToken = true;
  isPaced = false;
  onMessage: (message: Json) => void = () => undefined;
  /** @param at when the response to an interaction came, in milliseconds of the process's clock */
  onCallback: (interaction: string, at: number, status: number) => void = () => undefined;
  /** Whether messages and calls are kept, so that they can be looked at. */
  isKeeping = true;
  private readonly world: World;
  private readonly buckets = new Map<string, number[]>();

  constructor(world: World) {
    this.world = world;
    this.http = createServer((request, response) => void this.handle(request, response));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  callsOf(method: string, path: RegExp): Call[] {
    return this.calls.filter((call) => call.method === method && path.test(call.path));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", "http://x");
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, "");
    const body = await bodyOf(request);
    const isOpen = /^\/(?:interactions|webhooks)\//.test(path);
    const isOwn = request.headers.authorization === `Bot ${token}` && this.takesToken;
    const {
      status,
      body: answer,
      headers,
    } = isOpen || isOwn
      ? (this.fault(method, path) ?? this.answer(method, path, body, url.searchParams))
      : { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    if (this.isKeeping) this.calls.push({ method, path, body, status });
    else this.forget();
    if (path.startsWith("/interactions/")) this.onCallback(path.split("/")[2] ?? "", at, status);
    response.writeHead(status, { ...(answer !== undefined && { "content-type": "application/json" }), ...headers });
    response.end(answer === undefined ? undefined : JSON.stringify(answer));
  }

  private forget(): void {
    this.world.messages.clear();
    this.interactions.clear();
  }

  private fault(method: string, path: string): Reply | undefined {
    const kind = [...this.failing.keys()].find((one) => `${method} ${path}`.startsWith(one));
    const left = this.failing.get(kind ?? "") ?? 0;
    if (kind === undefined || left === 0) return undefined;
    this.failing.set(kind, left - 1);
    return { status: 500, body: { message: "500: Internal Server Error", code: 0 } };
  }

  private answer(method: string, path: string, body: Json, query: URLSearchParams): Reply {
    const [root = "", one = "", two = "", three = "", four = ""] = path.split("/").slice(1);
    if (path === "/gateway/bot") return { status: 200, body: this.gateway() };
    if (path === "/applications/@me") {
      const flags = this.world.hasMessageContent ? 1 << 19 : 0;
      return {
        status: 200,
        body: { id: applicationId, name: "Footnote", flags, description: "", verify_key: "", bot_public: true },
      };
    }
    if (path === "/users/@me") return { status: 200, body: this.world.user(botId) };
    if (root === "applications") return this.commands(method, body);
    if (root === "interactions") return this.callback(one, body, query);
    if (root === "webhooks") return this.webhook(method, two, four, body);
    if (path === "/users/@me/channels") return { status: 200, body: this.directChannel(String(body["recipient_id"])) };
    if (root === "guilds") return { status: 200, body: this.guild(one, two) };
    if (root === "channels")
      return this.channel(method, one, two === "messages" ? three : undefined, body, query, two === "messages");
    return { status: 404, body: { message: "404: Not Found", code: 0 } };
  }

  private guild(id: string, part: string): unknown {
    if (part === "roles") return this.world.guild(id)["roles"];
    return part === "members" ? this.world.member(botId, false) : this.world.guild(id);
  }

  private gateway(): Json {
    const limit = { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 16 };
    return { url: `${this.url.replace("http", "ws")}/gateway`, shards: 1, session_start_limit: limit };
  }

  private commands(method: string, body: unknown): Reply {
    if (method === "PUT") {
      const fault = judgeCommands(body);
      if (fault !== undefined) return invalid(fault);
      const added = {
        id: snowflake(),
        application_id: applicationId,
        version: snowflake(),
        default_member_permissions: null,
        nsfw: false,
      };
      this.world.commands = (body as Json[]).map((command) => ({ ...added, ...command }));
    }
    return { status: 200, body: this.world.commands };
  }

  private callback(id: string, body: Json, query: URLSearchParams): Reply {
    const interaction = this.interactions.get(id);
    if (interaction === undefined || Date.now() - interaction.at > patience) {
      return { status: 404, body: { message: "Unknown interaction", code: 10062 } };
    }
    if (interaction.callbacks.length > 0) {
      return { status: 400, body: { message: "Interaction has already been acknowledged.", code: 40060 } };
    }
    const data = (body["data"] ?? {}) as Json;
    const fault = judgeCallback(body) ?? this.componentFault(data);
    if (fault !== undefined) return invalid(fault);
    interaction.callbacks.push(body);
    if (body["type"] === 4) interaction.message = this.addOwn(interaction, data);
    if (body["type"] === 5) interaction.message = this.addOwn(interaction, { flags: data["flags"], content: "…" });
    if (body["type"] === 7 && interaction.source !== undefined) {
      interaction.message = Object.assign(interaction.source, data);
    }
    if (body["type"] === 6) interaction.message = interaction.source;
    if (query.get("with_response") !== "true") return { status: 204 };
    return {
      status: 200,
      body: { interaction: { id, type: 2 }, resource: { type: body["type"], message: interaction.message } },
    };
  }

  private addOwn({ id, channel, user }: Interaction, data: Json): Json {
    const metadata = { id, type: 2, user: this.world.user(user), authorizing_integration_owners: {} };
    return this.world.addMessage(channel, botId, { ...data, interaction_metadata: metadata });
  }

  private webhook(method: string, secret: string, message: string, body: Json): Reply {
    const interaction = [...this.interactions.values()].find((one) => one.token === secret);
    if (interaction === undefined) return { status: 404, body: { message: "Unknown Webhook", code: 10015 } };
    if (method === "POST") {
      const fault = judgeMessage(body, "webhook") ?? this.componentFault(body);
      if (fault !== undefined) return invalid(fault);
      if (interaction.isUserInstalled && interaction.followUps.length >= mostFollowUps) {
        return { status: 400, body: { message: "Maximum number of follow-up messages reached", code: 40094 } };
      }
      const sent = this.addOwn(interaction, body);
      interaction.followUps.push(sent);
      return { status: 200, body: sent };
    }
    const target = message === "@original" ? interaction.message : this.world.messages.get(message);
    if (target === undefined) return unknownMessage;
    if (method === "DELETE") {
      this.world.messages.delete(String(target["id"]));
      return { status: 204 };
    }
    if (method === "PATCH") {
      const fault = judgeMessage(body, "webhook") ?? this.componentFault(body);
      if (fault !== undefined) return invalid(fault);
      Object.assign(target, body);
    }
    return { status: 200, body: target };
  }

  private channel(
    method: string,
    id: string,
    message: string | undefined,
    body: Json,
    query: URLSearchParams,
    isMessages: boolean,
  ): Reply {
    const channel = this.world.channels.get(id);
    if (channel === undefined) return { status: 404, body: { message: "Unknown Channel", code: 10003 } };
    const own = this.world.permissionsIn(id);
    const lacks = (bit: bigint): boolean => channel.guild !== undefined && (own & bit) === 0n;
    if (lacks(bits.viewChannel)) return { status: 403, body: { message: "Missing Access", code: 50001 } };
    if (!isMessages) {
      if (method !== "PATCH") return { status: 200, body: this.world.channel(channel) };
      if (lacks(bits.manageThreads)) return missingPermissions;
      channel.appliedTags = body["applied_tags"] as string[];
      return { status: 200, body: this.world.channel(channel) };
    }
    if (method === "POST")
      return this.post(channel.id, body, lacks(channel.type === 11 ? bits.sendInThreads : bits.sendMessages));
    if (lacks(bits.readHistory)) return missingPermissions;
    if (message === undefined) {
      const before = BigInt(query.get("before") ?? "9223372036854775807");
      const all = [...this.world.messages.values()].filter(
        (one) => one["channel_id"] === id && BigInt(String(one["id"])) < before,
      );
      const shown = all.filter((one) => (Number(one["flags"]) & ephemeral) === 0).reverse();
      return {
        status: 200,
        body: shown.slice(0, Number(query.get("limit") ?? 50)).map((one) => this.world.forBot(one)),
      };
    }
    const found = this.world.messages.get(message);
    if (found === undefined) return unknownMessage;
    if (method === "PATCH") {
      const fault = judgeMessage(body, "edit") ?? this.componentFault(body);
      if (fault !== undefined) return invalid(fault);
      Object.assign(found, body);
    }
    if (method === "DELETE") this.world.messages.delete(message);
    return method === "DELETE" ? { status: 204 } : { status: 200, body: this.world.forBot(found) };
  }

  private post(channel: string, body: Json, isDenied: boolean): Reply {
    if (isDenied) return missingPermissions;
    const fault = judgeMessage(body, "create") ?? this.componentFault(body);
    if (fault !== undefined) return invalid(fault);
    const now = Date.now();
    const recent = (this.buckets.get(channel) ?? []).filter((at) => now - at < window);
    const left = burst - recent.length;
    const reset = ((recent[0] ?? now) + window - now) / 1_000;
    const headers = {
      "x-ratelimit-limit": String(burst),
      "x-ratelimit-remaining": String(Math.max(0, left - 1)),
      "x-ratelimit-reset-after": String(reset),
      "x-ratelimit-reset": String(now / 1_000 + reset),
      "x-ratelimit-bucket": "messages",
    };
    if (this.isPaced && left <= 0) {
      const retry = { "retry-after": String(Math.ceil(reset)), "x-ratelimit-scope": "user" };
      return {
        status: 429,
        body: { message: "You are being rate limited.", retry_after: reset, global: false },
        headers: { ...headers, ...retry },
      };
    }
    this.buckets.set(channel, [...recent, now]);
    const nonce = body["nonce"];
    const same = [...this.world.messages.values()].find((one) => nonce !== undefined && one["nonce"] === nonce);
    const message = same ?? Object.assign(this.world.addMessage(channel, botId, body), { nonce });
    if (same === undefined) this.onMessage(message);
    return { status: 200, body: message, ...(this.isPaced && { headers }) };
  }

  private componentFault({ components }: Json): string | undefined {
    const isRefused = this.refusesComponents && ((components ?? []) as Json[]).some(({ type }) => type !== 1);
    return isRefused ? "components: unknown type" : undefined;
  }

  private directChannel(user: string): Json {
    const known = [...this.world.channels.values()].find(({ type, name }) => type === 1 && name === user);
    return this.world.channel(known ?? this.world.addChannel(user, { type: 1 }));
  }
}

const missingPermissions: Reply = { status: 403, body: { message: "Missing Permissions", code: 50013 } };
const unknownMessage: Reply = { status: 404, body: { message: "Unknown Message", code: 10008 } };

function invalid(reason: string): Reply {
  return {
    status: 400,
    body: { message: "Invalid Form Body", code: 50035, errors: { _errors: [{ code: "INVALID", message: reason }] } },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Json);
}
