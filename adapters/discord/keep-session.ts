import { SimpleShardingStrategy, type WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";

/**
 * Lets a shard resume its session after any break. The library drops the session when the network fails in the middle, and then
 * misses all events until it is connected again. Only Discord can say that a session is over, and does so when the session is
 * resumed; so a session is dropped only while it is being resumed.
 */
export function keepSession(manager: WebSocketManager): SimpleShardingStrategy {
  const { options } = manager;
  const { updateSessionInfo } = options;
  /** The ids of the shards that have a connection, and do not know yet whether Discord accepts their session. */
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
