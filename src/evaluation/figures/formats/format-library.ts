import { numberFormatOf } from './number-format';
import type * as numberFormats from './number-format-library';

/** The library for number formats that are more than digits, separators and a percent sign. */
export type FormatLibrary = typeof numberFormats;

let library: FormatLibrary | null = null;

/** @throws Error when no one has loaded it: whoever hands over a workbook does so first, see {@link loadFormatLibrary} */
export function formatLibrary(): FormatLibrary {
  if (library === null) throw new Error('The library for number formats was not loaded before the workbook was read.');
  return library;
}

/** Makes a library the one that is used, where it is at hand already. */
export function setFormatLibrary(given: FormatLibrary): void {
  library = given;
}

/**
 * Loads the library where the number formats of a workbook need it: few do, and a pane should not load what it does not need. Every
 * host waits for it before it hands over a snapshot.
 */
export async function loadFormatLibrary(formats: Iterable<string>): Promise<void> {
  if (library !== null) return;
  for (const code of formats) {
    if (!needsLibrary(code)) continue;
    library = await import(/* webpackChunkName: "number-formats" */ './number-format-library');
    return;
  }
}

/** Whether a cell may need the library to be displayed. */
export function needsLibrary(code: string): boolean {
  if (code === '@') return false;
  const { kind, decimals, code: plain } = numberFormatOf(code);
  return code.includes('@') || kind === 'date' || (decimals === null && plain !== 'General');
}
