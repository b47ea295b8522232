/** Who may use the bot and where, by the platform's ids. */
export interface Usage {
  /** If empty, every channel, and every person, is allowed. */
  readonly allowedChannels: readonly string[];
  readonly allowedPeople: readonly string[];
  /** What is denied takes precedence over what is allowed. */
  readonly deniedChannels: readonly string[];
  readonly deniedPeople: readonly string[];
  readonly hasDirectMessages: boolean;
  /** Roles or groups whose people are answered only where they ask the bot itself. */
  readonly quietRoles: readonly string[];
}

/**
 * Whether somebody may use the bot in a place.
 * @param place ids of the channel and of what contains it; empty where there is no channel, as in a modal, and in direct
 * messages
 */
export function mayUse(
  { allowedChannels, allowedPeople, deniedChannels, deniedPeople }: Usage,
  user: string,
  place: readonly string[],
): boolean {
  const isAllowed = (list: readonly string[], ids: readonly string[]): boolean =>
    list.length === 0 || ids.length === 0 || ids.some((id) => list.includes(id));
  const isDenied = deniedPeople.includes(user) || place.some((id) => deniedChannels.includes(id));
  return !isDenied && isAllowed(allowedPeople, [user]) && isAllowed(allowedChannels, place);
}
