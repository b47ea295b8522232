/** Something a person can put right; its message is one line that says what is wrong, where, and what to do. */
export class InputError extends Error {
  override readonly name = "InputError";
}
