/** How many times the odds an answer needs to what was not said to the bot, for each sign of whom and what it is about. */
export const overheardOdds = {
  /** Somebody is spoken to: "do you have an example?" */
  toSomebody: 2,
  /** It is about code that stands in it. */
  aboutCode: 4.5,
  /** Where something begins, it points to what was said before: "does this work?" */
  pointing: 1.65,
  /** Its author asks of their own doings of these days, "what is our bill this month?", or likens them to what was answered. */
  ofOwn: 3,
  /** Going on from an answer, it asks something else. */
  another: 1.65,
};
