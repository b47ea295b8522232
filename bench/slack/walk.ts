/** A button that somebody may press. */
export interface Pressable {
  readonly action: string;
  readonly value: string;
}

/** All pages, as somebody sees them who presses the button for the next one until there is none. */
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

export function buttonsOf(blocks: readonly object[]): Pressable[] {
  return blocks
    .flatMap((block) => ("elements" in block && Array.isArray(block.elements) ? (block.elements as unknown[]) : []))
    .flatMap((element) => {
      const { action_id: action, value } = element as { readonly action_id?: string; readonly value?: string };
      return action === undefined || value === undefined ? [] : [{ action, value }];
    });
}
