import type { Plan, CellWrite, SheetSetup } from '../../src/evaluation/workbook/plan';
import { readCapabilities, type Capabilities } from '../../src/excel/capabilities';
import type { ExcelEntry } from '../../src/excel/excel-entry';
import { LiveWorkbook } from '../../src/excel/live-workbook';
import { ExcelHost, type HostOptions } from '../../tools/workbench/host/excel-host';
import type { Scalar } from '../../tools/workbench/host/host-workbook';
import { MemoryWorkbook, type Calculate } from '../../tools/workbench/host/workbook/memory-workbook';
import { parseRange } from '../../tools/workbench/host/workbook/range-address';
import { loadRealClient, type RealClient } from './real-client';
import { countedTimeout } from './running-timers';

/** A workbook in an emulated Excel, with Microsoft's client and the product's Excel layer on it. */
export interface Emulated extends RealClient {
  readonly book: MemoryWorkbook;
  readonly host: ExcelHost;
  /** The way into the workbook that the product is given. */
  readonly excel: ExcelEntry;
  readonly capabilities: Capabilities;
  readonly liveWorkbook: LiveWorkbook;
}

/** What the emulated Excel is like. */
export interface EmulatedOptions extends HostOptions {
  /** The ExcelApi 1.x that it claims beyond what the client knows; from 20 on it has undo groups. Default: 15. */
  readonly apiLevel?: number;
}

/** Opens a workbook whose sheets hold these rows from A1. */
export function emulated(
  sheets: Readonly<Record<string, readonly (readonly Scalar[])[]>>,
  options: EmulatedOptions & { readonly calculate?: Calculate } = {},
): Emulated {
  const book = new MemoryWorkbook({ sheets: Object.keys(sheets), ...(options.calculate ? { calculate: options.calculate } : {}) });
  for (const [name, rows] of Object.entries(sheets)) {
    if (rows.length === 0) continue;
    const width = Math.max(...rows.map((row) => row.length));
    book.sheet(name).write(
      { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
      rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
    );
  }
  return connected(book, options);
}

/** Puts a workbook into an emulated Excel. */
export function connected(book: MemoryWorkbook, { apiLevel = 15, ...options }: EmulatedOptions = {}): Emulated {
  const host = new ExcelHost(book, { later: (act) => countedTimeout(act), ...options });
  const client = loadRealClient(host);
  const capabilities = readCapabilities({ isSetSupported: (_, version) => Number((version ?? '1.1').split('.')[1]) <= apiLevel });
  const excel = apiLevel < 20 ? client.Excel : withUndoGroups(client.Excel, host);
  return { book, host, ...client, excel, capabilities, liveWorkbook: new LiveWorkbook(excel, capabilities, () => Promise.resolve()) };
}

/** The client of the package is older than undo groups: the host is told in its place. */
function withUndoGroups(excel: ExcelEntry, host: ExcelHost): ExcelEntry {
  return {
    run: async (options, batch) => {
      const { mergeUndoGroup, ...rest } = options;
      if (mergeUndoGroup !== true) return excel.run(rest, batch);
      host.undo.beginGroup();
      try {
        return await excel.run(rest, batch);
      } finally {
        host.undo.endGroup();
      }
    },
  };
}

/** A write of a plan: `J5` and what goes there. A text that begins with `=` is a formula. */
export function cellWrite(address: string, content: string | number | null, more: Partial<CellWrite> = {}): CellWrite {
  const { top, left } = parseRange(address);
  const isFormula = typeof content === 'string' && content.startsWith('=');
  return {
    row: top,
    column: left,
    formula: isFormula ? content : null,
    value: isFormula ? 0 : content,
    numberFormat: null,
    format: null,
    ...more,
  };
}

/** A plan for one sheet. */
export function planFor(name: string, writes: readonly CellWrite[], create: SheetSetup | null = null): Plan {
  return { sheets: [{ name, create, writes: [...writes].sort((a, b) => a.row - b.row || a.column - b.column) }] };
}

/** What a cell holds: the formula, or the constant. */
export function inputAt(book: MemoryWorkbook, sheet: string, address: string): Scalar {
  const { top, left } = parseRange(address);
  return book.sheet(sheet).input(top, left);
}

/** What every cell of a range holds. */
export function inputsIn(book: MemoryWorkbook, sheet: string, range: string): Scalar[][] {
  const { top, left, bottom, right } = parseRange(range);
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => book.sheet(sheet).input(top + r, left + c)),
  );
}
