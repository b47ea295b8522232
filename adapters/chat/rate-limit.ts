import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Who asks very often waits; seconds. */
export interface RateLimits {
  readonly perPerson: { readonly questions: number; readonly seconds: number };
  readonly perPlace: { readonly questions: number; readonly seconds: number };
}

const shippedRateLimits: RateLimits = {
  perPerson: { questions: 12, seconds: 60 },
  perPlace: { questions: 60, seconds: 60 },
};

/** Slows down people and places that ask very often. */
export class RateLimit {
  private readonly people: RateLimiterMemory;
  private readonly places: RateLimiterMemory;

  constructor({ perPerson, perPlace }: RateLimits = shippedRateLimits) {
    this.people = new RateLimiterMemory({ points: perPerson.questions, duration: perPerson.seconds });
    this.places = new RateLimiterMemory({ points: perPlace.questions, duration: perPlace.seconds });
  }

  /** Counts a question; returns how many seconds to wait, 0 if it may be answered at once. */
  async secondsToWait(person: string, place: string): Promise<number> {
    const waits = await Promise.all([consume(this.people, person), consume(this.places, place)]);
    return Math.max(...waits);
  }
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
