import { SheetGrid } from '../../evaluation/reading/sheet-grid';
import { numberFormatOf } from '../../evaluation/figures/number-format';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { yearIn } from '../../evaluation/vocabulary/figures/year';
import { formulaAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { type FormColumn, formColumn, FORM_MARK, HEAD, HEADINGS, READING_PREFIX, ROLES } from '../request/form-columns';
import { type Reply, type ReplyCell, type ReplyProblem, type ReplyRow, saysAnything } from './reply';
import { replyDate } from './reply-date';

/** The heading stands within so many rows. */
const LAST_HEADING_ROW = 80;

/** Without these columns a form says nothing that can be taken in. */
const NEEDED: readonly FormColumn[] = ['name', 'actual'];
/** So many of the form's columns tell its heading. */
const ENOUGH = 5;

/**
 * Reads a form that came back, whatever was done to it: rows sorted, added, deleted, columns inserted, hidden parts cleaned away.
 * @param saved when the file says that it was saved
 */
export function readReply(snapshot: WorkbookSnapshot, file: string, saved: number | null): Reply | ReplyProblem {
  const grids = snapshot.sheets.map((sheet) => new SheetGrid(sheet, snapshot));
  const found = grids.flatMap((grid) => formIn(grid) ?? []);
  if (found.length === 0) return grids.some(saysForm) ? { code: 'reply-damaged', missing: HEADINGS.name } : { code: 'not-a-reply' };
  const forms = found.filter(({ columns }) => NEEDED.every((column) => columns.has(column)));
  if (forms.length === 0) {
    const missing = NEEDED.find((column) => found[0]?.columns.has(column) === false);
    return { code: 'reply-damaged', missing: HEADINGS[missing === undefined || missing === 'level' ? 'name' : missing] };
  }
  const read = forms.map((form) => ({ ...form, rows: rowsOf(form.grid, form.row, form.columns) }));
  // People copy the sheet and fill in one of the two: what is filled in counts, wherever it stands.
  const filled = read.map((one) => ({ ...one, rows: one.rows.filter(saysAnything) }));
  const main = read.find((_, index) => (filled[index]?.rows.length ?? 0) > 0) ?? read[0];
  if (main === undefined) return { code: 'not-a-reply' };
  const others = filled.flatMap(({ grid, rows }) => (grid === main.grid ? [] : rows));
  return { file, saved, ...head(main.grid, main.row, main.columns, snapshot.date1904), rows: [...main.rows, ...others] };
}

/** Where a sheet is a form: its heading, and what its columns hold. */
interface FoundForm {
  readonly grid: SheetGrid;
  readonly row: number;
  readonly columns: ReadonlyMap<FormColumn, number>;
}

function formIn(grid: SheetGrid): FoundForm | undefined {
  let best: FoundForm | undefined;
  for (let row = 0; row < Math.min(LAST_HEADING_ROW, grid.rowCount); row++) {
    const columns = headingColumns(grid, row);
    if (columns.size >= ENOUGH && columns.size > (best?.columns.size ?? 0)) best = { grid, row, columns };
  }
  return best;
}

function headingColumns(grid: SheetGrid, row: number): Map<FormColumn, number> {
  const columns = new Map<FormColumn, number>();
  for (let column = 0; column < grid.width(row); column++) {
    const value = grid.value(row, column);
    if (typeof value !== 'string' || value.length > 40) continue;
    const known = formColumn(value);
    if (known !== undefined && !columns.has(known)) columns.set(known, column);
  }
  return columns;
}

/** Whether a sheet without the form's heading was a form all the same. */
function saysForm(grid: SheetGrid): boolean {
  for (let row = 0; row < Math.min(20, grid.rowCount); row++)
    for (let column = 0; column < grid.width(row); column++) {
      const text = grid.text(row, column);
      if (text === FORM_MARK || /実績値照会|回答様式/.test(text)) return true;
    }
  return false;
}

function head(grid: SheetGrid, heading: number, columns: ReadonlyMap<FormColumn, number>, date1904: boolean) {
  const id = columns.get('id');
  const hidden = id !== undefined && grid.text(0, id) === FORM_MARK ? id : undefined;
  const title = titleOf(grid, heading);
  const department = labelled(grid, heading, HEAD.department)?.text ?? '';
  const date = labelled(grid, heading, HEAD.date);
  const ofHead =
    yearIn((labelled(grid, heading, HEAD.year)?.text ?? '').normalize('NFKC')) ??
    yearIn(title.normalize('NFKC')) ??
    yearOfHeading(grid, heading, columns);
  const askedDepartment = hidden === undefined ? '' : grid.text(2, hidden);
  return {
    department: department === '' ? askedDepartment : department,
    askedDepartment: askedDepartment === '' ? department : askedDepartment,
    person: labelled(grid, heading, HEAD.person)?.text ?? '',
    date: date?.text ?? '',
    dateValue: date === undefined ? null : replyDate(date.value, date.isDate, date1904),
    // What people see goes before what they do not: a form copied for another year is changed where it shows.
    year: ofHead?.year ?? (hidden === undefined ? null : Number(grid.text(1, hidden)) || null),
    plan: labelled(grid, heading, HEAD.plan)?.text ?? (hidden === undefined ? '' : grid.text(3, hidden)),
  };
}

function titleOf(grid: SheetGrid, heading: number): string {
  for (let row = 0; row < heading; row++)
    for (let column = 0; column < Math.min(10, grid.width(row)); column++)
      if (/照会/.test(grid.text(row, column))) return grid.text(row, column);
  return '';
}

function yearOfHeading(grid: SheetGrid, heading: number, columns: ReadonlyMap<FormColumn, number>) {
  const column = columns.get('actual');
  return column === undefined ? undefined : yearIn(grid.text(heading, column).normalize('NFKC'));
}

/** What stands to the right of a label in the head. */
function labelled(grid: SheetGrid, heading: number, label: string) {
  const key = matchKey(label);
  for (let row = 0; row < heading; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      if (matchKey(grid.text(row, column)) !== key) continue;
      const from = (grid.mergeAt(row, column)?.right ?? column) + 1;
      for (let at = from; at < grid.width(row); at++) {
        const text = grid.text(row, at);
        if (text === '') continue;
        if (Object.values(HEAD).some((other) => matchKey(other) === matchKey(text))) return undefined;
        return { text, value: grid.value(row, at), isDate: numberFormatOf(grid.style(row, at).numberFormat).kind === 'date' };
      }
      return undefined;
    }
  }
  return undefined;
}

