import { setTimeout as wait } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

interface Rate {
  readonly questions: number;
  readonly seconds: number;
}

/** Who asks very often waits. */
export interface RateLimits {
  readonly perPerson: Rate;
  readonly perPlace: Rate;
  /**
   * How fast one person's messages are answered in one place, for all to see; missing where that is not limited. A platform
   * takes some five messages in five seconds there, which the others need too.
   */
  readonly perPersonInPlace?: Rate;
  /** How often another app is answered in one place; missing where that is not limited. */
  readonly perAppInPlace?: Rate;
  /** How often one person may have people asked, and how often those of one place are asked; missing where that is not limited. */
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

/** So much is remembered of what was told. */
const mostTold = 10_000;

/** Slows down people and places that ask very often; what is refused costs neither anything. */
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

  /** Counts that people are asked; returns how many seconds to wait, 0 if they may be asked at once. */
  async secondsUntilHelp(person: string, place: string): Promise<number> {
    const own = this.helpForPeople === undefined ? 0 : await consume(this.helpForPeople, person);
    if (own > 0 || this.helpInPlaces === undefined) return own;
    const shared = await consume(this.helpInPlaces, place);
    if (shared > 0) await this.helpForPeople?.reward(person);
    return shared;
  }

  /** Counts a question of another app; returns how many seconds to wait, 0 if it may be answered at once. */
  async secondsForApp(app: string, place: string): Promise<number> {
    return this.appsInPlaces === undefined ? 0 : consume(this.appsInPlaces, `${app} ${place}`);
  }

  /** Counts a question; returns how many seconds to wait, 0 if it may be answered at once. */
  async secondsToWait(person: string, place: string): Promise<number> {
    const own = await consume(this.people, person);
    if (own > 0) return own;
    const shared = await consume(this.places, place);
    if (shared > 0) await this.people.reward(person);
    return shared;
  }

  /** Resolves when another message of a person may be answered in a place, so that the others' answers find room there. */
  async roomInPlace(person: string, place: string): Promise<void> {
    if (this.peopleInPlaces === undefined) return;
    for (;;) {
      const seconds = await consume(this.peopleInPlaces, `${person} ${place}`);
      if (seconds === 0) return;
      await wait(seconds * 1_000);
    }
  }

  /** Whether something has yet to be told, such as a person that they have to wait: it is told once in so many seconds. */
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
