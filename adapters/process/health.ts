import type { Trouble } from "../../src/index.ts";
import type { Connection, Health } from "./connection.ts";
import type { Route } from "./http-server.ts";

const away: Health = { isConnected: false };

/**
 * `/health`: 200 while every platform is connected, else 503, with how each is. Nothing else makes it a 503: people are
 * answered all the same, and who restarts a process for its health would lose what waits in it to be written.
 * @param platforms the names of those that are to be served
 * @param connections what stands of them so far
 * @param more what else to tell, by name
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

/** What `/health` tells of a trouble: nothing where there is none. */
export function troubleFields(trouble: Trouble | undefined): { readonly problem?: string; readonly since?: string } {
  if (trouble === undefined) return {};
  return { problem: trouble.problem, since: new Date(trouble.since).toISOString() };
}
