import { setTimeout as wait } from "node:timers/promises";
import { type Client, Events, GatewayCloseCodes, Status } from "discord.js";
import { InputError, reasonOf } from "../../src/index.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import type { Health } from "../process/connection.ts";
import type { Logger } from "../process/log.ts";
import { refusal } from "./application.ts";
import { createClient } from "./client.ts";
import { withoutMessageContent } from "./intents.ts";
import { LastingClose } from "./lasting-close.ts";

/** Milliseconds. */
export interface GatewayTimings {
  /** A gateway that has answered no heartbeat for this long is replaced; the library tries to resume earlier. */
  readonly silence: number;
  /** The wait after a connection could not be opened, before the next one. */
  readonly pause: number;
}

export const shippedGatewayTimings: GatewayTimings = { silence: 150_000, pause: 5_000 };

/** The events that are no longer handled once the bot is stopping. */
const handledEvents = [
  Events.InteractionCreate,
  Events.MessageCreate,
  Events.MessageUpdate,
  Events.MessageDelete,
  Events.MessageBulkDelete,
  Events.MessageReactionAdd,
] as const;

const longestClose = 1_000;
/**
 * Longest wait between connections, in milliseconds, while Discord closes each of them for a reason that somebody has to
 * remove: Discord opens no more than a thousand sessions a day.
 */
const longestPause = 600_000;

/** Called with each connected client, and whether it receives the text of messages that do not mention the bot. */
export type Attach = (client: Client<true>, mayReadMessages: boolean) => void;

/** Keeps the gateway open: the library resumes and reconnects; this class makes a new client where that is not enough. */
export class Gateway {
  private readonly config: DiscordConfig;
  private readonly log: Logger;
  private readonly timings: GatewayTimings;
  private readonly attach: Attach;
  private client: Client | undefined;
  private mayReadMessages: boolean;
  private openedAt = Date.now();
  /**
   * When the library last reported a step, in milliseconds since the epoch; shows whether the opening of the gateway makes
   * progress.
   */
  private lastStep = Date.now();
  private abandon: (reason: Error) => void = () => undefined;
  private hasStood = false;
  private isOpening = false;
  private isRefused = false;
  private isStopping = false;
  private watch: NodeJS.Timeout | undefined;

  constructor(
    config: DiscordConfig,
    mayReadMessages: boolean,
    parts: { readonly log: Logger; readonly timings: GatewayTimings; readonly attach: Attach },
  ) {
    this.config = config;
    this.mayReadMessages = mayReadMessages;
    this.log = parts.log;
    this.timings = parts.timings;
    this.attach = parts.attach;
  }

  /**
   * Opens the gateway, with retries; resolves when the gateway is open for the first time.
   * @throws InputError when Discord refuses the token, or closes the gateway for a reason that a new connection would meet
   * again
   */
  async start(): Promise<void> {
    this.watch = setInterval(() => this.replaceIfSilent(), this.timings.silence / 4);
    try {
      await this.open();
      if (this.isRefused) throw new InputError(refusal);
    } catch (error) {
      clearInterval(this.watch);
      throw error;
    }
  }

  health(): Health {
    const silentMs = this.silentMs();
    const shards = [...(this.client?.ws.shards.values() ?? [])];
    const isOpen = this.client?.isReady() === true && shards.every(({ status }) => status === Status.Ready);
    return { isConnected: isOpen && !this.isRefused && silentMs < this.timings.silence, silentMs };
  }

  /** Logs once that Discord refuses the token, and stops connecting. */
  readonly refuse = (): void => {
    if (this.isStopping) return;
    if (!this.isRefused) this.log.error({ platform: "discord" }, refusal);
    this.isRefused = true;
  };

  stopTaking(): void {
    this.isStopping = true;
    clearInterval(this.watch);
    for (const event of handledEvents) this.client?.removeAllListeners(event);
  }

  /** Closes the connection, but waits no longer than `longestClose`: a dead socket may take half a minute to close. */
  async close(): Promise<void> {
    await Promise.race([this.client?.destroy(), wait(longestClose, undefined, { ref: false })]);
  }

