import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { createEmulator } from "emulate";
import { limits } from "../../support/limits.ts";
import { judgeMessage, judgeView } from "./judge-message.ts";
import { SocketServer } from "./socket-server.ts";

type Json = Record<string, unknown>;

export interface Call {
  readonly method: string;
  readonly body: Json;
  readonly answer: Json;
  /** When the call had arrived, on the clock of `performance.now()`. */
  readonly at: number;
}

/** The id of the channel `general`. */
const firstChannel = "C000000001";
const burst = 12;
const usesOfResponse = 5;

export const botToken = "xoxb-bot";
export const appToken = "xapp-app";
const people = ["ann", "bob", "guest"];
/** The name of a channel in which the bot is no member and may not post. */
export const privateChannel = "private";
export const team = "T000000001";
export const bot = "U0FOOTNOTE";
export const clientId = "1.1";
export const clientSecret = "a-client-secret";
const redirectUri = "http://127.0.0.1/";

/** A stand-in for Slack: emulate stores the messages; this class adds Slack's rules, sockets, modals and interactions. */
export class SlackStandIn {
  readonly calls: Call[] = [];
  /** The ids of people who are guests, and of channels that are shared with another company. */
  readonly guests = new Set<string>();
  readonly shared = new Set<string>();
  /** The ids of the people in each user group. */
  readonly groups = new Map<string, readonly string[]>();
  /** How many of the next calls of a method fail with a server error. */
  readonly failing = new Map<string, number>();
  /** The tokens that are accepted. */
  readonly tokens = new Set([botToken, appToken]);
  /** The scopes of the bot's token, from the manifest with which the app was installed; and that manifest. */
  granted: readonly string[] = [];
  manifest: Json = {};
  /** Ephemeral messages that their person can see: those in a channel, or in a thread that has a reply. */
  readonly seenAlone: Json[] = [];
  isRefusing = false;
  /** The error with which the next call of a method is refused; the key `respond` is for the next call of a `response_url`. */
  readonly refusing = new Map<string, string>();
  /** Channels that accept no messages, each with the error that Slack gives for it. */
  readonly closed = new Map<string, string>();
  /** Fields of messages that emulate does not store, by the message's `ts`: files, and who last edited it and when. */
  readonly beside = new Map<string, Json>();
  /** The token with which an expired access token is renewed. */
  readonly refreshToken = "xoxe-1-first";
  isPaced = true;
  /** How long a trigger can be used, in milliseconds: 3,000 in Slack, which is too short for a busy machine. */
  triggerLife: number = limits.event;
  /** How long posting a message takes, in milliseconds. */
  slowness = 0;
  /** Whether posted messages are stored; emulate, which stores them, allows 5,000 calls with one token. */
  isKeeping = true;
  /** Called for every call after it was recorded and before it is answered. */
  onCall: ((call: Call) => void) | undefined;
  sockets!: SocketServer;
  private readonly steps = new Map<string, string>();
  private readonly triggers = new Map<string, { at: number; isUsed: boolean }>();
  private readonly responses = new Map<string, { uses: number; readonly replies: Json[] }>();
  private readonly buckets = new Map<string, { left: number; at: number }>();
  private readonly backend: string;
  private readonly http: Server;
  private count = 0;

  private constructor(backend: string) {
    this.backend = backend;
    this.http = createServer((request, response) => void this.handle(request, response));
  }

