/** The key under which it is remembered what was asked in a message, and what was answered to it. */
export function messageKey(id: string): string {
  return `discord:${id}`;
}

/** The key under which a command, a press or what is sent in a modal is taken. */
export function interactionKey(id: string): string {
  return `discord:interaction:${id}`;
}
