import { createServer, type Server, type ServerResponse } from "node:http";
import type { Connection } from "./connection.ts";

/** Answers `/health`: 200 while every connection stands, else 503, with how each is. */
export function writeHealth(connections: readonly Connection[], response: ServerResponse): void {
  const states = Object.fromEntries(connections.map((connection) => [connection.name, connection.health()]));
  const isWell = Object.values(states).every(({ isConnected }) => isConnected);
  response.writeHead(isWell ? 200 : 503, { "content-type": "application/json" });
  response.end(`${JSON.stringify(states)}\n`);
}

/** Serves `/health` at a port of its own. */
export async function serveHealth(connections: readonly Connection[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url?.split("?")[0] === "/health") return writeHealth(connections, response);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
  return server;
}
