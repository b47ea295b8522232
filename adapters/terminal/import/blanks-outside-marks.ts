interface Node {
  readonly type: string;
  children?: Node[];
  value?: string;
}

const marks: ReadonlySet<string> = new Set(["strong", "emphasis", "delete"]);

/**
 * Moves blanks at the edges of strong and emphasized words out of them, as Word has them in its runs: Markdown knows no
 * `**Important: **apply`. Marks around nothing but blanks are removed.
 */
export function blanksOutsideMarks(node: Node): void {
  for (const child of node.children ?? []) blanksOutsideMarks(child);
  node.children &&= node.children.flatMap((child) => {
    if (!marks.has(child.type)) return [child];
    const before = cut(child, 0);
    const after = cut(child, -1);
    const isEmpty = child.children?.every(({ type, value }) => type === "text" && value === "") === true;
    return [...text(before), ...(isEmpty ? [] : [child]), ...text(after)];
  });
}

/** Removes the blanks from the text at an end of a node, and returns them. */
function cut({ children = [] }: Node, end: 0 | -1): string {
  const inner = children.at(end);
  if (inner?.type !== "text" || inner.value === undefined) return "";
  const { value } = inner;
  inner.value = end === 0 ? value.trimStart() : value.trimEnd();
  return end === 0 ? value.slice(0, value.length - inner.value.length) : value.slice(inner.value.length);
}

function text(value: string): Node[] {
  return value === "" ? [] : [{ type: "text", value }];
}
