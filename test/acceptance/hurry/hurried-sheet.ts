import { readReport, type ReportIndicator } from '../../../tools/samples/report-data';
import { NOTE_TYPISTS, NOTHINGS, NOT_MEASURED, TYPISTS, type TypedFigure } from './typed-figure';
import { type DraftCell, WorkbookDraft } from '../../workbook-draft';

/** An indicator as it was typed. */
export interface TypedIndicator {
  readonly name: string;
  readonly figures: readonly [TypedFigure, TypedFigure, TypedFigure];
}

/** A workbook, and what its figures have to be read as. */
export interface HurriedSheet {
  readonly workbook: WorkbookDraft;
  readonly typed: readonly TypedIndicator[];
}

/**
 * The report typed in a hurry: every row's figures in another way.
 * @param turn which of the ways the first row gets
 */
export function hurriedSheet(turn: number): HurriedSheet {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow([
    '重点戦略',
    '戦略方針',
    '施策',
    '目標指標',
    '単位',
    '現状 ａ',
    'Ｒ１実績 ｂ',
    '目標 ｃ',
    '進捗率 (ｂ－ａ)／(ｃ－ａ)',
    '状況',
  ]);
  const typed: TypedIndicator[] = [];
  const addIndicator = (indicator: ReportIndicator) => {
    const row = sheet.addRow(['', '', '', indicator.name, indicator.unit]);
    const figures = typedFigures(indicator, turn + typed.length);
    figures.forEach((figure, index) => type(row.getCell(6 + index), figure));
    typed.push({ name: indicator.name, figures });
  };
  for (const strategy of readReport()) {
    sheet.addRow([strategy.label]);
    strategy.overallGoals.forEach(addIndicator);
    for (const direction of strategy.directions) {
      sheet.addRow(['', direction.label]);
      for (const measure of direction.measures) {
        sheet.addRow(['', '', measure.label]);
        measure.indicators.forEach(addIndicator);
      }
    }
  }
  sheet.addRow(['備考　目標指標の※印の進捗率は、ｂ／ｃにより算出']);
  return { workbook, typed };
}

function type(cell: DraftCell, figure: TypedFigure): void {
  cell.value = figure.cell;
  if (figure.numberFormat !== undefined) cell.numberFormat = figure.numberFormat;
}

/** All three figures of a row typed in the same way, as far as it suits them. */
function typedFigures({ baseline, actual, target, unit }: ReportIndicator, turn: number): TypedIndicator['figures'] {
  // A way that suits one figure of the row but not another would put 万 or % beside a bare number.
  const suits = TYPISTS.filter((typist) => [baseline, actual, target].every((printed) => printed === '-' || typist(printed, unit)));
  const typist = suits.length === 0 ? TYPISTS[0] : suits[turn % suits.length];
  const typed = (printed: string, isActual: boolean): TypedFigure => {
    if (printed === '-') {
      const words = isActual && turn % 2 === 0 ? NOT_MEASURED : NOTHINGS;
      return { cell: words[turn % words.length] ?? '-', value: null, note: null };
    }
    const figure = typist?.(printed, unit) ?? NOTE_TYPISTS[turn % NOTE_TYPISTS.length]?.(printed, unit);
    if (figure === undefined) throw new Error(`Nobody typed ${printed}`);
    return figure;
  };
  return [typed(baseline, false), typed(actual, true), typed(target, false)];
}
