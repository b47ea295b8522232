/** A button that somebody may press. */
export interface Pressable {
  readonly action: string;
  readonly value: string;
}

/** Returns all pages, as a person sees them who presses the button for the next page until there is none. */
export function walk<View extends { readonly blocks: readonly object[] }>(
  show: (page: number) => View,
  turns: string,
  pageOf: (button: Pressable) => number,
): View[] {
  const seen: View[] = [];
  for (let page: number | undefined = 0; page !== undefined; ) {
    const at: number = page;
    const view = show(at);
    seen.push(view);
    const targets = buttonsOf(view.blocks)
      .filter(({ action }) => action.startsWith(turns))
      .map(pageOf);
    page = targets.find((target) => target > at);
  }
  return seen;
}

/** Returns the buttons, and the options of menus, wherever they stand in the blocks. */
export function buttonsOf(blocks: readonly object[]): Pressable[] {
  return (blocks as readonly Holder[])
    .flatMap(({ elements = [], accessory }) => [...elements, ...(accessory === undefined ? [] : [accessory])])
    .flatMap(({ action_id: action, value, options = [] }) => {
      const values = [...(value === undefined ? [] : [value]), ...options.map((option) => option.value)];
      return action === undefined ? [] : values.map((one) => ({ action, value: one }));
    });
}

interface Holder {
  readonly elements?: readonly Element[];
  readonly accessory?: Element;
}

interface Element {
  readonly action_id?: string;
  readonly value?: string;
  readonly options?: readonly { readonly value: string }[];
}
