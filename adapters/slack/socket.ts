import { channel } from "node:diagnostics_channel";
import { setTimeout as wait } from "node:timers/promises";
import { type SocketModeReceiver, webApi } from "@slack/bolt";
import { InputError } from "../../src/index.ts";
import type { Health } from "../process/connection.ts";
import type { Logger } from "../process/log.ts";

type Client = SocketModeReceiver["client"];

/** Milliseconds. */
export interface SocketTimings {
  /** A socket that has said nothing for so long is dead. */
  readonly silence: number;
  /** The first wait before it is opened again; it doubles up to the longest. */
  readonly firstWait: number;
  readonly longestWait: number;
}

export const shippedSocketTimings: SocketTimings = { silence: 20_000, firstWait: 200, longestWait: 10_000 };

/**
 * Keeps a socket open: opens it again whenever it closes or falls silent, for as long as it takes. The library's own way
 * throws where nobody can catch when opening fails twice.
 */
export class SupervisedSocket {
  private readonly client: Client;
  private readonly log: Logger;
  private readonly timings: SocketTimings;
  private readonly stopping = new AbortController();
  private lastSign = Date.now();
  private isConnected = false;
  private hasStood = false;
  private watch: NodeJS.Timeout | undefined;

  constructor(client: Client, log: Logger, timings: SocketTimings) {
    this.client = client;
    this.log = log;
    this.timings = timings;
  }

  /**
   * Opens the socket, again and again; resolves when it stands for the first time.
   * @throws InputError when Slack refuses the token before that
   */
  start(): Promise<void> {
    for (const name of ["undici:websocket:ping", "undici:websocket:pong"]) channel(name).subscribe(this.onSign);
    this.client.on("ws_message", this.onSign);
    this.watch = setInterval(() => this.closeIfSilent(), this.timings.silence / 4);
    return new Promise((resolve, reject) => {
      this.client.on("connected", () => {
        this.isConnected = true;
        this.hasStood = true;
        this.onSign();
        this.log.info({ platform: "slack" }, "connected");
        resolve();
      });
      this.keepOpen().catch(reject);
    });
  }

  health(): Health {
    return { isConnected: this.isConnected, silentMs: Date.now() - this.lastSign };
  }

  /** Leaves what comes from now on to be delivered again, to whoever is there. */
  stopTaking(): void {
    this.client.removeAllListeners("slack_event");
    this.stopping.abort();
  }

  close(): void {
    clearInterval(this.watch);
    for (const name of ["undici:websocket:ping", "undici:websocket:pong"]) channel(name).unsubscribe(this.onSign);
    void this.client.disconnect();
    this.endHandshake();
  }

  private readonly onSign = (): void => {
    this.lastSign = Date.now();
  };

  private async keepOpen(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted; failures++) {
      const closed = new Promise<void>((resolve) => this.client.once("disconnected", () => resolve()));
      try {
        await this.client.start();
        const opened = Date.now();
        await closed;
        // Where too many are open already, each is closed as soon as it stands.
        if (Date.now() - opened >= this.timings.longestWait) failures = 0;
        this.log.warn({ platform: "slack" }, "disconnected");
      } catch (error) {
        // A token that was good may be again; one that never was is a fault of the settings.
        if (!this.hasStood && isTokenFault(error)) throw tokenRefused(error);
        this.log.error({ platform: "slack", failures: failures + 1, reason: reasonOf(error) }, "socket refused");
      }
      this.isConnected = false;
      const pause = Math.min(this.timings.firstWait * 2 ** Math.min(failures, 20), this.timings.longestWait);
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private closeIfSilent(): void {
    if (!this.client.websocket?.isActive() || Date.now() - this.lastSign < this.timings.silence) return;
    this.log.warn({ platform: "slack", silentMs: Date.now() - this.lastSign }, "socket silent");
    this.client.websocket.disconnect();
    this.endHandshake();
  }

  /** The library waits half a minute for the other side to say goodbye, unless it is told again. */
  private endHandshake(): void {
    setTimeout(() => {
      if (this.client.websocket?.readyState === closing) this.client.websocket.disconnect();
    }, this.timings.firstWait).unref();
  }
}

/** A WebSocket's `readyState` while it closes. */
const closing = 2;

/** What `apps.connections.open` says of a token that no waiting makes good. */
const tokenFaults: readonly string[] = [
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "not_allowed_token_type",
  "missing_scope",
  "no_permission",
];

function isTokenFault(error: unknown): error is webApi.WebAPIPlatformError {
  return error instanceof webApi.WebAPIPlatformError && tokenFaults.includes(error.data.error);
}

function tokenRefused(cause: webApi.WebAPIPlatformError): InputError {
  return new InputError(
    `Slack refuses SLACK_APP_TOKEN (${cause.data.error}); make one with connections:write on the app's page "Basic Information"`,
    { cause },
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : "closed while it was opened";
}
