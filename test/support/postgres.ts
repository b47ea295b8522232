import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { until } from "../stand-ins/until.ts";
import { freePort } from "./free-port.ts";

/** Whether a PostgreSQL server is installed on this machine. */
export const isPostgresInstalled = postgresPrograms() !== undefined;

/** A PostgreSQL server for tests, which can be stopped and started again. */
export class PostgresServer {
  private readonly folder: string;
  private readonly port: number;
  private readonly programs: string;
  private server: ReturnType<typeof spawn> | undefined;

  private constructor(folder: string, port: number, programs: string) {
    this.folder = folder;
    this.port = port;
    this.programs = programs;
  }

  static async open(): Promise<PostgresServer> {
    const programs = postgresPrograms();
    if (programs === undefined) throw new Error("PostgreSQL is not installed");
    const folder = mkdtempSync(join(tmpdir(), "footnote-postgres-"));
    const { uid, gid } = account();
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    const options = ["-D", join(folder, "data"), "-U", "footnote", "-A", "trust", "--no-sync", "-E", "UTF8"];
    execFileSync(join(programs, "initdb"), options, { cwd: folder, stdio: "ignore", ...account() });
    const server = new PostgresServer(folder, await freePort(), programs);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const settings = [
      "listen_addresses=127.0.0.1",
      "max_connections=300",
      // The data need not survive a crash of the machine, and a few minutes leave nothing to vacuum.
      "fsync=off",
      "synchronous_commit=off",
      "full_page_writes=off",
      "wal_level=minimal",
      "max_wal_senders=0",
      "autovacuum=off",
      "shared_buffers=32MB",
      `unix_socket_directories=${this.folder}`,
    ];
    const args = ["-D", join(this.folder, "data"), "-p", String(this.port), ...settings.flatMap((one) => ["-c", one])];
    this.server = spawn(join(this.programs, "postgres"), args, { cwd: this.folder, stdio: "ignore", ...account() });
    await until(async () => await this.answers());
  }

  /** Stops the server, which closes every connection. */
  async stop(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
    this.server = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Creates an empty database and returns its address. */
  newDatabase(): Promise<string> {
    return newDatabase(this.url("postgres"));
  }

  /** Returns the address of a database on this server. */
  url(database: string): string {
    return `postgres://footnote@127.0.0.1:${this.port}/${database}`;
  }

  private async answers(): Promise<boolean> {
    try {
      await query(this.url("postgres"), "select 1");
      return true;
    } catch {
      return false;
    }
  }
}

/** Creates an empty database on the server that all tests share and that no test stops; returns its address. */
export function sharedDatabase(): Promise<string> {
  const server = inject("postgres");
  if (server === undefined) throw new Error("PostgreSQL is not installed");
  return newDatabase(server);
}

async function newDatabase(server: string): Promise<string> {
  const name = `record_${randomUUID().replaceAll("-", "")}`;
  await query(server, `create database ${name}`);
  return new URL(`/${name}`, server).href;
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Returns the folder with the programs of a PostgreSQL server; undefined if none is installed. */
function postgresPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...pathFolders()];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name))));
}

/** Returns the account that runs the server: PostgreSQL refuses to run as root. */
function account(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string, name: string): number => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: id("-u", name), gid: id("-g", name) };
    } catch {
      // There is no such account on this machine.
    }
  }
  return {};
}

function pathFolders(): string[] {
  return (process.env["PATH"] ?? "").split(delimiter);
}
