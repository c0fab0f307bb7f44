import { type CellRange, type CellValue, isBlank, type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import type { ReportWords } from '../../content/report-words';

/** An earlier report as it lies on its sheet. */
export interface ReportArea {
  /** What it has merged. */
  readonly merges: readonly CellRange[];
  /** Columns of levels, before that of the name; the last column and row. */
  readonly levels: number;
  readonly last: number;
  readonly end: number;
}

/** Columns from an indicator's name to its remark. */
const FROM_NAME = 7;

/**
 * What people wrote into an earlier report where it had left cells empty, or into rows that they put in: the cells of a row side by
 * side, from the top. Boxes and the last column of its tables are read elsewhere.
 */
export function readAdditions(sheet: SheetSnapshot, words: ReportWords, { merges, levels, last, end }: ReportArea): string[] {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) for (let row = merge.top; row <= merge.bottom; row++) byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  const additions: string[] = [];
  /** The last column of the table that a row belongs to. */
  let tableEnd = last;
  for (let row = 0; row <= end; row++) {
    const own = byRow.get(row) ?? [];
    const texts = Array.from({ length: last + 1 }, (_, column) => valueAt(sheet, row, column));
    const total = texts.lastIndexOf(words.total);
    if (own.length > 0 && total > levels) tableEnd = total;
    else if (own.length > 0 && texts.includes(words.change)) tableEnd = last;
    const isOwn = ownColumns(own, texts, { words, levels, last, tableEnd });
    const added = texts.filter((value, column) => !isBlank(value) && !isOwn(column));
    if (added.length > 0) additions.push(added.map(String).join('　'));
  }
  return additions;
}

/** Which columns of a row the report fills. */
function ownColumns(
  own: readonly CellRange[],
  texts: readonly CellValue[],
  { words, levels, last, tableEnd }: Omit<ReportArea, 'merges' | 'end'> & { readonly words: ReportWords; readonly tableEnd: number },
): (column: number) => boolean {
  const [first] = own;
  if (first === undefined) {
    // Every row that the report fills has merged cells; but for one of counts whose label has no levels to cover.
    const isCounts = levels === 1 && texts.filter((text) => typeof text === 'number').length > 1;
    return () => isCounts;
  }
  const left = own.find(({ right }) => right === last)?.left;
  // Rows of counts begin with their label.
  if (left === undefined) return (column) => column >= first.left && column <= tableEnd;
  // An indicator has nothing in the columns of levels, above which the levels' headings stand.
  if (left === levels + FROM_NAME) {
    const isHeading = texts[left] === words.remarks || texts[left] === words.reason;
    return (column) => isHeading || column >= levels;
  }
  // A heading of the outline, and a line of text, have nothing beside them.
  return left <= Math.max(1, levels - 1) ? (column) => column >= left : () => true;
}