  private async open(): Promise<void> {
    this.isOpening = true;
    let closes = 0;
    while (!this.isStopping && !this.isRefused) {
      const client = createClient(this.config, this.mayReadMessages);
      this.client = client;
      try {
        await this.login(client);
        break;
      } catch (error) {
        if (isTokenFault(error)) this.refuse();
        if (this.isRefused) break;
        this.dispose(client);
        const isLasting = error instanceof LastingClose;
        if (isLasting && !this.hasStood) throw error;
        const waitMs = isLasting ? Math.min(this.timings.pause * 2 ** closes++, longestPause) : this.timings.pause;
        this.log.error({ platform: "discord", reason: reasonOf(error), waitMs }, "gateway refused");
        // The interval in `watch` keeps the process alive as long as needed, so this timer does not have to.
        await wait(waitMs, undefined, { ref: false });
      }
    }
    this.isOpening = false;
  }

  private async login(client: Client): Promise<void> {
    client.on(Events.Error, (error) => this.log.error({ platform: "discord", err: error }, "failed"));
    client.on(Events.ShardError, ({ message: reason }, shard) =>
      this.log.warn({ platform: "discord", shard, reason }, "socket failed"),
    );
    client.on(Events.ShardReconnecting, (shard) => this.log.warn({ platform: "discord", shard }, "disconnected"));
    client.on(Events.ShardResume, (shard) => this.log.info({ platform: "discord", shard }, "connected again"));
    client.on(Events.ShardDisconnect, ({ code }) => this.onClosed(client, code));
    client.on(Events.Debug, () => {
      this.lastStep = Date.now();
    });
    const abandoned = new Promise<never>((_, reject) => {
      this.abandon = reject;
    });
    const ready = new Promise<void>((resolve) => {
      client.once(Events.ClientReady, (opened) => {
        this.openedAt = Date.now();
        this.attach(opened, this.mayReadMessages);
        this.log.info({ platform: "discord", bot: opened.user.tag, shards: opened.ws.shards.size }, "connected");
        resolve();
      });
    });
    await Promise.race([client.login(this.config.token).then(() => ready), abandoned]);
    this.hasStood = true;
  }

  /** Handles a close after which the library does not reconnect. */
  private onClosed(client: Client, code: number): void {
    if (client !== this.client) return;
    let reason = new Error(GatewayCloseCodes[code]);
    if (code === GatewayCloseCodes.DisallowedIntents && this.mayReadMessages) {
      this.mayReadMessages = false;
      this.log.warn({ platform: "discord" }, withoutMessageContent);
    } else if (code === GatewayCloseCodes.AuthenticationFailed) {
      this.refuse();
    } else {
      reason = new LastingClose(code);
    }
    if (this.isOpening) this.abandon(reason);
    else {
      if (reason instanceof LastingClose)
        this.log.error({ platform: "discord", reason: reason.message }, "gateway closed");
      void this.replace(client);
    }
  }

  private replaceIfSilent(): void {
    const { client } = this;
    if (this.isOpening && Date.now() - this.lastStep >= this.timings.silence)
      this.abandon(new Error("it says nothing"));
    if (client === undefined || this.isOpening || this.silentMs() < this.timings.silence) return;
    this.log.warn({ platform: "discord", silentMs: this.silentMs() }, "gateway silent");
    void this.replace(client);
  }

  private async replace(client: Client): Promise<void> {
    this.dispose(client);
    if (!this.isRefused) await this.open();
  }

  /**
   * Destroys a client, whatever it is doing. The token that this removes is set again, since messages in hand are still
   * answered through this client.
   */
  private dispose(client: Client): void {
    client.removeAllListeners();
    client.on(Events.Error, () => undefined);
    const keepToken = (): void => {
      if (!this.isRefused) client.rest.setToken(this.config.token);
    };
    void client.destroy().then(keepToken, () => undefined);
  }

  /** Returns the milliseconds since the last answered heartbeat of the shard that has been silent the longest. */
  private silentMs(): number {
    const beats = [...(this.client?.ws.shards.values() ?? [])].map((shard) => shard.lastPingTimestamp);
    return Date.now() - Math.max(this.openedAt, Math.min(...beats, Date.now()));
  }
}

function isTokenFault(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === "TokenInvalid";
}