function rowsOf(grid: SheetGrid, heading: number, columns: ReadonlyMap<FormColumn, number>): ReplyRow[] {
  const name = columns.get('name') ?? 0;
  const firstLevel = (columns.get('number') ?? -1) + 1;
  const rows: ReplyRow[] = [];
  for (let row = heading + 1; row < grid.rowCount; row++) {
    const text = (column: FormColumn): string => {
      const at = columns.get(column);
      return at === undefined ? '' : grid.text(row, at);
    };
    const cell = (column: FormColumn): ReplyCell => cellAt(grid, row, columns.get(column));
    if (text('name') === '' || matchKey(text('name')) === matchKey(HEADINGS.name)) continue;
    const levels: string[] = [];
    for (let column = firstLevel; column < name; column++) {
      const level = grid.mergedText(row, column);
      if (level !== '') levels.push(level);
    }
    const number = text('number');
    const role = text('role');
    // One shape for all: forms are many, and what is made of names costs three times as much.
    const inputs: ReplyRow['inputs'] = {
      actual: cell('actual'),
      kind: cell('kind'),
      asOf: cell('asOf'),
      expected: cell('expected'),
      lastFinal: cell('lastFinal'),
      cause: cell('cause'),
      issue: cell('issue'),
      remark: cell('remark'),
    };
    const knowsAsked = columns.has('askedActual') && columns.has('askedBaseline');
    rows.push({
      row,
      number,
      id: text('id') === '' ? null : text('id'),
      // Without the room that an array keeps for more.
      levels: levels.slice(),
      name: text('name'),
      unit: text('unit'),
      baseline: columns.has('baseline') ? cell('baseline') : null,
      target: columns.has('target') ? cell('target') : null,
      inputs,
      asked: knowsAsked
        ? {
            actual: raw(cell('askedActual')),
            last: raw(cell('askedLast')),
            baseline: raw(cell('askedBaseline')),
            target: raw(cell('askedTarget')),
          }
        : null,
      answers: role === '' ? !number.startsWith(READING_PREFIX) : role !== ROLES.reads,
    });
  }
  return rows;
}

/** Most cells of a form are empty, and forms are many. */
const EMPTY_CELL: ReplyCell = { value: null, numberFormat: 'General', text: '', uncalculated: false };

function cellAt(grid: SheetGrid, row: number, column: number | undefined): ReplyCell {
  if (column === undefined) return EMPTY_CELL;
  const value = grid.value(row, column);
  const uncalculated = value === null && formulaAt(grid.sheet, row, column) !== null;
  if (value === null && !uncalculated) return EMPTY_CELL;
  return { value, numberFormat: grid.style(row, column).numberFormat, text: grid.text(row, column), uncalculated };
}

function raw({ value }: ReplyCell): string {
  return value === null ? '' : String(value).trim();
}
