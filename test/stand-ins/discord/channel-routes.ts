import { judgeMessage } from "./judge-body.ts";
import { invalid, missingPermissions, type Reply, unknownMessage } from "./rest-reply.ts";
import { bits, botId, type Channel, type World } from "./world.ts";

type Json = Record<string, unknown>;

/** A call of the REST interface below `/channels/{id}`. */
export interface ChannelCall {
  readonly method: string;
  readonly channel: string;
  /** Whether the call is about the channel's messages; `message` is the id of one of them, if it is about one. */
  readonly isMessages: boolean;
  readonly message: string | undefined;
  readonly body: Json;
  readonly query: URLSearchParams;
}

const ephemeral = 1 << 6;
const hasThread = 1 << 5;
const burst = 5;

/** Channels and their messages, with the bot's permissions and the rate limit. */
export class ChannelRoutes {
  isPaced = false;
  /** Channels that accept no messages, each with the error code that Discord gives for it. */
  readonly closed = new Map<string, number>();
  /** The length of the rate limit's window, in milliseconds: a channel accepts `burst` messages within it. */
  window = 1_000;
  /** Channels that have reached the maximum number of active threads. */
  readonly fullOfThreads = new Set<string>();
  /** Seconds until the next thread may be started. */
  threadPause = 0;
  onThread: (thread: Json, guild: string | undefined) => void = () => undefined;
  onMessage: (message: Json) => void = () => undefined;
  private readonly world: World;
  private readonly faultOf: (body: Json) => string | undefined;
  private readonly buckets = new Map<string, number[]>();

  /** @param faultOf returns a further reason to refuse a message */
  constructor(world: World, faultOf: (body: Json) => string | undefined) {
    this.world = world;
    this.faultOf = faultOf;
  }

  answer(call: ChannelCall): Reply {
    const channel = this.world.channels.get(call.channel);
    if (channel === undefined) return { status: 404, body: { message: "Unknown Channel", code: 10003 } };
    const own = this.world.permissionsIn(channel.id);
    const lacks = (bit: bigint): boolean => channel.guild !== undefined && (own & bit) === 0n;
    if (lacks(bits.viewChannel)) return { status: 403, body: { message: "Missing Access", code: 50001 } };
    if (!call.isMessages) return this.channel(call, channel, lacks(bits.manageThreads));
    const send = channel.type === 11 ? bits.sendInThreads : bits.sendMessages;
    if (call.method === "POST") return lacks(send) ? missingPermissions : this.post(channel.id, call.body);
    if (lacks(bits.readHistory)) return missingPermissions;
    return call.message === undefined ? this.list(call) : this.message(call, call.message);
  }

  /** Starts a thread on a message; the thread's id is the message's. */
  startThread(id: string, message: string, { name }: Json): Reply {
    const channel = this.world.channels.get(id);
    const found = this.world.messages.get(message);
    if (channel === undefined || found === undefined) return unknownMessage;
    if ((this.world.permissionsIn(id) & bits.createThreads) === 0n) return missingPermissions;
    if (channel.type !== 0) return { status: 400, body: { message: "Cannot execute action", code: 50024 } };
    if (this.world.channels.has(message)) {
      return { status: 400, body: { message: "A thread has already been created for this message", code: 160004 } };
    }
    if (this.threadPause > 0) {
      const wait = String(this.threadPause);
      const headers = { "retry-after": wait, "x-ratelimit-scope": "shared" };
      return { status: 429, body: { message: "Slow down", retry_after: this.threadPause, global: false }, headers };
    }
    if (this.fullOfThreads.has(id)) {
      return { status: 400, body: { message: "Maximum number of active threads reached", code: 160006 } };
    }
    if (typeof name !== "string" || name.length === 0 || name.length > 100) return invalid("name of a thread");
    const thread = { id: message, type: 11, parent: id, ...(channel.guild !== undefined && { guild: channel.guild }) };
    const started = this.world.channel(this.world.addChannel(name, thread));
    Object.assign(found, { flags: Number(found["flags"]) | hasThread, thread: started });
    this.onThread(started, channel.guild);
    return { status: 201, body: started };
  }

  /** Adds a reaction by the bot. */
  react(id: string): Reply {
    const found = this.world.messages.get(id);
    if (found === undefined) return unknownMessage;
    found["thumbs"] = Number(found["thumbs"] ?? 0) + 1;
    return { status: 204 };
  }

  private channel({ method, body }: ChannelCall, channel: Channel, isFixed: boolean): Reply {
    if (method === "PATCH" && isFixed) return missingPermissions;
    if (method === "PATCH" && channel.isArchived && body["archived"] === undefined) {
      return { status: 400, body: { message: "Thread is archived", code: 50083 } };
    }
    if (method === "PATCH") {
      channel.appliedTags = (body["applied_tags"] as string[] | undefined) ?? channel.appliedTags;
      channel.isArchived = (body["archived"] as boolean | undefined) ?? channel.isArchived;
    }
    return { status: 200, body: this.world.channel(channel) };
  }

  private list({ channel, query }: ChannelCall): Reply {
    const before = BigInt(query.get("before") ?? "9223372036854775807");
    const after = BigInt(query.get("after") ?? "0");
    const isWithin = (id: bigint): boolean => after < id && id < before;
    const all = [...this.world.messages.values()].filter(
      (one) => one["channel_id"] === channel && isWithin(BigInt(String(one["id"]))),
    );
    const shown = all.filter((one) => (Number(one["flags"]) & ephemeral) === 0);
    const limit = Number(query.get("limit") ?? 50);
    const near = query.has("after") ? shown.slice(0, limit) : shown.slice(-limit);
    return { status: 200, body: near.reverse().map((one) => this.world.forBot(one)) };
  }

  private message({ method, body }: ChannelCall, id: string): Reply {
    const found = this.world.messages.get(id);
    if (found === undefined) return unknownMessage;
    if (method === "PATCH") {
      const fault = judgeMessage(body, "edit") ?? this.faultOf(body);
      if (fault !== undefined) return invalid(fault);
      Object.assign(found, body);
    }
    if (method === "DELETE") this.world.messages.delete(id);
    return method === "DELETE" ? { status: 204 } : { status: 200, body: this.world.forBot(found) };
  }

  private post(channel: string, body: Json): Reply {
    const code = this.closed.get(channel);
    if (code !== undefined) return { status: 403, body: { message: "Refused", code } };
    const fault = judgeMessage(body, "create") ?? this.faultOf(body);
    if (fault !== undefined) return invalid(fault);
    const now = Date.now();
    const recent = (this.buckets.get(channel) ?? []).filter((at) => now - at < this.window);
    const left = burst - recent.length;
    const reset = ((recent[0] ?? now) + this.window - now) / 1_000;
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
    const nonce = body["enforce_nonce"] === true ? body["nonce"] : undefined;
    const same = [...this.world.messages.values()].find((one) => nonce !== undefined && one["nonce"] === nonce);
    const message = same ?? Object.assign(this.world.addMessage(channel, botId, body), { nonce });
    if (same === undefined) this.onMessage(message);
    return { status: 200, body: message, ...(this.isPaced && { headers }) };
  }
}
