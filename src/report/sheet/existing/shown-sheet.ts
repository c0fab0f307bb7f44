import type { SheetSnapshot } from '../../../evaluation/workbook/snapshot';

const REFERENCE = /'((?:[^']|'')+)'!|([^\s'"=(),+\-*/<>&^:;!]+)!/g;

/** The sheet that a sheet's formulas read most: of a report the evaluation sheet, whatever it is compared with. */
export function shownSheet({ formulas }: SheetSnapshot): string | undefined {
  const times = new Map<string, number>();
  for (const formula of formulas.flatMap((row) => row ?? [])) {
    for (const [, quoted, plain] of (formula ?? '').matchAll(REFERENCE)) {
      const name = quoted?.replaceAll("''", "'") ?? plain ?? '';
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  return [...times].reduce<[string, number] | undefined>(
    (most, one) => (most === undefined || one[1] > most[1] ? one : most),
    undefined,
  )?.[0];
}
