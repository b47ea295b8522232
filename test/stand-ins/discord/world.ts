type Json = Record<string, unknown>;

/** Discord's permission bits. */
export const bits = {
  addReactions: 1n << 6n,
  manageGuild: 1n << 5n,
  manageMessages: 1n << 13n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  readHistory: 1n << 16n,
  manageThreads: 1n << 34n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const;

const epoch = 1_420_070_400_000n;
let count = 0n;

/** Returns a new id that contains a time, as Discord's do. */
export function snowflake(at = Date.now()): string {
  count = (count + 1n) % 4_096n;
  return String(((BigInt(at) - epoch) << 22n) | count);
}

/** Returns the time in an id, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch);
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guild?: string;
  readonly parent?: string;
  /** The permissions that the bot lacks in this channel. */
  denied: bigint;
  /** The permissions that people other than moderators lack in this channel. */
  deniedToPeople: bigint;
  /** The ids of people who cannot see the channel. */
  readonly hiddenFrom: readonly string[];
  isArchived: boolean;
  readonly tags: { readonly id: string; readonly name: string }[];
  appliedTags: string[];
}

export const token = "discord.bot.token";
export const applicationId = snowflake();
/** A bot's user id is its application's id. */
export const botId = String(applicationId);
/** The role that a server creates for the bot. */
export const botRoleId = snowflake();
const role = { position: 0, color: 0, hoist: false, managed: false, mentionable: false, flags: 0 };
/** The permissions that only moderators have. */
const ofMods = bits.manageMessages | bits.manageGuild;
const granted = Object.values(bits).reduce((sum, bit) => sum | bit, 0n);

/** Returns the fields of a message that forwards another message. */
export function forwardOf(content: string): Json {
  const rest = { attachments: [], embeds: [], components: [], mentions: [], mention_roles: [], sticker_items: [] };
  const message = { type: 0, content, timestamp: "2026-01-01T00:00:00Z", edited_timestamp: null, flags: 0, ...rest };
  const reference = { type: 1, channel_id: snowflake(), message_id: snowflake() };
  return { message_snapshots: [{ message }], message_reference: reference };
}

/** The state of the stand-in: people, servers, channels and messages. */
export class World {
  readonly people: Record<string, string> = {};
  readonly guilds: string[] = [];
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Json>();
  commands: Json[] = [];
  /** A server's roles besides `@everyone` and the bot's. */
  readonly roles: Json[] = [];
  /** The role ids of each person, by the person's id. */
  readonly rolesOf = new Map<string, readonly string[]>();
  /** The language of each server that is a Community; all other servers have Discord's default. */
  readonly languageOf = new Map<string, string>();
  /** Permission bits that everyone has beyond the usual ones. */
  grantedToo = 0n;
  /** Whether the app has the privileged intent Message Content. */
  hasMessageContent = true;

  constructor() {
    for (const name of ["ann", "bob", "mod"]) this.people[name] = snowflake();
  }

  addGuild(): string {
    const id = snowflake();
    this.guilds.push(id);
    return id;
  }

  /** Adds a role to every server, and returns its id. */
  addRole(name: string, more: Json = {}): string {
    const id = snowflake();
    this.roles.push({ ...role, id, name, permissions: "0", ...more });
    return id;
  }

