import { stem } from "../../search/stem.ts";

/**
 * The words of each line tell the same deed. Those behind a bar may ask for the deed but do not tell it: a service runs, and a
 * company began with one, whoever led or founded them. To lead is not to found, so these are on lines of their own.
 */
const deeds: readonly string[] = [
  "came conceived devised originated proposed introduced pioneered created developed invented",
  "made makes built builds created creates developed develops designed designs invented",
  "founded founds cofounded founder cofounder established establishes | started starts began begun launched launches",
  "wrote writes written write author authors authored writer penned composed composes composer attributed ascribed",
  "sings sang sung sing singer performs performed recorded records vocals vocalist",
  "plays played portrays portrayed portrayal stars starred starring cast acted actor actress voices voiced role",
  "won wins win winner winning victory victorious victor defeated defeats beat beaten champion champions",
  "leads led lead leader leadership heads headed manages managed manager directs directed chairs chaired | runs ran",
  "bought buys acquired acquires acquisition purchased purchases takeover",
  "owns owned owner ownership belongs belonged",
  "pays paid pay funds funded funding finances financed sponsors sponsored covers covered reimburses reimbursed",
  "approves approved approve approval authorizes authorized authorises authorised permits permitted allows allowed signs signed",
  "maintains maintained maintainer maintainers responsible",
];

const ofDeed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  deeds.flatMap((line) => {
    const [telling = [], asking = []] = line.split(" | ").map((words) => words.split(" ").map(stem));
    return [...telling, ...asking].map((term) => [term, new Set(telling)] as const);
  }),
);

/** Returns the terms that tell the same deed as a term. */
export function sameDeedAs(term: string): ReadonlySet<string> {
  return ofDeed.get(term) ?? new Set();
}
