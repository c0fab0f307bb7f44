import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';

/** A sample workbook as the pane's host would read it. */
export async function sample(name: 'mine-r1' | 'mine-r1-published'): Promise<WorkbookSnapshot> {
  // jsdom is a browser without these.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const { openWorkbook } = await import('../../src/xlsx/open-workbook');
  const { zlibCodec } = await import('../../src/xlsx/node/zlib-codec');
  const file = path.resolve(__dirname, `../../assets/samples/${name}.xlsx`);
  const { snapshot } = await openWorkbook(new Uint8Array(readFileSync(file)), path.basename(file), { codec: zlibCodec });
  return snapshot;
}

/** The workbook with another value in one cell, as if a person had typed it. */
export function typed(workbook: WorkbookSnapshot, sheet: string, row: number, column: number, value: string | number): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) =>
      one.name !== sheet
        ? one
        : { ...one, values: one.values.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line)) },
    ),
  };
}
