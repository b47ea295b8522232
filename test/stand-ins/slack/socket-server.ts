import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

interface Waiting {
  readonly envelope: Record<string, unknown>;
  readonly resolve: (payload: unknown) => void;
  attempt: number;
  /** The socket that the envelope was last sent on. */
  socket?: WebSocket;
}

/** Slack's side of Socket Mode. An envelope that is not acknowledged before its socket closes is sent again on the next. */
export class SocketServer {
  private readonly sockets = new Set<WebSocket>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly server: WebSocketServer;
  private count = 0;
  /** Whether the server accepts connections but sends nothing, not even a pong. */
  isMute = false;
  /** Whether each connection is closed as soon as it is open, because too many are open. */
  isFull = false;
  /** Whether envelopes go to all connections in turn, and not only to the latest. */
  isSpread = false;
  private turn = 0;

  constructor(http: Server) {
    this.server = new WebSocketServer({ server: http, path: "/link/", autoPong: false });
    this.server.on("connection", (socket) => {
      this.sockets.add(socket);
      socket.on("close", () => {
        this.sockets.delete(socket);
        for (const waiting of this.waiting.values()) if (waiting.socket === socket) this.send(waiting);
      });
      socket.on("error", () => undefined);
      socket.on("ping", (data) => {
        if (!this.isMute) socket.pong(data);
      });
      socket.on("message", (data) => this.acknowledge(String(data)));
      if (this.isMute) return;
      socket.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A1" } }));
      if (this.isFull) {
        socket.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
        socket.close();
        return;
      }
      for (const waiting of this.waiting.values()) this.send(waiting);
    });
  }

  /** Sends an envelope until it is acknowledged; resolves with the payload of the acknowledgement. */
  deliver(type: string, payload: unknown): Promise<unknown> {
    const id = `envelope-${++this.count}`;
    const accepts = type !== "events_api";
    const envelope = { envelope_id: id, type, payload, accepts_response_payload: accepts };
    return new Promise((resolve) => {
      const waiting: Waiting = { envelope, resolve, attempt: 0 };
      this.waiting.set(id, waiting);
      this.send(waiting);
    });
  }

  get connected(): number {
    return this.sockets.size;
  }

  /** Cuts every connection without a close frame. */
  drop(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  /** Asks every client to reconnect, as Slack does before it moves a connection. */
  refresh(): void {
    for (const socket of this.sockets) socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
  }

  close(): void {
    this.drop();
    this.server.close();
  }

  private send(waiting: Waiting): void {
    const open = [...this.sockets].filter(({ readyState }) => readyState === 1);
    const socket = this.isSpread ? open[this.turn++ % open.length] : open.at(-1);
    if (socket === undefined || this.isMute) return;
    const { envelope, attempt } = waiting;
    waiting.socket = socket;
    waiting.attempt++;
    socket.send(JSON.stringify({ ...envelope, retry_attempt: attempt, retry_reason: attempt > 0 ? "timeout" : "" }));
  }

  private acknowledge(text: string): void {
    const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload: unknown };
    this.waiting.get(id)?.resolve(payload);
    this.waiting.delete(id);
  }
}
