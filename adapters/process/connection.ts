/** How a connection is. */
export interface Health {
  readonly isConnected: boolean;
  /** Milliseconds since the platform was last heard of; of a connection that is called, not held, there is none. */
  readonly silentMs?: number;
}

/** A platform that is being served. */
export interface Connection {
  readonly name: string;
  health(): Health;
  /** Writes plain text where the weekly digest goes; missing where there is no such place. */
  readonly post?: (text: string) => Promise<void>;
  /** Resolves when all that was taken so far is answered. */
  idle(): Promise<void>;
  /** Takes nothing new, finishes what is in hand, and closes, within 10 s. */
  stop(): Promise<void>;
}
