import { channel } from "node:diagnostics_channel";
import { setTimeout as wait } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import { InputError } from "../../src/index.ts";
import type { Health } from "../process/connection.ts";
import type { Logger } from "../process/log.ts";
import { codeOf, isTokenFault } from "./faults.ts";

type Client = SocketModeReceiver["client"];

/** Timings of the socket, in milliseconds. */
export interface SocketTimings {
  /** Silence after which a socket counts as dead. */
  readonly silence: number;
  /** The first wait before the socket is opened again; the wait doubles up to `longestWait`. */
  readonly firstWait: number;
  readonly longestWait: number;
}

export const shippedSocketTimings: SocketTimings = { silence: 20_000, firstWait: 200, longestWait: 10_000 };

/**
 * Keeps a socket open: opens it again whenever it closes or falls silent, without a limit on retries. The library's own
 * reconnecting throws, where no caller can catch it, when opening fails twice.
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
   * Opens the socket and keeps it open; resolves when it is connected for the first time.
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

  /** Stops taking deliveries; Slack delivers what comes from now on again, to another replica or a later process. */
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
        // With too many open sockets Slack closes each new one at once, so only a socket that stayed open resets the count.
        if (Date.now() - opened >= this.timings.longestWait) failures = 0;
        this.log.warn({ platform: "slack" }, "disconnected");
      } catch (error) {
        // A token that worked before may work again; one that never worked is a fault in the settings.
        if (!this.hasStood && isUseless(error)) throw tokenRefused(error);
        this.log.error({ platform: "slack", failures: failures + 1, reason: whyRefused(error) }, "socket refused");
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

  /** Ends a closing handshake early: the library waits 30 s for the other side unless it is told to disconnect again. */
  private endHandshake(): void {
    setTimeout(() => {
      if (this.client.websocket?.readyState === closing) this.client.websocket.disconnect();
    }, this.timings.firstWait).unref();
  }
}

/** The `readyState` of a WebSocket that is closing. */
const closing = 2;

/** Error codes of `apps.connections.open` for a token of the wrong kind, beside those of a token that is not accepted. */
const wrongToken: readonly string[] = ["not_allowed_token_type", "missing_scope", "no_permission"];

function isUseless(error: unknown): boolean {
  return isTokenFault(error) || wrongToken.includes(codeOf(error) ?? "");
}

function tokenRefused(cause: unknown): InputError {
  return new InputError(
    `Slack refuses SLACK_APP_TOKEN (${codeOf(cause)}); make one with connections:write on the app's page "Basic Information"`,
    { cause },
  );
}

/** Returns why a socket was not opened; the library gives no error where Slack closed it meanwhile. */
function whyRefused(error: unknown): string {
  return error instanceof Error ? error.message : "closed while it was opened";
}
