import type { EngineParts, PartsInSteps } from '../../evaluation/engine-parts';

let loaded: EngineParts | null = null;

/** Loads the parts of the engine that not every workbook needs when one does, and once. */
export const partsWhenNeeded: PartsInSteps = function* () {
  if (loaded === null)
    yield import(/* webpackChunkName: "parts" */ '../../evaluation/all-parts').then((parts) => {
      loaded = parts;
    });
  return loaded;
};
