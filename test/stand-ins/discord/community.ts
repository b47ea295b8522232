import type { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import { readPlatformConfig } from "../../../adapters/configuration/config.ts";
import { discordConfiguration } from "../../../adapters/configuration/discord-config.ts";
import { startDiscord } from "../../../adapters/discord/start.ts";
import type { Connection } from "../../../adapters/process/connection.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { type Footnote, MemoryStore, type RecordStore } from "../../../src/index.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { until } from "../until.ts";
import { GatewayServer } from "./gateway-server.ts";
import type { Interaction } from "./interaction-routes.ts";
import { flatten } from "./judge-body.ts";
import { RestServer } from "./rest-server.ts";
import { applicationId, botId, snowflake, token, World } from "./world.ts";

type Json = Record<string, unknown>;
type Settings = (community: Community) => Record<string, string>;

interface Acting {
  /** The server; undefined in direct messages. */
  readonly guild?: string | undefined;
  /** Whether the app is installed by the person only, not by the server. */
  readonly isUserInstalled?: boolean;
  readonly at?: number;
  /** The person's language setting in Discord. */
  readonly locale?: string | undefined;
}

/** A server with people in it, and Footnote connected to it with the real discord.js over real sockets. */
export class Community {
  readonly world = new World();
  readonly rest = new RestServer(this.world);
  readonly logs: string[] = [];
  readonly guild = this.world.addGuild();
  readonly channels: Record<string, string> = {};
  /** The record of the app that is connected now. */
  record = new MemoryStore();
  /** The record that is used in place of `record`, if set. */
  kept: RecordStore | undefined;
  gateway!: GatewayServer;
  /** Undefined until Footnote is connected. */
  connection: Connection | undefined;
  private silence = 60_000;

  /** @param prepare changes the world before Footnote connects */
  static async open(
    footnote: Footnote,
    settings: Settings = () => ({}),
    options: {
      readonly rateLimit?: RateLimit;
      readonly silence?: number;
      readonly prepare?: (community: Community) => void;
    } = {},
  ): Promise<Community> {
    const community = await Community.unconnected();
    options.prepare?.(community);
    community.silence = options.silence ?? community.silence;
    await community.connect(footnote, settings(community), options.rateLimit);
    return community;
  }

  /** Starts the stand-ins of Discord's servers without connecting Footnote. */
  static async unconnected(): Promise<Community> {
    const community = new Community();
    const { rest, world, guild } = community;
    await new Promise<void>((resolve) => rest.http.listen(0, "127.0.0.1", resolve));
    community.gateway = new GatewayServer(rest.http, world, () => `${rest.url.replace("http", "ws")}/gateway`);
    for (const name of ["general", "help", "quiet", "other"])
      community.channels[name] = world.addChannel(name, { guild }).id;
    const tags = [{ id: snowflake(), name: "Solved" }];
    community.channels["forum"] = world.addChannel("forum", { guild, type: 15, tags }).id;
    rest.channels.onMessage = (message) => community.gateway.dispatch("MESSAGE_CREATE", message, guild);
    rest.channels.onThread = (thread, id) =>
      community.gateway.dispatch("THREAD_CREATE", { ...thread, newly_created: true }, id);
    return community;
  }

  async connect(footnote: Footnote, settings: Record<string, string> = {}, rateLimit?: RateLimit): Promise<void> {
    const values = { DISCORD_TOKEN: token, DISCORD_API_URL: `${this.rest.url}/api`, ...settings };
    const discord = readPlatformConfig(discordConfiguration, { values, inFile: new Set() });
    if (discord === undefined) throw new Error("Discord is not configured");
    this.connection = await startDiscord(discord, {
      footnote,
      record: this.kept ?? this.record,
      log: openLog("info", { write: (line: string) => void this.logs.push(line) }),
      rateLimit: rateLimit ?? rateLimitOf(),
      gatewayTimings: { silence: this.silence, pause: 50 },
    });
  }

  /** Stops the app and starts it again with an empty record. */
  async restart(footnote: Footnote, settings: Record<string, string> = {}): Promise<void> {
    await this.connection?.stop();
    this.record = new MemoryStore();
    await this.connect(footnote, settings);
  }

  async close(): Promise<void> {
    await this.connection?.stop();
    this.gateway.close();
    this.rest.http.closeAllConnections();
    this.rest.http.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Posts a message in a channel; `above` is the id of the message that it replies to. */
  say(who: string, channel: string, content: string, more: Json & { readonly above?: string } = {}): string {
    const { above, ...rest } = more;
    const reference = above === undefined ? {} : { message_reference: { message_id: above } };
    const message = this.world.addMessage(channel, this.world.people[who] ?? who, { content, ...reference, ...rest });
    const shown = this.world.forBot(message);
    const { type, guild } = this.world.channels.get(channel) ?? {};
    this.gateway.dispatch(
      "MESSAGE_CREATE",
      { ...shown, channel_type: type, ...(rest["author"] as Json | undefined) },
      guild,
    );
    return String(message["id"]);
  }

  /** Edits a message several times, and sends the events in reverse order, the last edit first. */
  editLate(id: string, contents: readonly string[]): void {
    const message = this.world.messages.get(id) ?? {};
    const now = Date.now();
    const edits = contents.map((content, at) => ({ content, edited_timestamp: new Date(now + at).toISOString() }));
    Object.assign(message, edits.at(-1));
    for (const edit of edits.reverse())
      this.gateway.dispatch(
        "MESSAGE_UPDATE",
        this.world.forBot({ ...message, ...edit }),
        message["guild_id"] as string | undefined,
      );
  }

  edit(id: string, content: string): void {
    const message = this.world.messages.get(id) ?? {};
    Object.assign(message, { content, edited_timestamp: new Date().toISOString() });
    this.gateway.dispatch("MESSAGE_UPDATE", this.world.forBot(message), message["guild_id"] as string | undefined);
  }

  /** Adds a reaction to a message. */
  react(who: string, id: string, emoji: string): void {
    const { channel_id, guild_id } = this.world.messages.get(id) ?? {};
    const user = this.world.people[who] ?? who;
    const member = this.world.member(user);
    const told = { user_id: user, channel_id, message_id: id, guild_id, member, type: 0, burst: false };
    this.gateway.dispatch("MESSAGE_REACTION_ADD", { ...told, emoji: { id: null, name: emoji } }, String(guild_id));
  }

  /** Deletes a message. */
  erase(id: string): void {
    const { channel_id, guild_id } = this.world.messages.get(id) ?? {};
    this.world.messages.delete(id);
    this.gateway.dispatch("MESSAGE_DELETE", { id, channel_id, guild_id }, String(guild_id));
  }

  /** Opens a post in a forum; returns the id of the post, which is also the id of its first message. */
  post(who: string, forum: string, title: string, content: string): string {
    const id = snowflake();
    const { guild } = this;
    const thread = this.world.addChannel(title, { id, type: 11, guild, parent: forum });
    this.gateway.dispatch("THREAD_CREATE", { ...this.world.channel(thread), newly_created: true }, guild);
    return this.say(who, id, content, { id });
  }

  /** Returns the id of a person's direct message channel with the bot. */
  direct(who: string): string {
    const user = this.world.people[who] ?? "";
    const known = [...this.world.channels.values()].find(({ type, name }) => type === 1 && name === user);
    return (known ?? this.world.addChannel(user, { type: 1 })).id;
  }

  /** Uses a slash command; an option whose value looks like an id is a user option. */
  command(who: string, channel: string, name: string, options: Json = {}, acting: Acting = {}): Promise<Interaction> {
    const given = Object.entries(options).map(([key, value]) => ({ name: key, type: typeOf(value), value }));
    const users = given.filter(({ type }) => type === userOption).map(({ value }) => this.world.user(String(value)));
    const resolved = { users: Object.fromEntries(users.map((user) => [user["id"], user])) };
    return this.act(
      who,
      channel,
      { type: 2, data: { id: snowflake(), name, type: 1, options: given, resolved } },
      acting,
    );
  }

  async autocomplete(
    who: string,
    channel: string,
    name: string,
    option: string,
    typed: string,
    acting: Acting = {},
  ): Promise<{ name: string; value: string }[]> {
    const options = [{ name: option, type: 3, value: typed, focused: true }];
    const { callbacks } = await this.act(
      who,
      channel,
      { type: 4, data: { id: snowflake(), name, type: 1, options } },
      acting,
    );
    const data = (callbacks[0]?.["data"] ?? {}) as Json;
    return (data["choices"] ?? []) as { name: string; value: string }[];
  }

  /** Uses the message's context menu command. */
  menu(who: string, message: string, acting: Acting = {}): Promise<Interaction> {
    const target = this.world.messages.get(message) ?? {};
    const data = {
      id: snowflake(),
      name: "Answer this",
      type: 3,
      target_id: message,
      resolved: { messages: { [message]: target } },
    };
    return this.act(who, String(target["channel_id"]), { type: 2, data }, acting);
  }

  /**
   * Presses the first button, or opens the first menu, whose id starts with `id`; if there is none, it is looked for in the
   * menu behind “…”.
   */
  async press(
    who: string,
    message: Json | undefined,
    id: string,
    acting: Acting & { readonly values?: string[] } = {},
  ): Promise<Interaction> {
    const all = flatten((message?.["components"] ?? []) as Json[]);
    const withId = (start: string) => all.find((one) => String(one["custom_id"] ?? "").startsWith(start));
    const found = withId(id);
    if (found === undefined && withId("menu:") !== undefined) {
      const { message: menu } = await this.press(who, message, "menu:", acting);
      return this.press(who, menu, id, acting);
    }
    if (message === undefined || found === undefined) {
      throw new Error(`no button ${id} among ${JSON.stringify(all.map((one) => one["custom_id"]))}`);
    }
    return this.pressRaw(who, message, String(found["custom_id"]), acting);
  }

  /** Presses a button with any id, as somebody could who makes the id up. */
  pressRaw(
    who: string,
    message: Json,
    id: string,
    acting: Acting & { readonly values?: string[] } = {},
  ): Promise<Interaction> {
    const { values, ...rest } = acting;
    const data = {
      custom_id: id,
      component_type: values === undefined ? 2 : 3,
      ...(values !== undefined && { values }),
    };
    return this.act(
      who,
      String(message["channel_id"]),
      { type: 3, data, message: { ...message, ...above(message, this.world) } },
      rest,
    );
  }

  /** Picks channels, roles or options in a menu of a message; possibly none. */
  choose(who: string, message: Json | undefined, id: string, values: readonly string[]): Promise<Interaction> {
    const menu = flatten((message?.["components"] ?? []) as Json[]).find((one) => one["custom_id"] === id);
    if (message === undefined || menu === undefined) throw new Error(`no menu ${id}`);
    const isWithin =
      Number(menu["min_values"] ?? 1) <= values.length && values.length <= Number(menu["max_values"] ?? 1);
    if (!isWithin) throw new Error(`${values.length} values in ${id}`);
    const resolved = {
      channels: Object.fromEntries(
        values.flatMap((one) => {
          const known = this.world.channels.get(one);
          return known === undefined ? [] : [[one, { ...this.world.channel(known), permissions: "0" }]];
        }),
      ),
      roles: Object.fromEntries(
        (this.world.guild(this.guild)["roles"] as Json[])
          .filter((role) => values.includes(String(role["id"])))
          .map((role) => [role["id"], role]),
      ),
    };
    const data = { custom_id: id, component_type: menu["type"], values, resolved };
    return this.act(who, String(message["channel_id"]), { type: 3, data, message });
  }

  /** Submits the modal that was the response to an interaction. */
  submit(who: string, { callbacks, source, channel }: Interaction, value: string): Promise<Interaction> {
    const modal = callbacks[0]?.["data"] as Json;
    const components = [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: "reason", value } }];
    const message = source && { ...source, ...above(source, this.world) };
    return this.act(who, channel, { type: 5, data: { custom_id: modal["custom_id"], components }, message });
  }

  /** Returns the bot's messages in a channel, without those that only one person sees. */
  answers(channel: string, above?: string): Json[] {
    return [...this.world.messages.values()].filter((one) => {
      const isOwn = (one["author"] as Json)["id"] === botId && one["channel_id"] === channel;
      const reference = one["message_reference"] as Json | undefined;
      return isOwn && (Number(one["flags"]) & 64) === 0 && (above === undefined || reference?.["message_id"] === above);
    });
  }

  /** Waits for the bot's reply to a message and returns it. */
  answered(channel: string, above: string): Promise<Json> {
    return until(() => this.answers(channel, above)[0]);
  }

  /** Resolves when the app has handled everything that happened so far, including its replies. */
  async settled(): Promise<void> {
    await this.autocomplete("mod", this.channels["general"] ?? "", "ask", "question", "");
    await this.connection?.idle();
  }

  /** Sends an interaction without waiting for its response. */
  begin(who: string, channel: string, payload: Json, acting: Acting = {}): Interaction {
    const { isUserInstalled = false, at = Date.now(), locale = "en-US" } = acting;
    const guild = "guild" in acting ? acting.guild : this.world.channels.get(channel)?.guild;
    const user = this.world.people[who] ?? who;
    const id = snowflake();
    const pressed = payload["message"] as Json | undefined;
    const source = pressed === undefined ? undefined : (this.world.messages.get(String(pressed["id"])) ?? pressed);
    const interaction: Interaction = {
      id,
      token: `token-${id}`,
      channel,
      user,
      at,
      isUserInstalled,
      callbacks: [],
      followUps: [],
      ...(source !== undefined && { source }),
    };
    this.rest.interactions.known.set(id, interaction);
    const known = this.world.channels.get(channel);
    const person =
      guild === undefined
        ? { user: this.world.user(user) }
        : { guild_id: guild, member: this.world.member(user, undefined, channel) };
    const owners = isUserInstalled ? { 1: user } : { 0: guild ?? "0" };
    this.gateway.dispatch(
      "INTERACTION_CREATE",
      {
        id,
        application_id: applicationId,
        token: interaction.token,
        version: 1,
        channel_id: channel,
        channel: known === undefined ? { id: channel, type: 0 } : this.world.channel(known),
        ...person,
        locale,
        ...(guild !== undefined && { guild_locale: this.world.localeOf(guild) }),
        entitlements: [],
        app_permissions: String(this.world.permissionsIn(channel)),
        authorizing_integration_owners: owners,
        context: guild === undefined ? 1 : 0,
        attachment_size_limit: 1,
        ...payload,
      },
      guild,
    );
    return interaction;
  }

  private async act(who: string, channel: string, payload: Json, acting: Acting = {}): Promise<Interaction> {
    const interaction = this.begin(who, channel, payload, acting);
    await until(() => interaction.callbacks.length > 0);
    return interaction;
  }
}

const userOption = 6;

/** Returns Discord's type of a command option, by its value. */
function typeOf(value: unknown): number {
  if (typeof value === "boolean") return 5;
  return typeof value === "string" && /^\d{15,20}$/.test(value) ? userOption : 3;
}

/** Returns the current state of the message that a message replies to, as `referenced_message`. */
function above(message: Json, { messages }: World): Json {
  const reference = message["message_reference"] as Json | undefined;
  if (reference === undefined) return {};
  return { referenced_message: messages.get(String(reference["message_id"])) ?? null };
}
