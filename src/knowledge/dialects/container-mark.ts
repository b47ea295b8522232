/** A line that opens or closes a container whose text is Markdown like any other. */
export interface ContainerMark {
  readonly dialect: string;
  readonly example: string;
  /** What such a line begins with, one of these signs. */
  readonly signs: string;
  readonly pattern: RegExp;
  /** What introduces the text in it, from what the pattern found; empty where nothing does. */
  readonly title: (...groups: string[]) => string;
}
