import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ChannelRoutes } from "./channel-routes.ts";
import { InteractionRoutes } from "./interaction-routes.ts";
import { judgeCommands } from "./judge-body.ts";
import { invalid, type Reply } from "./rest-reply.ts";
import { applicationId, botId, snowflake, token, type World } from "./world.ts";

type Json = Record<string, unknown>;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly status: number;
}

/** Discord's REST interface: stores messages, and refuses calls that Discord would refuse. */
export class RestServer {
  readonly calls: Call[] = [];
  readonly http: Server;
  readonly interactions: InteractionRoutes;
  readonly channels: ChannelRoutes;
  /** How many of the next calls that begin like the key, such as `POST /channels`, fail with a server error. */
  readonly failing = new Map<string, number>();
  /** Whether components other than rows are refused, as by a proxy that does not know them yet. */
  refusesComponents = false;
  takesToken = true;
  /** How long every call takes, in milliseconds. */
  slowness = 0;
  /** @param at when the response to an interaction arrived, on the clock of `performance.now()` */
  onCallback: (interaction: string, at: number, status: number) => void = () => undefined;
  /** Whether messages and calls are kept for tests to look at. */
  isKeeping = true;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    const faultOf = (body: Json): string | undefined => this.componentFault(body);
    this.interactions = new InteractionRoutes(world, faultOf);
    this.channels = new ChannelRoutes(world, faultOf);
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
    if (this.slowness > 0) await wait(this.slowness);
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
    this.interactions.known.clear();
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
    if (root === "interactions") return this.interactions.callback(one, body, query);
    if (root === "webhooks") return this.interactions.webhook(method, two, four, body);
    if (path === "/users/@me/channels") return { status: 200, body: this.directChannel(String(body["recipient_id"])) };
    if (root === "guilds") return { status: 200, body: this.guild(one, two, three) };
    if (root === "channels") {
      const message = three === "" ? undefined : three;
      if (four === "threads") return this.channels.startThread(one, three, body);
      if (four === "reactions") return this.channels.react(three);
      return this.channels.answer({ method, channel: one, isMessages: two === "messages", message, body, query });
    }
    return { status: 404, body: { message: "404: Not Found", code: 0 } };
  }

  private guild(id: string, part: string, member: string): unknown {
    if (part === "roles") return this.world.guild(id)["roles"];
    if (part === "channels") return this.world.guild(id)["channels"];
    return part === "members" ? this.world.member(member === "@me" ? botId : member, false) : this.world.guild(id);
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

  private componentFault({ components }: Json): string | undefined {
    const isRefused = this.refusesComponents && ((components ?? []) as Json[]).some(({ type }) => type !== 1);
    return isRefused ? "components: unknown type" : undefined;
  }

  private directChannel(user: string): Json {
    const known = [...this.world.channels.values()].find(({ type, name }) => type === 1 && name === user);
    return this.world.channel(known ?? this.world.addChannel(user, { type: 1 }));
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Json);
}
