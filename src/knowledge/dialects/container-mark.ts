/** A line that opens or closes a container (a note, a tab, …) whose content is ordinary Markdown. */
export interface ContainerMark {
  readonly dialect: string;
  readonly example: string;
  /** The characters with one of which such a line begins. */
  readonly signs: string;
  readonly pattern: RegExp;
  /** Returns the title of the container from the groups that the pattern matched; empty if it has none. */
  readonly title: (...groups: string[]) => string;
}
