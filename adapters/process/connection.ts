/** The state of a connection. */
export interface Health {
  readonly isConnected: boolean;
  /** Milliseconds since the platform last sent something; missing for a connection on which the platform calls the bot. */
  readonly silentMs?: number;
}

/** The connection to a platform on which the bot answers. */
export interface Connection {
  readonly name: string;
  health(): Health;
  /** Posts plain text in the channel of the weekly digest; missing where there is no such channel. */
  readonly post?: (text: string) => Promise<void>;
  /** Resolves when everything that was taken so far is answered. */
  idle(): Promise<void>;
  /** Takes nothing new, finishes what is in progress, and closes, within 10 s. */
  stop(): Promise<void>;
}
