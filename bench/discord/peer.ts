import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Community } from "../../test/stand-ins/discord/community.ts";
import { snowflake, token } from "../../test/stand-ins/discord/world.ts";
import { emptyRecord } from "../measure/empty-record.ts";

/** Enough of both that the pace for one person and for one place is never reached: 12 and 60 questions a minute. */
const rooms = 250;
const people = 1_250;
const patience = 30_000;

/** A program connected to a Discord of its own, in a process of its own: its time is not the stand-in's. */
export class Peer {
  private readonly community: Community;
  private readonly program: ChildProcess;
  private readonly rooms: readonly string[];
  private asked = 0;

  private constructor(community: Community, program: ChildProcess, channels: readonly string[]) {
    this.community = community;
    this.program = program;
    this.rooms = channels;
  }

  /** @param program a built program below dist, which reads its token from the environment */
  static async open(program: string, environment: NodeJS.ProcessEnv = {}): Promise<Peer> {
    const community = await Community.unconnected();
    const { world, rest, guild, gateway } = community;
    gateway.beat = 41_250;
    rest.isKeeping = false;
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

  /** Asks with the slash command; milliseconds from the event to the arrival of the response that holds the answer. */
  ask(question: string): Promise<number> {
    const { community } = this;
    const count = this.asked++;
    const options = [{ name: "question", type: 3, value: question }];
    const payload = { type: 2, data: { id: snowflake(), name: "ask", type: 1, options } };
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const { id } = community.begin(`person-${count % people}`, this.rooms[count % rooms] ?? "", payload);
      community.rest.onCallback = (interaction, at, status) => {
        if (interaction !== id) return;
        if (status < 300) resolve(at - started);
        else reject(new Error(`the stand-in refused an answer with ${status}`));
      };
    });
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
