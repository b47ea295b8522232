/** Words that do not tell what a text is about, written without apostrophes. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all am also an and any are arent as at be because been before being below between
  both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either else etc ever
  few for from further had hadnt has hasnt have havent having he her here heres hers herself hes him himself his how
  hows i id if ill im in into is isnt it its itself ive just let lets may maybe me might mine more most much must my
  myself neither no non nor not now of off on once only onto or other others ought our ours ourselves out over own per
  quite rather really same shall shant she shes should shouldnt since so some such than that thats the their theirs
  them themselves then there theres these they theyd theyll theyre theyve this those though through thus till to too
  under until up upon us very via was wasnt we wed well were werent weve what whats when whens where wheres whether
  which while who whom whos whose why whys will with within without wont would wouldnt yet you youd youll your youre
  yours yourself yourselves youve`.split(/\s+/),
);
