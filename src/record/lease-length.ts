/** Milliseconds after which a lease that is not renewed expires. */
export const leaseLength = 10_000;
