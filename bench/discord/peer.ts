import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Community } from "../../test/stand-ins/discord/community.ts";
import { botId, snowflake, token } from "../../test/stand-ins/discord/world.ts";
import { emptyRecord } from "../measure/empty-record.ts";

interface Waiting {
  readonly resolve: (at: number) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Rooms and people: enough that the rate limits of one person and of one place, 12 and 60 questions a minute, are never
 * reached.
 */
const rooms = 250;
const people = 1_250;
const patience = 30_000;
/** Milliseconds that Discord waits for the response to an interaction. */
const discordPatience = 3_000;

/**
 * A program in a process of its own, connected to a Discord of its own; the stand-in's time is not counted as the program's.
 */
export class Peer {
  private readonly community: Community;
  private readonly program: ChildProcess;
  private readonly rooms: readonly string[];
  private asked = 0;
  /** The questions that wait for an answer, by the id of their interaction or message. */
  private readonly waiting = new Map<string, Waiting>();

  private constructor(community: Community, program: ChildProcess, channels: readonly string[]) {
    this.community = community;
    this.program = program;
    this.rooms = channels;
    community.rest.onCallback = (interaction, at, status) => {
      if (status < 300) this.waiting.get(interaction)?.resolve(at);
      else this.waiting.get(interaction)?.reject(new Error(`the stand-in refused an answer with ${status}`));
      this.waiting.delete(interaction);
    };
    community.rest.channels.onMessage = ({ message_reference: reference }) => {
      const { message_id: asked = "" } = (reference ?? {}) as { readonly message_id?: string };
      this.waiting.get(asked)?.resolve(performance.now());
      this.waiting.delete(asked);
    };
  }

  /**
   * @param program a built program below dist, which reads its token from the environment
   * @param isKeeping whether the stand-in remembers what it was told, as it has to where several questions are asked at once
   */
  static async open(program: string, environment: NodeJS.ProcessEnv = {}, isKeeping = false): Promise<Peer> {
    const community = await Community.unconnected();
    const { world, rest, guild, gateway } = community;
    rest.isKeeping = isKeeping;
    rest.interactions.patience = discordPatience;
    for (let at = 0; at < people; at++) world.people[`person-${at}`] = snowflake();
    const channels = Array.from({ length: rooms }, (_, at) => world.addChannel(`room-${at}`, { guild }).id);
    const { RECORD_FILE, remove } = emptyRecord();
    const child = fork(program, {
      env: { ...process.env, DISCORD_TOKEN: token, DISCORD_API_URL: `${rest.url}/api`, RECORD_FILE, ...environment },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const deadline = Date.now() + patience;
    while (gateway.connected === 0) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${program} does not connect`);
      await wait(20);
    }
    child.once("exit", remove);
    return new Peer(community, child, channels);
  }

  /**
   * Asks with the slash command.
   * @returns milliseconds from the event to the arrival of the response that holds the answer
   */
  command(question: string): Promise<number> {
    const options = [{ name: "question", type: 3, value: question }];
    const payload = { type: 2, data: { id: snowflake(), name: "ask", type: 1, options } };
    return this.ask((who, room) => this.community.begin(who, room, payload).id);
  }

  /**
   * Mentions the bot.
   * @returns milliseconds from the event to the arrival of the reply
   */
  mention(question: string): Promise<number> {
    return this.ask((who, room) => this.community.say(who, room, `<@${botId}> ${question}`));
  }

  /** @param begin asks as somebody in a room, and returns the id of the interaction or message */
  private async ask(begin: (who: string, room: string) => string): Promise<number> {
    const count = this.asked++;
    const started = performance.now();
    const asked = begin(`person-${count % people}`, this.rooms[count % rooms] ?? "");
    return (await new Promise<number>((resolve, reject) => this.waiting.set(asked, { resolve, reject }))) - started;
  }

  async close(): Promise<void> {
    if (this.program.exitCode === null) {
      const ended = once(this.program, "exit");
      this.program.kill();
      await ended;
    }
    await this.community.close();
  }
}
