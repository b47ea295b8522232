/** The end of what is longer than a picture can be. */
export function endOf({ html, ...scene }: Scene): Scene {
  return { ...scene, html: `<div class="end"><div>${html}</div></div>` };
}

/** What a picture shows, as HTML whose body is as wide as its style says. */
export interface Scene {
  /** The picture's file name, without `.png`. */
  readonly name: string;
  readonly style: string;
  readonly html: string;
}
