import { setTimeout as wait } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import { LRUCache } from "lru-cache";
import { type Grants, grantedAudiences, publicOnly } from "../configuration/grants.ts";

/** A person who wants to see something, with the place. */
export interface Viewer {
  readonly team: string;
  readonly user: string;
  /** Missing where there is no channel, as in a modal. */
  readonly channel?: string;
}

/** Milliseconds to wait for Slack's API; a command must be answered within three seconds. */
const longestLookup = 1_000;
const remembered = { max: 10_000, ttl: 60_000 };

/**
 * Decides which audiences' documents an asker may see. Whatever is granted, only public ones are seen by guests and people of
 * other companies, in channels shared with other companies, and where Slack's API does not answer.
 */
export class Viewers {
  private readonly people = new LRUCache<string, boolean>(remembered);
  private readonly channels = new LRUCache<string, boolean>(remembered);
  private readonly groups = new LRUCache<string, readonly string[]>(remembered);
  private readonly grants: Grants;

  constructor(grants: Grants) {
    this.grants = grants;
  }

  async audiences({ team, user, channel }: Viewer, client: webApi.WebClient): Promise<readonly string[]> {
    const granted = grantedAudiences(this.grants, [channel, team]);
    if (granted.every((audience) => publicOnly.includes(audience))) return granted;
    if (!(await this.isOwn({ team, user }, client))) return publicOnly;
    if (channel === undefined) return granted;
    const isClosed = await cached(this.channels, `${team}:${channel}`, () => isOwnChannel(client, channel));
    return isClosed ? granted : publicOnly;
  }

  /** Whether a person is in one of several user groups; true where Slack's API does not answer. */
  async isInGroup(
    { team, user }: Pick<Viewer, "team" | "user">,
    groups: readonly string[],
    client: webApi.WebClient,
  ): Promise<boolean> {
    const of = async (group: string): Promise<readonly string[]> => {
      const key = `${team}:${group}`;
      const known = this.groups.get(key) ?? (await client.usergroups.users.list({ usergroup: group })).users ?? [];
      this.groups.set(key, known);
      return known;
    };
    try {
      return (await Promise.all(groups.map(of))).some((people) => people.includes(user));
    } catch {
      return true;
    }
  }

  /** Whether a person belongs to the workspace and is not a guest. */
  isOwn({ team, user }: Viewer, client: webApi.WebClient): Promise<boolean> {
    return cached(this.people, `${team}:${user}`, () => isOwnPerson(client, team, user));
  }
}

/** Returns a cached or looked-up answer; false, and not cached, where the lookup fails or takes longer than `longestLookup`. */
async function cached(cache: LRUCache<string, boolean>, key: string, find: () => Promise<boolean>): Promise<boolean> {
  const known = cache.get(key);
  if (known !== undefined) return known;
  try {
    const late = wait(longestLookup, undefined, { ref: false });
    const found = await Promise.race([find(), late]);
    if (found !== undefined) cache.set(key, found);
    return found ?? false;
  } catch {
    return false;
  }
}

async function isOwnPerson(client: webApi.WebClient, team: string, user: string): Promise<boolean> {
  const { user: person } = await client.users.info({ user });
  if (person === undefined) return false;
  const isGuest = person.is_restricted || person.is_ultra_restricted || person.is_stranger || person.is_bot;
  return !isGuest && (person.team_id === team || person.enterprise_user?.teams?.includes(team) === true);
}

async function isOwnChannel(client: webApi.WebClient, channel: string): Promise<boolean> {
  const { channel: found } = await client.conversations.info({ channel });
  return found !== undefined && !found.is_ext_shared && !found.is_pending_ext_shared;
}
