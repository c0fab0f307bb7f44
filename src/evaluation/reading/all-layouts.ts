/* The readers of layouts in which an indicator is no row, named here and not where they are loaded: see `all-of-several`. */
export { readLabelled } from './form/read-labelled';
export { PairReader } from './pairs/pair-reader';
export { ofOneYear } from './years-of-one-sheet';
