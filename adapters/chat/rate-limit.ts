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
   * How fast the messages of one person in one place are answered publicly; missing for no limit. A platform accepts about five
   * messages in five seconds in one place, and the other people there need some of them.
   */
  readonly perPersonInPlace?: Rate;
  /** How often another app is answered in one place; missing for no limit. */
  readonly perAppInPlace?: Rate;
  /** How often one person may have people asked, and how often the people of one place may be asked; missing for no limit. */
  readonly helpPerPerson?: Rate;
  readonly helpPerPlace?: Rate;
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
  private readonly peopleInPlaces: RateLimiterMemory | undefined;
  private readonly appsInPlaces: RateLimiterMemory | undefined;
  private readonly helpForPeople: RateLimiterMemory | undefined;
  private readonly helpInPlaces: RateLimiterMemory | undefined;
  private readonly told = new LRUCache<string, true>({ max: mostTold });

  constructor(limits: RateLimits = shippedRateLimits) {
    const { perPerson, perPlace, perPersonInPlace, perAppInPlace, helpPerPerson, helpPerPlace } = limits;
    this.people = limiterOf(perPerson);
    this.places = limiterOf(perPlace);
    this.peopleInPlaces = perPersonInPlace && limiterOf(perPersonInPlace);
    this.appsInPlaces = perAppInPlace && limiterOf(perAppInPlace);
    this.helpForPeople = helpPerPerson && limiterOf(helpPerPerson);
    this.helpInPlaces = helpPerPlace && limiterOf(helpPerPlace);
  }

  /** Counts a request to people and returns the seconds to wait, 0 where people may be asked at once. */
  async secondsUntilHelp(person: string, place: string): Promise<number> {
    const own = this.helpForPeople === undefined ? 0 : await consume(this.helpForPeople, person);
    if (own > 0 || this.helpInPlaces === undefined) return own;
    const shared = await consume(this.helpInPlaces, place);
    if (shared > 0) await this.helpForPeople?.reward(person);
    return shared;
  }

  /** Counts a question of another app and returns the seconds to wait, 0 where it may be answered at once. */
  async secondsForApp(app: string, place: string): Promise<number> {
    return this.appsInPlaces === undefined ? 0 : consume(this.appsInPlaces, `${app} ${place}`);
  }

  /** Counts a question and returns the seconds to wait, 0 where it may be answered at once. */
  async secondsToWait(person: string, place: string): Promise<number> {
    const own = await consume(this.people, person);
    if (own > 0) return own;
    const shared = await consume(this.places, place);
    if (shared > 0) await this.people.reward(person);
    return shared;
  }

  /** Resolves when another message of a person may be answered in a place, so that answers to other people find room there. */
  async roomInPlace(person: string, place: string): Promise<void> {
    if (this.peopleInPlaces === undefined) return;
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

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}
