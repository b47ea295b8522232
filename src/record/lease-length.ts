/** Milliseconds that a lease holds when nobody renews it. */
export const leaseLength = 10_000;
