/**
 * Factors on the odds for an answer to a message that was not said to the bot, one for each sign of whom or what the message is
 * about.
 */
export const overheardOdds = {
  /** The message speaks to somebody: "do you have an example?" */
  toSomebody: 2,
  /** The message contains code and is about that code. */
  aboutCode: 4.5,
  /** The message begins a conversation but points to something said elsewhere: "does this work?" */
  pointing: 1.65,
  /** Its author asks of their own doings of these days, "what is our bill this month?", or likens them to what was answered. */
  ofOwn: 3,
  /** Going on from an answer, it asks something else. */
  another: 1.65,
};
