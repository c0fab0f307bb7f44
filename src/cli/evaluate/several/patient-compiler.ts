import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 see a function at work eight times as long before it compiles it for speed, which takes milliseconds for each of hundreds.
 * Many small workbooks give work to all of the engine and much to none of it, and each thread compiles for itself.
 */
export function compilePatiently(): void {
  setFlagsFromString('--interrupt-budget=540672');
}
