import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { InputError } from "../../src/index.ts";

export interface Route {
  readonly path: string;
  readonly method: string;
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Serves routes on a port.
 * @throws InputError when the port cannot be opened
 */
export async function serveRoutes(routes: readonly Route[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0];
    const route = routes.find((one) => one.path === path && one.method === request.method);
    if (route === undefined) response.writeHead(404).end();
    else route.handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(portRefused(port, cause)));
    server.listen(port, resolve);
  });
  return server;
}

/** Returns the error for a port that cannot be opened. */
export function portRefused(port: number, cause: unknown): InputError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new InputError(`port ${port} cannot be had (${reason}); set another one or stop what holds it`, { cause });
}
