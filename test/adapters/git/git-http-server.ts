import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { onTestFinished } from "vitest";

/** Serves the repositories of a folder over HTTP with git's own program, to clients with the right name and password. */
export class GitHttpServer {
  /** Called for each authorized request before it is answered. */
  onRequest: () => Promise<void> | void = () => undefined;
  /** The `Authorization` header of each request so far. */
  readonly credentials: (string | undefined)[] = [];
  readonly port: number;

  private constructor(port: number) {
    this.port = port;
  }

  /** Starts a server. Must be called within a test. */
  static async open(repository: string, name: string, password: string): Promise<GitHttpServer> {
    const http = createServer((request, response) => void server.answer(request, response, repository, expected));
    const expected = `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const server = new GitHttpServer((http.address() as AddressInfo).port);
    onTestFinished(() => {
      http.closeAllConnections();
      http.close();
    });
    return server;
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
    repository: string,
    expected: string,
  ): Promise<void> {
    const { authorization } = request.headers;
    this.credentials.push(authorization);
    if (authorization !== expected) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="docs"' }).end();
      return;
    }
    await this.onRequest();
    serve(request, response, dirname(repository));
  }
}

/** Runs `git-http-backend` as a CGI program, as git's manual describes. */
function serve(request: IncomingMessage, response: ServerResponse, root: string): void {
  const { pathname, search } = new URL(request.url ?? "", "http://here");
  const env = {
    ...{ PATH: process.env["PATH"], GIT_PROJECT_ROOT: root, GIT_HTTP_EXPORT_ALL: "1", PATH_INFO: pathname },
    ...{ REQUEST_METHOD: request.method, QUERY_STRING: search.slice(1), REMOTE_USER: "reader" },
    ...{ CONTENT_TYPE: request.headers["content-type"], HTTP_CONTENT_ENCODING: request.headers["content-encoding"] },
    GIT_PROTOCOL: request.headers["git-protocol"]?.toString(),
  };
  const program = spawn("git", ["http-backend"], { env, stdio: ["pipe", "pipe", "ignore"] });
  program.stdin.on("error", () => undefined);
  request.pipe(program.stdin);
  const parts: Buffer[] = [];
  program.stdout.on("data", (part: Buffer) => void parts.push(part));
  program.once("close", () => {
    const said = Buffer.concat(parts);
    const end = said.indexOf("\r\n\r\n");
    const fields = said.toString("latin1", 0, end).split("\r\n");
    const headers = Object.fromEntries(fields.map((field) => field.split(/: (.*)/s).slice(0, 2)));
    response.writeHead(Number.parseInt(headers["Status"] ?? "200", 10), headers).end(said.subarray(end + 4));
  });
}
