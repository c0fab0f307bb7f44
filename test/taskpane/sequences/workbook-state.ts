import { cellAddress } from '../../../src/evaluation/workbook/address';
import { isSameFormula } from '../../../src/evaluation/workbook/formula-meaning';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';
import { renameSheets } from '../../../src/evaluation/workbook/formula/rename-sheets';
import type { MemoryWorkbook } from '../../../tools/workbench/host/workbook/memory-workbook';
import { rowMoved, type RowsMoved } from '../../../tools/workbench/host/workbook/moved-rows';

/** What stands at a place of a workbook. */
export type Content = string | number | boolean;

/**
 * Everything in a workbook that the pane changes, by place; what is not named is empty. Places: a sheet's id, `id A1` (a cell),
 * `id A1 format`, `id A1 note`, `settings`.
 */
export type WorkbookState = ReadonlyMap<string, Content>;

/** Where every workbook has its settings, stored or not. */
export const SETTINGS = 'settings';

/** Reads the state of a workbook. */
export function stateOf(book: MemoryWorkbook): WorkbookState {
  const state = new Map<string, Content>();
  for (const sheet of book.sheets) {
    state.set(sheet.id, 'a sheet');
    const used = sheet.usedRange(false);
    if (used === null) continue;
    for (let row = used.top; row <= used.bottom; row++)
      for (let column = used.left; column <= used.right; column++) {
        const place = `${sheet.id} ${cellAddress(row, column)}`;
        const input = sheet.input(row, column);
        const { numberFormat } = sheet.format(row, column);
        if (input !== '') state.set(place, input);
        if (numberFormat !== 'General') state.set(`${place} format`, numberFormat);
      }
  }
  for (const { sheetId, range, content } of book.comments) state.set(`${sheetId} ${cellAddress(range.top, range.left)} note`, content);
  const stored = book.settings.get('shinchoku');
  state.set(SETTINGS, settingsText(typeof stored === 'string' ? JSON.parse(stored) : undefined));
  return state;
}

/** Settings, whatever the sheets are called that they are about: they follow a sheet's name. */
function settingsText(stored: unknown): string {
  const { copies, dismissed, ...settings } = parseSettings(stored);
  return JSON.stringify({ ...settings, copies: copies.length, dismissed: dismissed.map((one) => ({ ...one, sheet: '' })) });
}

/** Whether two contents are the same to Excel, which spells formulas in its own way. */
export function isSame(found: unknown, meant: unknown): boolean {
  return found === meant || (typeof found === 'string' && typeof meant === 'string' && isSameFormula(found, meant));
}

/** The places in which two states differ, with what stood there before. */
export function changes(before: WorkbookState, after: WorkbookState): Map<string, Content> {
  const places = new Set([...before.keys(), ...after.keys()]);
  const changed = new Map<string, Content>();
  for (const place of places) if (!isSame(before.get(place) ?? '', after.get(place) ?? '')) changed.set(place, before.get(place) ?? '');
  return changed;
}

/** A state with other contents at some places. */
export function withContents(state: WorkbookState, contents: ReadonlyMap<string, Content>): WorkbookState {
  const next = new Map(state);
  for (const [place, content] of contents)
    if (content === '') next.delete(place);
    else next.set(place, content);
  return next;
}

/** The cell that a place belongs to; null: it belongs to none. */
export function cellOf(place: string): string | null {
  const [id, address] = place.split(' ');
  return address === undefined ? null : `${id ?? ''} ${address}`;
}

/** What is remembered of a workbook's places after rows of a sheet came or went: as the cells and their formulas have moved. */
export function afterRowsMoved(
  contents: ReadonlyMap<string, Content>,
  sheetId: string,
  moved: RowsMoved,
  rewritten: (content: string, place: string) => string,
): Map<string, Content> {
  return new Map(
    [...contents].flatMap(([place, content]): [string, Content][] => {
      const after = typeof content === 'string' && content.startsWith('=') ? rewritten(content, place) : content;
      const [id, address = '', ...rest] = place.split(' ');
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      if (id !== sheetId || digits === '') return [[place, after]];
      const row = rowMoved(Number(digits) - 1, moved);
      return row === null ? [] : [[[id, `${letters}${String(row + 1)}`, ...rest].join(' '), after]];
    }),
  );
}

/** The same after a sheet was deleted. */
export function afterDeletion(contents: ReadonlyMap<string, Content>, sheetId: string): Map<string, Content> {
  return new Map([...contents].filter(([place]) => place.split(' ')[0] !== sheetId));
}

/** The same after a sheet got another name. */
export function afterRename(contents: ReadonlyMap<string, Content>, before: string, after: string): Map<string, Content> {
  const names = new Map([[before, after]]);
  return new Map(
    [...contents].map(([place, content]) => [
      place,
      typeof content === 'string' && content.startsWith('=') ? renameSheets(content, names) : content,
    ]),
  );
}
