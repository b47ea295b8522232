/** From this confidence on, nobody is asked which of the other sections answered the question. */
export const sure = 0.8;
