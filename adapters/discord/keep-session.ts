import { SimpleShardingStrategy, type WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";

/**
 * Lets a shard resume after any break. The library drops its session when the network fails in the middle, and then misses
 * what happens until it is back; only Discord can say that a session is over, and it does so when one is resumed.
 */
export function keepSession(manager: WebSocketManager): SimpleShardingStrategy {
  const { options } = manager;
  const { updateSessionInfo } = options;
  /** The shards that are trying their session. */
  const trying = new Set<number>();
  manager.on(WebSocketShardEvents.Hello, ({ shardId }) => void trying.add(shardId));
  for (const event of [WebSocketShardEvents.Ready, WebSocketShardEvents.Resumed] as const) {
    manager.on(event, ({ shardId }: { readonly shardId: number }) => void trying.delete(shardId));
  }
  options.updateSessionInfo = (shard, session) => {
    if (session === null && !trying.has(shard)) return undefined;
    return updateSessionInfo(shard, session);
  };
  return new SimpleShardingStrategy(manager);
}
