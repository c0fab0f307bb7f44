import { formulaInRow, type Plan } from '../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { FailedRollbackError } from '../../src/excel/writing/failed-rollback-error';
import type { Timers } from '../../src/excel/timers';
import type { Receipt } from '../../src/excel/writing/receipt';
import { createPane, type Pane } from '../../src/taskpane/create-pane';
import { excelPaneHost } from '../../src/taskpane/host/excel-pane-host';
import type { PaneHost } from '../../src/taskpane/host/pane-host';
import { initialState, type PaneState } from '../../src/taskpane/state/pane-state';
import { createStore, type Store } from '../../src/taskpane/state/store';
import type { Scalar } from '../../tools/workbench/host/host-workbook';
import { loadSnapshot } from '../../tools/workbench/host/workbook/load-snapshot';
import { connected, type Emulated, type EmulatedOptions } from '../excel/emulated';
import { withNotes } from '../excel/notes-client';
import { counted } from '../excel/running-timers';

/** The pane as people have it, on an emulated Excel and Microsoft's client, without its drawing. */
export interface EmulatedPane extends Emulated, Pick<Pane, 'actions' | 'evaluateFromRibbon'> {
  readonly store: Store<PaneState>;
  readonly pane: Pane;
}

/** Opens a workbook in an emulated Excel, and the pane beside it. Formulas that were written have the value that the plan says. */
export async function emulatedPane(
  snapshot: WorkbookSnapshot,
  { timers, ...options }: EmulatedOptions & { readonly timers?: Timers } = {},
  prepare: (emulation: Emulated) => void = () => undefined,
  written: (receipt: Receipt) => void = () => undefined,
): Promise<EmulatedPane> {
  const results = new Map<string, Scalar>();
  // Excel hands formulas back in its own spelling.
  const key = (sheet: string, row: number, column: number, formula: string): string =>
    `${sheet} ${String(row)} ${String(column)} ${formula.replaceAll("'", '')}`;
  const book = loadSnapshot(
    snapshot,
    (formula, at, valueOf) => results.get(key(at.sheet, at.row, at.column, formula)) ?? valueOf(at.sheet, at.row, at.column),
  );
  const emulation = connected(book, options);
  withNotes(emulation);
  prepare(emulation);
  const remember = (plan: Plan): void => {
    for (const { name, writes } of plan.sheets)
      for (const { row, column, formula, value } of writes)
        if (formula !== null) results.set(key(name, row, column, formulaInRow(formula, row)), value ?? '');
  };
  const requirements = { isSetSupported: (_: string, version = '1.1') => Number(version.split('.')[1]) <= (options.apiLevel ?? 15) };
  const excel = Object.assign(Object.create(emulation.excel) as typeof emulation.excel, {
    run: emulation.excel.run.bind(emulation.excel),
    createWorkbook: () => Promise.resolve(),
  });
  // Nothing here asks for the workbook as a file.
  const document = { getFileAsync: () => undefined };
  const host = excelPaneHost({ excel, requirements, document, ...(timers === undefined ? {} : { timers }) });
  const preferences = new Map<string, string>();
  const store = createStore(initialState('ja'));
  const paneHost: PaneHost = {
    ...host,
    commit: async (plan, live, more) => {
      remember(plan);
      try {
        const receipt = await host.commit(plan, live, more);
        written(receipt);
        return receipt;
      } catch (error) {
        if (error instanceof FailedRollbackError) written(error.receipt);
        throw error;
      }
    },
    watch: (handlers) => host.watch({ ...handlers, refresh: () => counted(handlers.refresh()) }),
    recall: (name) => preferences.get(name) ?? null,
    remember: (name, text) => void preferences.set(name, text),
  };
  const pane = createPane(paneHost, store);
  await pane.start();
  return { ...emulation, pane, store, actions: pane.actions, evaluateFromRibbon: () => pane.evaluateFromRibbon() };
}

/** Everything that 元に戻す promises to restore: the cells of every sheet, notes and colours. */
export function stateOf({ book }: Pick<Emulated, 'book'>): unknown {
  return {
    sheets: book.sheets.map((sheet) => {
      const used = sheet.usedRange(false);
      const cells: unknown[] = [];
      if (used !== null)
        for (let row = used.top; row <= used.bottom; row++)
          for (let column = used.left; column <= used.right; column++) {
            const input = sheet.input(row, column);
            const format = sheet.format(row, column);
            if (input !== '' || format.numberFormat !== 'General')
              cells.push([row, column, input, sheet.isFormula(row, column), format.numberFormat]);
          }
      return { name: sheet.name, cells, colours: sheet.conditionalFormats.map(({ range, formula }) => [range, formula]) };
    }),
    notes: book.comments.map(({ sheetId, range, content }) => [sheetId, range, content]),
    settings: [...book.settings],
  };
}
