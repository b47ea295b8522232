import type { Connection } from "./connection.ts";
import type { Route } from "./serve-routes.ts";

/**
 * `/health`: 200 while every connection stands, else 503, with how each is.
 * @param more what else to tell, by name
 */
export function healthRoute(connections: () => readonly Connection[], more: () => object = () => ({})): Route {
  return {
    path: "/health",
    method: "GET",
    handler: (_, response) => {
      const states = Object.fromEntries(connections().map((connection) => [connection.name, connection.health()]));
      const isWell = Object.values(states).every(({ isConnected }) => isConnected);
      response.writeHead(isWell ? 200 : 503, { "content-type": "application/json" });
      response.end(`${JSON.stringify({ ...states, ...more() })}\n`);
    },
  };
}
