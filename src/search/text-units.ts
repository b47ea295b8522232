/**
 * The UTF-16 code units of a text in a typed array: a loop over them takes a third of the time of one over the string,
 * which may be a rope of several strings. Each text overwrites the one before in the same memory.
 */
export class TextUnits {
  /** The code units of the text, then two zeros, then remains of earlier texts. */
  units = new Uint16Array(4_096);
  length = 0;
  private bytes = Buffer.from(this.units.buffer);

  read(text: string): void {
    this.length = text.length;
    if (this.units.length < text.length + 2) {
      this.units = new Uint16Array(2 * (text.length + 2));
      this.bytes = Buffer.from(this.units.buffer);
    }
    this.bytes.write(text, 0, "utf16le");
    this.units.fill(0, text.length, text.length + 2);
  }
}
