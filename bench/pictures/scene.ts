/** Shows only the end of a scene that is higher than a picture can be. */
export function endOf({ html, ...scene }: Scene): Scene {
  return { ...scene, html: `<div class="end"><div>${html}</div></div>` };
}

/** The content of a picture, as HTML whose body has the width that the style gives. */
export interface Scene {
  /** The picture's file name, without `.png`. */
  readonly name: string;
  readonly style: string;
  readonly html: string;
}
