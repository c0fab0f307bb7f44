/** Told how much of a long piece of work is done, as a fraction from 0 to 1. */
export type Progress = (done: number) => void;
