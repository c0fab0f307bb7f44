import type { Indicator } from '../../evaluation/evaluation';
import type { Figure } from '../../evaluation/figures/figure';
import { readFigure } from '../../evaluation/figures/read-figure';
import { formulaFrom } from '../../evaluation/plan/results/formula-template';
import { ResultFormulasOf } from '../../evaluation/plan/results/result-formulas';
import type { Profile, RuleName } from '../../evaluation/profile/profile';
import { NO_OTHER_FIGURES } from '../../evaluation/rules/progress/other-figures';
import { columnLetters } from '../../evaluation/workbook/address';
import { OWN_ROW } from '../../evaluation/workbook/plan';
import type { CellValue, SheetSnapshot } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';
import { REASON_OWED } from './form-columns';
import type { FormFigure } from './form-figures';

/** The columns of a form that its formulas read. */
export interface FormulaColumns {
  readonly baseline: number;
  readonly target: number;
  readonly actual: number;
  readonly status: number;
}

/** The formula that works a row's status out as somebody types; undefined where no formula can say it. */
export function statusFormulaFor(
  { indicator, result }: YearIndicator,
  row: number,
  columns: FormulaColumns,
  figures: { readonly baseline: FormFigure; readonly target: FormFigure },
  profile: Profile,
): string | undefined {
  const cells: CellValue[] = [];
  cells[columns.baseline] = figures.baseline.value;
  cells[columns.target] = figures.target.value;
  const values: CellValue[][] = [];
  values[row] = cells;
  const sheet: SheetSnapshot = {
    name: '',
    visible: true,
    values,
    formulas: [],
    styles: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
  };
  const { baseline, target, actual, status } = columns;
  const { rows: _, ...own } = indicator;
  const asked: Indicator = {
    ...own,
    row,
    columns: { indicator: 0, unit: null, baseline, actual, target, progress: null, status },
    baseline: figures.baseline.figure,
    target: figures.target.figure,
    actual: readFigure(null, 'General', null),
  };
  const formulas = new ResultFormulasOf(sheet).row(asked, result.judgement.rule, NO_OTHER_FIGURES, profile);
  return formulaFrom(formulas.statusFromFigures, sheet, asked);
}

/** The share of last year's figure beyond which a movement has to be explained. */
const LARGE = 0.5;

/** The formula that says whether a reason is owed: it fell, stands behind, or moved by more than half. */
export function reasonFormula(indicator: YearIndicator, last: Figure, columns: FormulaColumns, profile: Profile): string {
  const actual = `${columnLetters(columns.actual)}${OWN_ROW}`;
  const status = `${columnLetters(columns.status)}${OWN_ROW}`;
  const owed = behindLabels(profile).map((label) => `${status}="${label.replaceAll('"', '""')}"`);
  if (last.kind === 'number') {
    owed.push(`${actual}${risesWithGood(indicator) ? '<' : '>'}${String(last.value)}`);
    if (last.value !== 0)
      owed.push(`ABS(${actual}-${String(last.value).replace(/^-(.*)$/, '(-$1)')})>${String(Math.abs(last.value) * LARGE)}`);
  }
  if (owed.length === 0) return '=""';
  return `=IF(ISNUMBER(${actual}),IF(OR(${owed.join(',')}),"${REASON_OWED}",""),"")`;
}

/** Statuses that say that an indicator fell or stands behind: those for the worse, and the last of the scale. */
export function behindLabels({ statuses, columnOrder, notMeasured }: Profile): string[] {
  const worse = statuses.flatMap(({ label, when }) => (when !== 'otherwise' && when.change === 'worse' ? [label] : []));
  const last = columnOrder.filter((label) => label !== notMeasured.label).at(-1);
  return [...new Set([...worse, ...(last === undefined ? [] : [last])])];
}

const LOWER: ReadonlySet<RuleName> = new Set<RuleName>(['inverse-ratio', 'inverse-quotient', 'ceiling']);

/** Whether more is better. */
export function risesWithGood({ indicator, result }: YearIndicator): boolean {
  if (LOWER.has(result.judgement.rule)) return false;
  if (result.judgement.rule === 'ratio') return true;
  const { baseline, target } = indicator;
  return target.kind !== 'number' || baseline.kind !== 'number' || target.value >= baseline.value;
}
