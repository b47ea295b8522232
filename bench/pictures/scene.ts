/** What a picture shows, as HTML whose body is as wide as its style says. */
export interface Scene {
  /** The picture's file name, without `.png`. */
  readonly name: string;
  readonly style: string;
  readonly html: string;
}
