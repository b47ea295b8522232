import type { Trouble } from "../../src/index.ts";
import type { Connection, Health } from "./connection.ts";
import type { Route } from "./http-server.ts";

const away: Health = { isConnected: false };

/**
 * Returns the route `/health`: 200 while every platform is connected, otherwise 503, with the state of each. Nothing else makes
 * it 503: people are answered all the same, and a restart because of it would lose what is waiting to be written.
 * @param platforms the names of the platforms that are configured
 * @param connections the connections that are open so far
 * @param more further fields of the response
 */
export function healthRoute(
  platforms: readonly string[],
  connections: () => readonly Connection[],
  more: () => object = () => ({}),
): Route {
  return {
    path: "/health",
    method: "GET",
    handler: (_, response) => {
      const connected = connections();
      const healthOf = (platform: string): Health => connected.find(({ name }) => name === platform)?.health() ?? away;
      const states = Object.fromEntries(platforms.map((platform) => [platform, healthOf(platform)]));
      const isWell = Object.values(states).every(({ isConnected }) => isConnected);
      response.writeHead(isWell ? 200 : 503, { "content-type": "application/json" });
      response.end(`${JSON.stringify({ ...states, ...more() })}\n`);
    },
  };
}

/** Returns the fields that `/health` shows of a trouble; none where there is no trouble. */
export function troubleFields(trouble: Trouble | undefined): { readonly problem?: string; readonly since?: string } {
  if (trouble === undefined) return {};
  return { problem: trouble.problem, since: new Date(trouble.since).toISOString() };
}
