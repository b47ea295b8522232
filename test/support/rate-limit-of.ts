import { RateLimit, type RateLimits } from "../../adapters/chat/rate-limit.ts";

const never = { questions: 1e6, seconds: 60 };
const unlimited: RateLimits = {
  perPerson: never,
  perPlace: never,
  perPersonInPlace: never,
  perAppInPlace: never,
  helpPerPerson: never,
  helpPerPlace: never,
};

/** Returns a rate limit with these limits alone. */
export function rateLimitOf(limits: Partial<RateLimits> = {}): RateLimit {
  return new RateLimit({ ...unlimited, ...limits });
}
