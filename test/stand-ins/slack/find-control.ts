type Json = Record<string, unknown>;

interface Button {
  readonly button: Json;
  readonly block: Json;
}

/**
 * Finds the first button whose id starts with `id`, and its block. `menu:option` finds the option with that value in a menu; an
 * id without a button of its own is looked for in the menu.
 */
export function findControl(blocks: readonly Json[], id: string): Button & { readonly option: string | undefined } {
  const all = blocks.flatMap(buttonsOf);
  const find = (prefix: string): Button | undefined =>
    all.find(({ button }) => String(button["action_id"] ?? "").startsWith(prefix));
  const isShown = id.includes(":") || find(id) !== undefined;
  const [name = "", option] = (isShown ? id : `menu:${id.replaceAll("_", "-")}`).split(":");
  const found = find(name);
  if (found !== undefined) return { ...found, option };
  throw new Error(`no button ${name} in ${JSON.stringify(all.map(({ button }) => button["action_id"]))}`);
}

function buttonsOf(block: Json): Button[] {
  const elements = [...((block["elements"] ?? []) as Json[]), (block["accessory"] ?? {}) as Json];
  return elements.map((button) => ({ button, block }));
}
