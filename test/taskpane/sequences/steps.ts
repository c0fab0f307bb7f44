import type { Finding } from '../../../src/evaluation/findings/finding';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { HostError } from '../../../tools/workbench/host/wire/host-error';
import { ActionType } from '../../../tools/workbench/host/wire/wire';
import type { MemorySheet } from '../../../tools/workbench/host/workbook/memory-sheet';
import type { EmulatedPane } from '../emulated-pane';

/** Something that a person does, or that happens. @param pick chooses where */
export type Step = (pane: EmulatedPane, pick: number) => Promise<void> | void;

/** The evaluation sheet. */
export const sheetOf = ({ book }: EmulatedPane): MemorySheet => book.sheets[0]!;

const results = (pane: EmulatedPane) => evaluationOf(pane.store.get().workbook)?.results ?? [];
const findings = (pane: EmulatedPane, code: Finding['code']) =>
  (evaluationOf(pane.store.get().workbook)?.findings ?? []).filter((finding) => finding.code === code);
const indicatorAt = (pane: EmulatedPane, pick: number) => results(pane)[pick % Math.max(1, results(pane).length)]?.indicator;

/** What a person does in the pane. */
export const PANE: Readonly<Record<string, Step>> = {
  evaluate: (pane) => pane.actions.evaluate(),
  'read again': (pane) => pane.actions.readAgain(),
  'build counts': (pane) => pane.actions.buildCounts(),
  colours: (pane, pick) => pane.actions.colourStatuses(pick % 2 === 0),
  'write as': (pane, pick) => pane.actions.writeAs(pick % 2 === 0 ? 'values' : 'formulas'),
  'auto refresh': (pane, pick) => pane.actions.setAutoRefresh(pick % 2 === 0),
  mark: async (pane, pick) => {
    const indicator = indicatorAt(pane, pick);
    if (indicator !== undefined) await pane.actions.toggleMark({ sheet: indicator.sheet, row: indicator.row });
  },
  'apply rule': async (pane) => {
    await pane.actions.applyRule(findings(pane, 'progress-differs').slice(0, 1));
  },
  dismiss: async (pane) => {
    const differing = findings(pane, 'status-differs').slice(0, 1);
    if (differing.length > 0) await pane.actions.dismiss(differing, '県の公表値');
  },
  'copy as values': (pane) => pane.actions.copyAsValues(),
  undo: (pane) => pane.actions.undo(),
};

const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

function type(pane: EmulatedPane, pick: number, value: string | number): void {
  const indicator = indicatorAt(pane, pick);
  const column = indicator?.columns[pick % 3 === 0 ? 'target' : 'actual'];
  if (indicator !== undefined && column !== null && column !== undefined) sheetOf(pane).write(at(indicator.row, column), [[value]]);
}

/** What happens on the sheets meanwhile. */
export const OUTSIDE: Readonly<Record<string, Step>> = {
  edit: (pane, pick) => {
    type(pane, pick, pick);
  },
  'remote edit': (pane, pick) => {
    pane.book.as('co-author', () => {
      type(pane, pick, `約${String(pick)}`);
    });
  },
  'edit of a result': (pane, pick) => {
    const indicator = indicatorAt(pane, pick);
    const column = indicator?.columns.progress;
    if (indicator !== undefined && column !== null && column !== undefined) sheetOf(pane).write(at(indicator.row, column), [[0.5]]);
  },
  rename: (pane, pick) => {
    pane.book.renameSheet(sheetOf(pane), `評価${String(pick)}`);
  },
  'insert rows': (pane, pick) => {
    sheetOf(pane).insertRows(10 + (pick % 48), 1 + (pick % 2));
  },
  'rows by a colleague': (pane, pick) => {
    pane.book.as('co-author', () => {
      if (pick % 3 === 0) sheetOf(pane).deleteRows(20 + (pick % 30), 1);
      else sheetOf(pane).insertRows(4 + (pick % 50), 1);
    });
  },
  'delete a sheet': (pane, pick) => {
    const others = pane.book.sheets.slice(1);
    const sheet = others[pick % Math.max(1, others.length)];
    if (sheet !== undefined) pane.book.deleteSheet(sheet);
  },
  'rename another': (pane, pick) => {
    const others = pane.book.sheets.slice(1);
    const sheet = others[pick % Math.max(1, others.length)];
    if (sheet !== undefined) pane.book.renameSheet(sheet, `提出用${String(pick)}`);
  },
  'switch sheets': ({ book }, pick) => {
    book.activate(book.sheets[pick % book.sheets.length]!);
  },
  filter: (pane, pick) => {
    sheetOf(pane).filteredWrites = 'visible-only';
    sheetOf(pane).filter(pick % 3 === 0 ? [] : [14 + (pick % 30), 15 + (pick % 30)]);
  },
  protect: (pane, pick) => {
    if (sheetOf(pane).protection === null && pick % 2 === 0) sheetOf(pane).protect({});
    else sheetOf(pane).unprotect();
  },
};

/** Lets the next write fail in its middle. */
export function refuseOnce({ host }: EmulatedPane, pick: number): void {
  const codes = ['GeneralException', 'AccessDenied', 'SomethingNew', 'UndoNotSupported'] as const;
  let writes = 0;
  host.beforeAction = ({ ActionType: type }) => {
    if (type === ActionType.setProperty && ++writes === 2 + (pick % 5)) throw new HostError(codes[pick % codes.length] ?? '', 'No.');
  };
}
