import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Community } from "../stand-ins/discord/community.ts";
import { botId, snowflake, token } from "../stand-ins/discord/world.ts";
import { until } from "../stand-ins/until.ts";
import { freePort } from "../support/free-port.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { Replica } from "./replica.ts";

/** The longest wait for an answer or a state of health, in milliseconds; long enough for a busy machine. */
const patience = 150_000;

interface HealthOfTrouble {
  readonly problem?: string;
  readonly since?: string;
}

export interface Health {
  readonly status: number;
  readonly record: HealthOfTrouble & { readonly waiting: number; readonly lost: number };
  readonly knowledge: HealthOfTrouble & { readonly documents: number; readonly faults: readonly string[] };
  readonly log: HealthOfTrouble;
}

/** The built bot, connected to a stand-in for Discord, and people who ask it one question each. */
export class BotInTrouble {
  readonly replica: Replica;
  readonly asked: string[] = [];
  private readonly community: Community;
  private readonly port: number;

  private constructor(community: Community, port: number, settings: Record<string, string>, stdout?: number) {
    this.community = community;
    this.port = port;
    const connection = { DISCORD_TOKEN: token, DISCORD_API_URL: `${community.rest.url}/api` };
    const place = { RECORD_FILE: join(temporaryFolder(), "record.db"), HEALTH_PORT: String(port) };
    this.replica = new Replica({ ...place, ...connection, ...settings }, stdout);
  }

  /** Starts the bot; resolves when it is connected. Must be called within a test. */
  static async start(settings: Record<string, string> = {}, stdout?: number): Promise<BotInTrouble> {
    const community = await Community.unconnected();
    const bot = new BotInTrouble(community, await freePort(), settings, stdout);
    onTestFinished(async () => {
      await bot.replica.kill();
      await community.close();
    });
    await bot.until(({ status }) => status === 200);
    return bot;
  }

  /** Asks as a person who never asked before; resolves with the answer's text. */
  async ask(question: string): Promise<string> {
    const { general = "" } = this.community.channels;
    const message = this.community.say(snowflake(), general, `<@${botId}> ${question}`);
    const answer = await until(() => this.community.answers(general, message)[0], patience);
    this.asked.push(question);
    return JSON.stringify(answer);
  }

  /** Waits until `/health` reports a state, and returns it. */
  async until(isSo: (health: Health) => boolean): Promise<Health> {
    let last: Health | undefined;
    try {
      return await until(async () => {
        last = await this.health();
        return last !== undefined && isSo(last) ? last : undefined;
      }, patience);
    } catch (cause) {
      throw new Error(`/health last said ${JSON.stringify(last)}; the log: ${this.replica.log.join("")}`, { cause });
    }
  }

  /** Returns the fields of each log line with an event. */
  logged(event: string): Record<string, unknown>[] {
    const lines = this.replica.log
      .join("")
      .split("\n")
      .filter((line) => line.startsWith("{") && line.endsWith("}"));
    return lines.map((line) => JSON.parse(line)).filter((fields) => fields.event === event);
  }

  /** Waits until the log has an event, and returns the fields of each of its lines. `/health` may tell of it first. */
  untilLogged(event: string): Promise<Record<string, unknown>[]> {
    return until(() => {
      const lines = this.logged(event);
      return lines.length > 0 ? lines : undefined;
    }, patience);
  }

  private async health(): Promise<Health | undefined> {
    const response = await fetch(`http://127.0.0.1:${this.port}/health`).catch(() => undefined);
    return response && { status: response.status, ...((await response.json()) as Omit<Health, "status">) };
  }
}
