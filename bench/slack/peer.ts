import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { appToken, bot, botToken, SlackStandIn, team } from "../../test/stand-ins/slack/slack-stand-in.ts";
import { emptyRecord } from "../measure/empty-record.ts";

/** Memory in use, in bytes. */
export interface Memory {
  readonly heapUsed: number;
  readonly arrayBuffers: number;
}

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
/** Milliseconds for which a trigger of Slack's can be used. */
const slackTriggerLife = 3_000;

/**
 * A program in a process of its own, connected to a Slack of its own; the stand-in's time and memory are not counted as the
 * program's.
 */
export class Peer {
  readonly front: SlackStandIn;
  private readonly program: ChildProcess;
  private readonly channels: readonly string[];
  private readonly closeFront: () => Promise<void>;
  /** The questions that wait for an answer, by the `ts` of their message. */
  private readonly waiting = new Map<string, Waiting>();
  private asked = 0;

  private constructor(
    front: SlackStandIn,
    program: ChildProcess,
    channels: readonly string[],
    closeFront: () => Promise<void>,
  ) {
    this.front = front;
    this.program = program;
    this.channels = channels;
    this.closeFront = closeFront;
    front.onCall = ({ method, body, answer, at }) => {
      const ts = String(body["thread_ts"]);
      const waiting = method === "chat.postMessage" ? this.waiting.get(ts) : undefined;
      this.waiting.delete(ts);
      if (answer["ok"] === true) waiting?.resolve(at);
      else waiting?.reject(new Error(`the stand-in refused an answer: ${JSON.stringify(answer)}`));
    };
    program.once("exit", (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`the program ended with status ${code}`));
    });
  }

  /** @param program a built program below dist, which reads its tokens from the environment */
  static async open(program: string, environment: NodeJS.ProcessEnv = {}): Promise<Peer> {
    const names = Array.from({ length: rooms }, (_, at) => `room-${at}`);
    const { front, close } = await SlackStandIn.open(names);
    front.isPaced = false;
    front.isKeeping = false;
    front.triggerLife = slackTriggerLife;
    const listed = await front.as(botToken, "conversations.list", { limit: 1_000 });
    const channels = (listed["channels"] as { readonly id: string }[]).map(({ id }) => id);
    const { RECORD_FILE, remove } = emptyRecord();
    const child = fork(program, {
      execArgv: ["--expose-gc", "--import", new URL("memory-probe.js", import.meta.url).href],
      env: {
        ...process.env,
        SLACK_BOT_TOKEN: botToken,
        SLACK_APP_TOKEN: appToken,
        SLACK_API_URL: front.apiUrl,
        RECORD_FILE,
        ...environment,
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const closeAll = (): Promise<void> => close().finally(remove);
    const peer = new Peer(front, child, channels, closeAll);
    const deadline = Date.now() + patience;
    while (front.sockets.connected === 0) {
      if (!peer.isAlive || Date.now() > deadline) throw new Error(`${program} does not connect`);
      await wait(20);
    }
    return peer;
  }

  get isAlive(): boolean {
    return this.program.exitCode === null;
  }

  /**
   * Mentions the bot in a channel.
   * @returns milliseconds from the envelope to the answer's arrival at Slack
   */
  async mention(question: string): Promise<number> {
    const { user, channel, count } = this.next();
    const ts = `${1_800_000_000 + count}.000100`;
    const answered = new Promise<number>((resolve, reject) => this.waiting.set(ts, { resolve, reject }));
    const event = { type: "app_mention", channel, user, ts, text: `<@${bot}> ${question}` };
    const body = { type: "event_callback", team_id: team, api_app_id: "A1", event_id: `Ev${count}`, event };
    const started = performance.now();
    void this.front.sockets.deliver("events_api", body);
    return (await answered) - started;
  }

  /**
   * Asks with the slash command.
   * @returns milliseconds from the envelope to the acknowledgement that holds the answer
   */
  async command(question: string): Promise<number> {
    const { user, channel } = this.next();
    const payload = {
      command: "/ask",
      text: question,
      team_id: team,
      channel_id: channel,
      user_id: user,
      trigger_id: this.front.trigger(),
      response_url: this.front.responseUrl().url,
    };
    const started = performance.now();
    const answer = await this.front.sockets.deliver("slash_commands", payload);
    const taken = performance.now() - started;
    if (answer === undefined) throw new Error("an acknowledgement holds no answer");
    return taken;
  }

  /** Returns the program's memory in use after garbage collection. */
  async memory(): Promise<Memory> {
    const told = once(this.program, "message");
    this.program.send("memory");
    const [memory] = (await told) as [Memory];
    return memory;
  }

  async close(): Promise<void> {
    if (this.isAlive) {
      const ended = once(this.program, "exit");
      this.program.kill();
      await ended;
    }
    await this.closeFront();
  }

  private next(): { readonly user: string; readonly channel: string; readonly count: number } {
    const count = this.asked++;
    return {
      user: `U${(count % people) + 1_000}`,
      channel: this.channels[count % this.channels.length] ?? "",
      count,
    };
  }
}
