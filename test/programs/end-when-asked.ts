/** Loaded before the bot: a question with the word "fatal" kills the process at once, as a crash in native code would. */
import { Footnote } from "../../src/index.ts";

const { ask } = Footnote.prototype;
Footnote.prototype.ask = function (question, ...more) {
  if (question.includes("fatal")) process.kill(process.pid, "SIGKILL");
  return ask.call(this, question, ...more);
};
