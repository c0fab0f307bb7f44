import { SheetGrid } from '../../../evaluation/reading/sheet-grid';
import { numberFormatOf } from '../../../evaluation/figures/formats/number-format';
import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import { yearIn } from '../../../evaluation/vocabulary/figures/year';
import { formulaAt, type WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { type FormColumn, FORM_MARK, HEAD, HEADINGS, READING_PREFIX, ROLES } from '../../request/form-columns';
import { findForm, firstColumns, formColumns, type FoundForm } from './find-form';
import { type Reply, type ReplyCell, type ReplyProblem, type ReplyRow, saysAnything } from './reply';
import { replyDate, usualDate } from './reply-date';

/** Without these columns a form says nothing that can be taken in. */
const NEEDED: readonly FormColumn[] = ['name', 'actual'];

/**
 * Reads a form that came back, whatever was done to it: rows sorted, added, deleted, columns inserted, hidden parts cleaned away.
 * @param saved when the file says that it was saved
 */
export function readReply(snapshot: WorkbookSnapshot, file: string, saved: number | null): Reply | ReplyProblem {
  const grids = snapshot.sheets.map((sheet) => new SheetGrid(sheet, snapshot));
  const found = grids.flatMap((grid) => findForm(grid) ?? []);
  if (found.length === 0) return grids.some(saysForm) ? { code: 'reply-damaged', missing: HEADINGS.name } : { code: 'not-a-reply' };
  const forms = found.filter(({ candidates }) => NEEDED.every((column) => candidates.has(column)));
  // Tables of others have some of a form's headings, too.
  if (forms.length === 0 && !grids.some(saysForm)) return { code: 'not-a-reply' };
  if (forms.length === 0) {
    const missing = NEEDED.find((column) => found[0]?.candidates.has(column) === false);
    return { code: 'reply-damaged', missing: HEADINGS[missing === undefined || missing === 'level' ? 'name' : missing] };
  }
  const replies: Reply[] = [];
  for (const form of forms) {
    const said = head(form, snapshot.date1904, saved);
    const columns = formColumns(form, said.year);
    if (typeof columns === 'string') return { code: 'reply-damaged', doubled: columns };
    replies.push({ file, saved, ...said, rows: rowsOf(form.grid, form.row, columns) });
  }
  return asOne(replies);
}

/**
 * The forms of a file as one reply. People copy the sheet and fill in one of the two: what is filled in counts, wherever it stands.
 * Forms of other departments, years or plans are replies of their own.
 */
function asOne(replies: readonly Reply[]): Reply | ReplyProblem {
  const filled = replies.filter(({ rows }) => rows.some(saysAnything));
  const bySender = new Map<string, Reply>();
  for (const reply of filled.length === 0 ? replies.slice(0, 1) : filled) {
    const key = `${matchKey(reply.askedDepartment)}\n${String(reply.year)}\n${matchKey(reply.plan)}`;
    const known = bySender.get(key);
    const more = known === undefined ? reply : { ...known, rows: [...known.rows, ...reply.rows.filter(saysAnything)] };
    bySender.set(key, more);
  }
  const [first, ...others] = bySender.values();
  if (first === undefined) return { code: 'not-a-reply' };
  return others.length === 0 ? first : { ...first, others };
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

function head(form: FoundForm, date1904: boolean, saved: number | null) {
  const { grid, row: heading } = form;
  const columns = firstColumns(form);
  const id = columns.get('id');
  const hidden = id !== undefined && grid.text(0, id) === FORM_MARK ? id : undefined;
  const title = titleOf(grid, heading);
  const department = labelled(grid, heading, HEAD.department)?.text ?? '';
  const date = labelled(grid, heading, HEAD.date);
  const due = labelled(grid, heading, HEAD.due);
  const ofHead =
    yearIn((labelled(grid, heading, HEAD.year)?.text ?? '').normalize('NFKC')) ??
    yearIn(title.normalize('NFKC')) ??
    yearOfHeading(grid, heading, columns);
  const askedDepartment = hidden === undefined ? '' : grid.text(2, hidden);
  // What people see goes before what they do not: a form copied for another year is changed where it shows.
  const year = ofHead?.year ?? (hidden === undefined ? null : Number(grid.text(1, hidden)) || null);
  return {
    department: department === '' ? askedDepartment : department,
    askedDepartment: askedDepartment === '' ? department : askedDepartment,
    person: labelled(grid, heading, HEAD.person)?.text ?? '',
    date: date?.text ?? '',
    dateValue: date === undefined ? null : replyDate(date.value, { isDate: date.isDate, date1904, near: saved ?? usualDate(year) }),
    due: due?.text ?? null,
    year,
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
    if (matchKey(text('name')) === matchKey(HEADINGS.name)) continue;
    const isName = (other: number): boolean => grid.text(other, name) !== '';
    const shared = (column: FormColumn): ReplyCell => sharedCell(grid, row, columns.get(column));
    const figure = (column: FormColumn): ReplyCell => figureCell(grid, row, columns.get(column), isName);
    const levels: string[] = [];
    for (let column = firstLevel; column < name; column++) {
      const level = grid.mergedText(row, column);
      if (level !== '') levels.push(level);
    }
    const number = text('number');
    const role = text('role');
    // One shape for all: forms are many, and what is made of names costs three times as much.
    const inputs: ReplyRow['inputs'] = {
      actual: figure('actual'),
      kind: shared('kind'),
      asOf: shared('asOf'),
      expected: shared('expected'),
      lastFinal: figure('lastFinal'),
      cause: shared('cause'),
      issue: shared('issue'),
      remark: shared('remark'),
    };
    // A row whose name was deleted is a row all the same where something was filled in.
    if (text('name') === '' && !saysAnything({ inputs })) continue;
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
      last: columns.has('last') ? cell('last') : null,
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

/** A text of a row; one that is merged down over several rows is said of each. */
function sharedCell(grid: SheetGrid, row: number, column: number | undefined): ReplyCell {
  const merge = mergedDown(grid, row, column);
  return merge === undefined ? cellAt(grid, row, column) : cellAt(grid, merge.top, merge.left);
}

/** The merge of a cell that is one column wide; a wider one is a heading or a remark. */
function mergedDown(grid: SheetGrid, row: number, column: number | undefined) {
  const merge = column === undefined ? undefined : grid.mergeAt(row, column);
  return merge?.left === merge?.right && merge?.top !== merge?.bottom ? merge : undefined;
}

/** A figure of a row; of one that is merged over the rows of several indicators nobody knows whose it is. */
function figureCell(grid: SheetGrid, row: number, column: number | undefined, isName: (row: number) => boolean): ReplyCell {
  const merge = mergedDown(grid, row, column);
  if (merge === undefined) return cellAt(grid, row, column);
  const cell = cellAt(grid, merge.top, merge.left);
  let names = 0;
  for (let at = merge.top; at <= Math.min(merge.bottom, grid.rowCount - 1); at++) if (isName(at)) names++;
  return names < 2 || cell === EMPTY_CELL ? cell : { ...cell, merged: true };
}

function raw({ value }: ReplyCell): string {
  return value === null ? '' : String(value).trim();
}
