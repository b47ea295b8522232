/** Words that people put around a question in chat and that tell nothing of its subject. */
export const fillerWords: ReadonlySet<string> = new Set(
  `actually afaik afternoon alright anybody anyone anyway anyways article asap ask asked asking asks author basically bit bot
  bro bruh btw bye cheers compare compared comparing comparison crap curious damn dear difference differences differ docs dude each eli5 evening every everybody everyone everything explain fuck fucking folks friend friends fwiw fyi gimme give
  gonna gotta greetings guess guys haha halp hell hello help hey heya hi hiya hmm hola honestly howdy idk iirc imho imo info kindly
  kinda know lads lemme like literally lmao lol lot lots many mate mention mentioned mentions moment morning nah newbie ngl noob nope ok okay omg oops
  pals people please pls plz q question questions quick quickly regarding say says shit sir somebody someone sorry sos sort sorta
  somehow anyhow apparently supposedly specifically stuff sup tbh tell thank thanks thanx thing things think tho thx tia tldr totally tx ty uh uhm um ur versus vs wanna want
  wanted wants whatsup wonder wondering wow writeup wtf ya yall yeah yep yes yo yup`.split(/\s+/),
);
