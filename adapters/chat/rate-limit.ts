import { setTimeout as wait } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

interface Rate {
  readonly questions: number;
  readonly seconds: number;
}

/** The rate limits of people, places and apps. */
export interface RateLimits {
  readonly perPerson: Rate;
  readonly perPlace: Rate;
  /**
   * How fast the messages of one person in one place are answered publicly. A platform accepts about five messages in five
   * seconds in one place, and the other people there need some of them.
   */
  readonly perPersonInPlace: Rate;
  /** How often another app is answered in one place. */
  readonly perAppInPlace: Rate;
  /** How often one person may have people asked, and how often the people of one place may be asked. */
  readonly helpPerPerson: Rate;
  readonly helpPerPlace: Rate;
}

const shippedRateLimits: RateLimits = {
  perPerson: { questions: 12, seconds: 60 },
  perPlace: { questions: 60, seconds: 60 },
  perPersonInPlace: { questions: 3, seconds: 5 },
  perAppInPlace: { questions: 20, seconds: 3_600 },
  helpPerPerson: { questions: 3, seconds: 600 },
  helpPerPlace: { questions: 20, seconds: 600 },
};

/** Upper bound on the notices that are remembered as told. */
const mostTold = 10_000;

/** Limits how often people and places ask. A refused question counts neither for the person nor for the place. */
export class RateLimit {
  private readonly people: RateLimiterMemory;
  private readonly places: RateLimiterMemory;
  private readonly peopleInPlaces: RateLimiterMemory;
  private readonly appsInPlaces: RateLimiterMemory;
  private readonly helpForPeople: RateLimiterMemory;
  private readonly helpInPlaces: RateLimiterMemory;
  private readonly told = new LRUCache<string, true>({ max: mostTold });

  constructor(limits: RateLimits = shippedRateLimits) {
    const { perPerson, perPlace, perPersonInPlace, perAppInPlace, helpPerPerson, helpPerPlace } = limits;
    this.people = limiterOf(perPerson);
    this.places = limiterOf(perPlace);
    this.peopleInPlaces = limiterOf(perPersonInPlace);
    this.appsInPlaces = limiterOf(perAppInPlace);
    this.helpForPeople = limiterOf(helpPerPerson);
    this.helpInPlaces = limiterOf(helpPerPlace);
  }

  /** Counts a request to people and returns the seconds to wait, 0 where people may be asked at once. */
  secondsUntilHelp(person: string, place: string): Promise<number> {
    return consumeBoth([this.helpForPeople, person], [this.helpInPlaces, place]);
  }

  /** Counts a question of another app and returns the seconds to wait, 0 where it may be answered at once. */
  secondsForApp(app: string, place: string): Promise<number> {
    return consume(this.appsInPlaces, `${app} ${place}`);
  }

  /** Counts a question and returns the seconds to wait, 0 where it may be answered at once. */
  secondsToWait(person: string, place: string): Promise<number> {
    return consumeBoth([this.people, person], [this.places, place]);
  }

  /** Resolves when another message of a person may be answered in a place, so that answers to other people find room there. */
  async roomInPlace(person: string, place: string): Promise<void> {
    for (;;) {
      const seconds = await consume(this.peopleInPlaces, `${person} ${place}`);
      if (seconds === 0) return;
      await wait(seconds * 1_000);
    }
  }

  /**
   * Whether somebody should be told something now, such as that they have to wait; false if it was told in the last `seconds`.
   */
  isToBeTold(what: string, seconds: number): boolean {
    if (this.told.has(what)) return false;
    this.told.set(what, true, { ttl: seconds * 1_000 });
    return true;
  }
}

function limiterOf({ questions, seconds }: Rate): RateLimiterMemory {
  return new RateLimiterMemory({ points: questions, duration: seconds });
}

type Counted = readonly [limiter: RateLimiterMemory, key: string];

/** Counts a request against two limits, but against neither where one of them refuses it. Returns the seconds to wait. */
async function consumeBoth([limiter, key]: Counted, second: Counted): Promise<number> {
  const own = await consume(limiter, key);
  if (own > 0) return own;
  const shared = await consume(...second);
  if (shared > 0) await limiter.reward(key);
  return shared;
}

/** Counts a request against a limit. Returns the seconds to wait, 0 where the request is allowed. */
async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}
