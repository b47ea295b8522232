import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { applicationId, botId, snowflake, timeOf, token, type World } from "./world.ts";

type Json = Record<string, unknown>;

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  seq: number;
  socket: WebSocket | undefined;
}

/** The most events that are kept to be sent again when a session resumes. */
const mostKept = 2_000;
const messageContent = 1 << 15;

/**
 * Discord's side of the gateway. Events that a client misses while it is disconnected are sent again when its session resumes.
 */
export class GatewayServer {
  readonly identifies: Json[] = [];
  resumes = 0;
  /** The heartbeat interval in milliseconds; as long as Discord's, since a busy machine may miss a shorter one. */
  beat = 41_250;
  /** Whether the server accepts connections and frames but sends nothing. */
  isMute = false;
  /** The code with which every connection is closed after it identifies; undefined to accept them. */
  closing: number | undefined;
  /** How many of the next identifies get an invalid session. */
  refusing = 0;
  private readonly sessions = new Map<string, Session>();
  private readonly world: World;
  private readonly server: WebSocketServer;
  private readonly url: () => string;

  constructor(http: Server, world: World, url: () => string) {
    this.world = world;
    this.url = url;
    this.server = new WebSocketServer({ server: http, path: "/gateway" });
    this.server.on("connection", (socket) => {
      socket.on("error", () => undefined);
      socket.on("message", (data) => this.take(socket, JSON.parse(String(data)) as { op: number; d: Json }));
      this.send(socket, { op: 10, d: { heartbeat_interval: this.beat } });
    });
  }

  /** Sends an event to the sessions whose shard serves the server; events without a server go to the first shard. */
  dispatch(t: string, d: unknown, guild?: string): void {
    for (const session of this.sessions.values()) {
      const [own, shards] = session.shard;
      if ((guild === undefined ? 0 : (timeOf(guild) - 1_420_070_400_000) % shards) !== own) continue;
      session.seq++;
      session.sent.push({ s: session.seq, t, d });
      if (session.sent.length > mostKept) session.sent.shift();
      if (session.socket !== undefined) this.send(session.socket, { op: 0, t, d, s: session.seq });
    }
  }

  /** Resolves when all events sent so far have arrived: a client answers a requested heartbeat after everything sent before. */
  async arrived(): Promise<void> {
    const signs = [...this.server.clients].map((socket) => {
      this.send(socket, { op: 1, d: null });
      return new Promise<void>((resolve) => {
        const onMessage = (data: unknown): void => {
          if ((JSON.parse(String(data)) as { op: number }).op !== 1) return;
          socket.off("message", onMessage);
          resolve();
        };
        socket.on("message", onMessage);
      });
    });
    await Promise.all(signs);
  }

  get connected(): number {
    return [...this.sessions.values()].filter(({ socket }) => socket?.readyState === 1).length;
  }

  /** Cuts every connection without a close frame. */
  drop(): void {
    for (const socket of this.server.clients) socket.terminate();
  }

  /** Closes every connection with a code. */
  end(code: number): void {
    for (const socket of this.server.clients) socket.close(code);
  }

  /** Asks every client to reconnect. */
  reconnect(): void {
    for (const socket of this.server.clients) this.send(socket, { op: 7, d: null });
  }

  /** Forgets every session and tells the clients, so that none can resume. */
  invalidate(): void {
    this.sessions.clear();
    for (const socket of this.server.clients) this.send(socket, { op: 9, d: false });
  }

  close(): void {
    this.drop();
    this.server.close();
  }

  private take(socket: WebSocket, { op, d }: { op: number; d: Json }): void {
    if (op === 1) this.send(socket, { op: 11, d: null });
    if (op === 2) this.identify(socket, d);
    if (op === 6) this.resume(socket, d);
  }

  private identify(socket: WebSocket, d: Json): void {
    this.identifies.push(d);
    const isDisallowed = (Number(d["intents"]) & messageContent) !== 0 && !this.world.hasMessageContent;
    if (d["token"] !== token) socket.close(4004);
    else if (isDisallowed) socket.close(4014);
    else if (this.closing !== undefined) socket.close(this.closing);
    else if (this.refusing-- > 0) this.send(socket, { op: 9, d: false });
    else this.begin(socket, d);
  }

  private begin(socket: WebSocket, d: Json): void {
    const shard = (d["shard"] ?? [0, 1]) as [number, number];
    const session: Session = { id: snowflake(), shard, sent: [], seq: 0, socket: undefined };
    this.sessions.set(session.id, session);
    this.attach(session, socket);
    const guilds = this.world.guilds.filter((id) => (timeOf(id) - 1_420_070_400_000) % shard[1] === shard[0]);
    const ready = {
      v: 10,
      user: this.world.user(botId),
      guilds: guilds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url(),
      application: { id: applicationId, flags: 0 },
      shard,
    };
    const push = (t: string, data: unknown): void => {
      session.seq++;
      session.sent.push({ s: session.seq, t, d: data });
      this.send(socket, { op: 0, t, d: data, s: session.seq });
    };
    push("READY", ready);
    for (const id of guilds) push("GUILD_CREATE", this.world.guild(id));
  }

  private resume(socket: WebSocket, d: Json): void {
    const session = this.sessions.get(String(d["session_id"]));
    if (session === undefined) {
      this.send(socket, { op: 9, d: false });
      return;
    }
    this.resumes++;
    this.attach(session, socket);
    for (const { s, t, d: data } of session.sent.filter((one) => one.s > Number(d["seq"]))) {
      this.send(socket, { op: 0, t, d: data, s });
    }
    this.send(socket, { op: 0, t: "RESUMED", d: {}, s: session.seq });
  }

  private attach(session: Session, socket: WebSocket): void {
    session.socket = socket;
    socket.on("close", () => {
      if (session.socket === socket) session.socket = undefined;
    });
  }

  private send(socket: WebSocket, payload: unknown): void {
    if (!this.isMute && socket.readyState === 1) socket.send(JSON.stringify(payload));
  }
}
