/** Gives an answer that was found while it was still being asked whose it is to give; before, nothing of it is seen or kept. */
export type Give = () => Promise<void>;