  static async open(
    channels: readonly string[] = ["general"],
  ): Promise<{ front: SlackStandIn; close: () => Promise<void> }> {
    const emulator = await createEmulator({ service: "slack", port: 0, seed: seed(channels) });
    const front = new SlackStandIn(emulator.url);
    front.sockets = new SocketServer(front.http);
    await new Promise<void>((resolve) => front.http.listen(0, "127.0.0.1", resolve));
    // People join every channel except the one that emulate creates by itself, so they join that one here.
    for (const name of people) await front.as(`xoxp-${name}`, "conversations.join", { channel: firstChannel });
    const close = async (): Promise<void> => {
      front.sockets.close();
      front.http.closeAllConnections();
      front.http.close();
      await emulator.close();
    };
    return { front, close };
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** Calls the Web API with the token of a person. */
  async as(token: string, method: string, body: Json): Promise<Json> {
    const response = await fetch(`${this.backend}/api/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Json;
  }

  /** Adds the bot, and optionally a person, to a channel. */
  async join(channel: string, person?: string): Promise<void> {
    await this.as(botToken, "conversations.join", { channel });
    if (person !== undefined) await this.as(`xoxp-${person}`, "conversations.join", { channel });
  }

  /** Installs the app at an address by the steps that a person takes on Slack's pages; returns the app's last response. */
  async install(user: string, base: string): Promise<Response> {
    const sent = await fetch(`${base}/install`, { redirect: "manual" });
    const page = new URL(sent.headers.get("location") ?? "").searchParams;
    const code = await this.grantInstall(user, page.get("scope") ?? "");
    const back = new URLSearchParams({ code, state: page.get("state") ?? "" });
    const cookie = (sent.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    return fetch(`${base}/oauth_redirect?${back}`, { headers: { cookie } });
  }

  /** Gives a person's consent to install the app; returns the code with which Slack redirects to the app. */
  private async grantInstall(user: string, scope: string): Promise<string> {
    const form = { user_id: user, scope, client_id: clientId, redirect_uri: redirectUri };
    const response = await fetch(`${this.backend}/oauth/v2/authorize/callback`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    });
    return new URL(response.headers.get("location") ?? "").searchParams.get("code") ?? "";
  }

  trigger(): string {
    const id = `trigger-${++this.count}`;
    this.triggers.set(id, { at: Date.now(), isUsed: false });
    return id;
  }

  /** Makes a trigger expire. */
  expire(trigger: string): void {
    this.triggers.set(trigger, { at: 0, isUsed: false });
  }

  responseUrl(): { readonly url: string; readonly replies: Json[] } {
    const id = `${++this.count}`;
    const replies: Json[] = [];
    this.responses.set(id, { uses: 0, replies });
    return { url: `${this.url}/respond/${id}`, replies };
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const at = performance.now();
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (this.isRefusing) return end(response, 503, { ok: false, error: "service_unavailable" });
    if (path.startsWith("/respond/"))
      return this.respond(path.slice("/respond/".length), JSON.parse(text) as Json, response);
    const method = path.replace(/^\/api\//, "");
    const body = parseBody(text);
    const left = this.failing.get(method) ?? 0;
    if (left > 0) {
      this.failing.set(method, left - 1);
      return end(response, 500, { ok: false, error: "internal_error" });
    }
    const token = (request.headers.authorization ?? "").replace("Bearer ", "") || String(body["token"] ?? "");
    if (!this.tokens.has(token) && method !== "oauth.v2.access")
      return end(response, 200, { ok: false, error: "invalid_auth" });
    const seconds = method === "chat.postMessage" && this.isPaced ? this.secondsToWait(String(body["channel"])) : 0;
    if (seconds > 0) {
      response.setHeader("retry-after", String(seconds));
      return end(response, 429, { ok: false, error: "ratelimited" });
    }
    const error = this.refusing.get(method);
    if (this.refusing.delete(method)) return end(response, 200, { ok: false, error });
    if (this.slowness > 0 && method.startsWith("chat.post")) await wait(this.slowness);
    const answer = (await this.own(method, body, token)) ?? (await this.pass(token, method, body));
    const call = { method, body, answer, at };
    this.calls.push(call);
    this.onCall?.(call);
    if (this.granted.length > 0) response.setHeader("x-oauth-scopes", this.granted.join(","));
    end(response, 200, answer);
  }

  /** Answers the methods that emulate lacks, or that it checks less strictly than Slack; undefined for all others. */
  private async own(method: string, body: Json, token: string): Promise<Json | undefined> {
    if (method === "oauth.v2.access" && body["grant_type"] === "refresh_token") {
      if (body["refresh_token"] !== this.refreshToken) return { ok: false, error: "invalid_refresh_token" };
      const renewed = { access_token: botToken, refresh_token: "xoxe-1-next", expires_in: 43_200 };
      return { ok: true, ...renewed, token_type: "bot", is_enterprise_install: true, enterprise: { id: "E1" } };
    }
    if (method === "apps.connections.open")
      return { ok: true, url: `${this.url.replace("http", "ws")}/link/?ticket=1` };
    if (method === "assistant.threads.setSuggestedPrompts") {
      const prompts = body["prompts"] as Json[];
      const isWhole = prompts.every(({ title, message }) => [title, message].every((text) => text && text !== ""));
      const isTaken = body["thread_ts"] === undefined && prompts.length > 0 && prompts.length <= 4 && isWhole;
      return isTaken ? { ok: true } : { ok: false, error: "invalid_arguments" };
    }
    if (method.startsWith("functions.complete")) return this.completeStep(method, token, body);
    if (method === "usergroups.users.list") {
      const users = this.groups.get(String(body["usergroup"]));
      return users === undefined ? { ok: false, error: "no_such_subteam" } : { ok: true, users };
    }
    if (method === "apps.manifest.export") return { ok: true, manifest: this.manifest };
    if (method.startsWith("views.")) return this.view(method, body);
    if (method.startsWith("chat.post") || method === "chat.update") {
      const fault = this.closed.get(String(body["channel"])) ?? judgeMessage(body);
      if (fault !== undefined) return { ok: false, error: fault };
    }
    const isForgotten = method === "chat.postMessage" && !this.isKeeping;
    return isForgotten
      ? { ok: true, channel: body["channel"], ts: `${1_900_000_000 + ++this.count}.000100` }
      : undefined;
  }

  /** Starts a step of a workflow; its token only allows completing the step. */
  beginStep(): { readonly id: string; readonly token: string } {
    const id = `Fx${++this.count}`;
    const token = `xwfp-${id}`;
    this.steps.set(id, token);
    this.tokens.add(token);
    return { id, token };
  }

  /** Completes a step: only once, only with its token, and only with outputs of the types in the manifest. */
  private completeStep(method: string, token: string, body: Json): Json {
    const id = String(body["function_execution_id"]);
    if (!this.steps.has(id)) return { ok: false, error: "function_execution_not_found" };
    if (this.steps.get(id) !== token) return { ok: false, error: "access_denied" };
    const { answer, is_sure: isSure } = (body["outputs"] ?? {}) as Json;
    const isWhole = typeof answer === "string" && answer !== "" && typeof isSure === "boolean";
    if (method === "functions.completeSuccess" && !isWhole) return { ok: false, error: "parameter_validation_failed" };
    if (method === "functions.completeError" && !body["error"]) return { ok: false, error: "invalid_arguments" };
    this.steps.delete(id);
    return { ok: true };
  }

  private view(method: string, body: Json): Json {
    const view = body["view"] as Json;
    const fault = judgeView(view);
    if (fault !== undefined) return { ok: false, error: fault };
    if (method === "views.open" || method === "views.push") {
      const trigger = this.triggers.get(String(body["trigger_id"]));
      if (trigger === undefined) return { ok: false, error: "invalid_trigger_id" };
      if (trigger.isUsed) return { ok: false, error: "exchanged_trigger_id" };
      if (Date.now() - trigger.at > this.triggerLife) return { ok: false, error: "expired_trigger_id" };
      trigger.isUsed = true;
    }
    return { ok: true, view: { ...view, id: `V${++this.count}` } };
  }

  private async pass(token: string, method: string, body: Json): Promise<Json> {
    if (method === "conversations.history" && body["latest"] !== undefined)
      return this.whole(await this.history(token, body));
    const said = await this.as(token, method, body);
    // Load tests have many people who each ask once, and whom emulate does not know.
    const isOfCrowd = method === "chat.postEphemeral" && said["error"] === "user_not_found";
    const answer: Json = isOfCrowd ? { ok: true, message_ts: "1.1" } : said;
    // Slack tells those who are not in a private channel that it does not exist.
    if (answer["error"] === "not_in_channel") return { ...answer, error: "channel_not_found" };
    if (method === "oauth.v2.access" && answer["ok"] === true) this.tokens.add(String(answer["access_token"]));
    const person = answer["user"] as Json | undefined;
    if (method === "users.info" && person !== undefined) {
      return { ...answer, user: { ...person, is_restricted: this.guests.has(String(person["id"])) } };
    }
    if (method === "conversations.replies") return this.whole(withMetadata(pageOf(answer, body), body));
    if (method === "conversations.history") return withMetadata(answer, body);
    if (method === "chat.postEphemeral" && answer["ok"] === true && (await this.hasBegun(body)))
      this.seenAlone.push(body);
    const channel = answer["channel"] as Json | undefined;
    if (method === "conversations.info" && channel !== undefined) {
      return { ...answer, channel: { ...channel, is_ext_shared: this.shared.has(String(channel["id"])) } };
    }
    return answer;
  }

  /** Returns the messages of a channel between two times, both included. */
  private async history(token: string, { latest, oldest = "0", ...body }: Json): Promise<Json> {
    const answer = await this.as(token, "conversations.history", { ...body, limit: 200 });
    const messages = (answer["messages"] ?? []) as Json[];
    const isWithin = ({ ts }: Json): boolean => Number(oldest) <= Number(ts) && Number(ts) <= Number(latest);
    return { ...answer, ...(answer["ok"] === true && { messages: messages.filter(isWithin) }) };
  }

  private whole(answer: Json): Json {
    const messages = (answer["messages"] ?? []) as Json[];
    return { ...answer, messages: messages.map((one) => ({ ...one, ...this.beside.get(String(one["ts"])) })) };
  }

  /** Stores fields of a message that emulate does not store. */
  keepBeside(ts: string, more: Json): void {
    this.beside.set(ts, { ...this.beside.get(ts), ...more });
  }

  /** Whether the thread of a message already has a reply; true for a message outside of threads. */
  private async hasBegun({ channel, thread_ts: ts }: Json): Promise<boolean> {
    if (ts === undefined) return true;
    const { messages = [] } = await this.as(botToken, "conversations.replies", { channel, ts });
    return (messages as unknown[]).length > 1;
  }

  private respond(id: string, body: Json, response: ServerResponse): void {
    const known = this.responses.get(id);
    const fault = this.refusing.get("respond") ?? judgeMessage(body);
    this.refusing.delete("respond");
    if (known === undefined || ++known.uses > usesOfResponse) end(response, 404, { ok: false, error: "used_url" });
    else if (fault !== undefined) end(response, 400, { ok: false, error: fault });
    else {
      known.replies.push(body);
      response.writeHead(200).end("ok");
    }
  }

  /** Returns the seconds to wait before posting: after a short burst, a channel accepts one message each second. */
  private secondsToWait(channel: string): number {
    const now = Date.now();
    const { left, at } = this.buckets.get(channel) ?? { left: burst, at: now };
    const filled = Math.min(burst, left + (now - at) / 1000);
    this.buckets.set(channel, { left: filled < 1 ? filled : filled - 1, at: now });
    return filled < 1 ? 1 : 0;
  }
}

/** Slack returns a thread a page at a time, beginning with its first message, which it returns whatever range is asked for. */
function pageOf(
  answer: Json,
  { ts: root, limit, cursor, oldest = "0", latest = Number.POSITIVE_INFINITY }: Json,
): Json {
  const isWithin = ({ ts }: Json): boolean => Number(oldest) <= Number(ts) && Number(ts) <= Number(latest);
  const messages = ((answer["messages"] ?? []) as Json[]).filter((one) => one["ts"] === root || isWithin(one));
  const start = Number(cursor ?? 0);
  const end = start + Number(limit ?? 1_000);
  const next = end < messages.length ? String(end) : "";
  return { ...answer, messages: messages.slice(start, end), response_metadata: { next_cursor: next } };
}

/** Slack returns the metadata of messages only if the call asks for it. */
function withMetadata(answer: Json, { include_all_metadata: isAsked }: Json): Json {
  if (isAsked === true) return answer;
  const messages = (answer["messages"] ?? []) as Json[];
  return { ...answer, messages: messages.map(({ metadata: _, ...message }) => message) };
}

function seed(channels: readonly string[]): Record<string, Json> {
  return {
    slack: {
      users: people.map((name) => ({ name })),
      // The bot is created after the channels and is a member of none; it may post in public channels.
      channels: channels.map((name) => ({ name, is_private: name === privateChannel })),
      oauth_apps: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          name: "Footnote",
          redirect_uris: [redirectUri],
          bot_id: "B0FOOTNOTE",
          bot_user_id: bot,
          bot_name: "footnote",
        },
      ],
      tokens: [
        { token: botToken, type: "bot", user_id: bot, bot_id: "B0FOOTNOTE", bot_user_id: bot },
        ...people.map((name) => ({ token: `xoxp-${name}`, user: name })),
      ],
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** Parses the body of a Web API call: JSON, or a form whose fields hold JSON. */
function parseBody(text: string): Json {
  if (text.startsWith("{")) return JSON.parse(text) as Json;
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => {
      const isJson = /^[[{]/.test(value) || ["true", "false"].includes(value);
      return [name, isJson && name !== "text" && name !== "private_metadata" ? JSON.parse(value) : value];
    }),
  );
}

function end(response: ServerResponse, status: number, answer: Json): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}