  addChannel(name: string, more: Partial<Channel> = {}): Channel {
    const channel = {
      id: snowflake(),
      type: 0,
      name,
      denied: 0n,
      deniedToPeople: 0n,
      hiddenFrom: [],
      isArchived: false,
      tags: [],
      appliedTags: [],
      ...more,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  user(id: string): Json {
    const name = Object.entries(this.people).find(([, own]) => own === id)?.[0];
    const isBot = id === botId;
    return { id, username: name ?? "footnote", discriminator: "0", global_name: null, avatar: null, bot: isBot };
  }

  /**
   * Returns a person as a member of a server.
   * @param isMod whether the person is a moderator
   * @param channel the channel in which the person acts
   */
  member(id: string, isMod = id === this.people["mod"], channel = ""): Json {
    const denied = this.channels.get(channel)?.deniedToPeople ?? 0n;
    const permissions = isMod ? granted : granted & ~(ofMods | denied);
    return {
      user: this.user(id),
      roles: this.rolesOf.get(id) ?? [],
      joined_at: "2026-01-01T00:00:00Z",
      deaf: false,
      mute: false,
      flags: 0,
      permissions: String(permissions),
    };
  }

  channel({ id, type, name, guild, parent, denied, hiddenFrom, isArchived, tags, appliedTags }: Channel): Json {
    if (guild === undefined)
      return {
        id,
        type,
        recipients: Object.values(this.people)
          .slice(0, 1)
          .map((one) => this.user(one)),
      };
    const isThread = type === 11;
    const metadata = {
      archived: isArchived,
      auto_archive_duration: 1_440,
      archive_timestamp: "2026-01-01T00:00:00Z",
      locked: false,
    };
    return {
      id,
      type,
      name,
      guild_id: guild,
      parent_id: parent ?? null,
      position: 0,
      permission_overwrites: isThread
        ? undefined
        : [
            { id: guild, type: 0, allow: "0", deny: String(denied) },
            ...hiddenFrom.map((user) => ({ id: user, type: 1, allow: "0", deny: String(bits.viewChannel) })),
          ],
      ...(type === 15 && {
        available_tags: tags.map((tag) => ({ ...tag, moderated: false, emoji_id: null, emoji_name: null })),
      }),
      ...(isThread && {
        owner_id: this.people["ann"],
        thread_metadata: metadata,
        message_count: 0,
        member_count: 1,
        applied_tags: appliedTags,
      }),
    };
  }

  /** Returns the language that Discord reports for a server. */
  localeOf(guild: string): string {
    return this.languageOf.get(guild) ?? "en-US";
  }

  guild(id: string): Json {
    const all = [...this.channels.values()].filter(({ guild }) => guild === id);
    const isThread = ({ type }: Channel): boolean => type === 11;
    return {
      id,
      name: `server ${id}`,
      owner_id: this.people["mod"],
      unavailable: false,
      member_count: 3,
      large: false,
      joined_at: "2026-01-01T00:00:00Z",
      roles: [
        { ...role, id, name: "@everyone", permissions: String((granted & ~ofMods) | this.grantedToo) },
        { ...role, id: botRoleId, name: "footnote", managed: true, permissions: "0", tags: { bot_id: botId } },
        ...this.roles,
      ],
      members: [this.member(botId, false)],
      channels: all.filter((one) => !isThread(one)).map((one) => this.channel(one)),
      threads: all.filter(isThread).map((one) => this.channel(one)),
      emojis: [],
      stickers: [],
      features: this.languageOf.has(id) ? ["COMMUNITY"] : [],
      preferred_locale: this.localeOf(id),
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    };
  }

  /** Stores a message and returns it in Discord's form. */
  addMessage(channel: string, author: string, body: Json): Json {
    const id = String(body["id"] ?? snowflake());
    const content = String(body["content"] ?? "");
    const reference = body["message_reference"] as Json | undefined;
    const above = reference === undefined ? undefined : this.messages.get(String(reference["message_id"]));
    const allowed = body["allowed_mentions"] as Json | undefined;
    const isPinged = body["pings"] !== false && allowed?.["replied_user"] !== false;
    const replied = above === undefined || !isPinged ? [] : [(above["author"] as Json)["id"]];
    const named = [...content.matchAll(/<@!?(\d+)>/g)].map(([, user]) => user);
    const guild = this.channels.get(channel)?.guild;
    const message = {
      id,
      channel_id: channel,
      ...(guild !== undefined && { guild_id: guild, member: this.member(author) }),
      author: this.user(author),
      content,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [...new Set([...named, ...replied])].map((user) => this.user(String(user))),
      mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map(([, role]) => role),
      attachments: [],
      embeds: [],
      pinned: false,
      type: body["type"] ?? (reference === undefined ? 0 : 19),
      flags: Number(body["flags"] ?? 0),
      pinged: this.pinged(body),
      components: body["components"] ?? [],
      ...(reference !== undefined && {
        message_reference: { channel_id: channel, guild_id: guild, type: 0, ...reference },
        referenced_message: above ?? null,
      }),
      ...(body["webhook_id"] !== undefined && { webhook_id: body["webhook_id"] }),
      ...(body["interaction_metadata"] !== undefined && { interaction_metadata: body["interaction_metadata"] }),
      // Embeds, polls, attachments and forwarded messages, in Discord's own form.
      ...(body["shows"] as Json | undefined),
    };
    this.messages.set(id, message);
    return message;
  }

  /** Returns the ids of the people whom a message of the bot pings: those mentioned in it whom its allowed mentions list. */
  pinged({ content, components, allowed_mentions: allowed }: Json): string[] {
    const { users = [] } = (allowed ?? {}) as { readonly users?: string[] };
    const named = JSON.stringify([content, components]).matchAll(/(?<!\\)<@!?(\d+)>/g);
    return [...new Set([...named].map(([, user = ""]) => user))].filter((user) => users.includes(user));
  }

  /** Returns a message as the bot may read it: without its content if the intent is missing. */
  forBot(message: Json): Json {
    const isOwn = (message["author"] as Json)["id"] === botId;
    const isMentioned = (message["mentions"] as Json[]).some(({ id }) => id === botId);
    const above = message["referenced_message"] as Json | null | undefined;
    const shown = { ...message, ...(above && { referenced_message: this.forBot(above) }) };
    if (this.hasMessageContent || message["guild_id"] === undefined || isOwn || isMentioned) return shown;
    return { ...shown, content: "", components: [], embeds: [], attachments: [] };
  }

  /** Returns the bot's permission bits in a channel. */
  permissionsIn(id: string): bigint {
    const channel = this.channels.get(id);
    const parent = this.channels.get(channel?.parent ?? "");
    return granted & ~((channel?.denied ?? 0n) | (channel?.type === 11 ? (parent?.denied ?? 0n) : 0n));
  }
}
