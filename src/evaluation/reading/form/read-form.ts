import type { ColumnTaken, Indicator, IndicatorColumns, TableEvidence, TableReading } from '../../evaluation';
import type { TableIndicators } from '../outline/read-indicator';
import { pairFigure } from '../pairs/pair-figure';
import type { NameCell } from '../pairs/spread-cells';
import type { YearColumn } from '../table/columns/columns-by-role';
import { meantFigures } from '../table/rows/meant-figures';
import type { TableColumns } from '../table/columns/table-columns';
import type { SheetGrid } from '../sheet-grid';
import type { FormCard } from './key-value-form';
import { headingsOf, type LabelledLevels, labelledLevels } from './labelled-cell';
import type { Headings } from '../outline/flat-levels';

/** What the cards of a form are, as a table of one indicator each. */
export interface ReadForm {
  readonly tables: TableReading[];
  readonly byTable: TableIndicators[];
}

/** Reads the cards of a form. What its labels say of levels above the first card holds for all. */
export function readForm(grid: SheetGrid, cards: readonly FormCard[]): ReadForm {
  const tables: TableReading[] = [];
  const byTable: TableIndicators[] = [];
  let from = 0;
  let levels: LabelledLevels = {};
  for (const card of cards) {
    levels = { ...levels, ...labelledLevels(grid, from, card.last + 1) };
    from = card.last + 1;
    const table = columnsOfCard(card);
    tables.push({
      sheet: grid.name,
      range: { top: card.first, left: 0, bottom: card.last, right: card.right },
      headingRows: [card.first - 1, card.first - 1],
      columns: table.columns,
      year: card.actual.yearLabel,
      targetYear: card.target.yearLabel,
      layout: 'form',
      indicators: 1,
      evidence: evidenceOf(grid, card),
    });
    byTable.push({ table, indicators: [indicatorOf(grid, card, table.columns, headingsOf(levels))] });
  }
  return { tables, byTable };
}

/** The labels by which the values were found. */
function evidenceOf(grid: SheetGrid, { name, ...values }: FormCard): TableEvidence {
  const roles = ['unit', 'baseline', 'actual', 'target', 'progress', 'status'] as const;
  const columns = roles.flatMap((role): ColumnTaken[] => {
    const value = values[role];
    if (value === null) return [];
    const heading = grid.text(value.label.row, value.label.column);
    return [{ role, column: value.column, heading, by: 'heading', word: heading }];
  });
  return {
    columns: [{ role: 'indicator', column: name.column, heading: '', by: 'texts', word: null }, ...columns],
    leftAside: [],
    years: values.actual.yearLabel === null ? [] : [values.actual.yearLabel],
    yearGiven: false,
    targets: [],
    targetBy: 'only',
    basis: null,
    outline: 'none',
    levels: [],
    statedRule: null,
    marks: [],
    passedOver: [],
    movedRows: 0,
  };
}

function columnsOfCard({ name, unit, baseline, actual, target, progress, status }: FormCard): TableColumns {
  const columns: IndicatorColumns & { indicator: number } = {
    indicator: name.column,
    unit: unit?.column ?? null,
    baseline: baseline?.column ?? null,
    actual: actual.column,
    target: target.column,
    progress: progress?.column ?? null,
    status: status?.column ?? null,
  };
  const year: YearColumn = { column: actual.column, year: actual.year, label: actual.yearLabel };
  return {
    columns,
    found: columns,
    layout: 'form',
    actuals: [year],
    targets: [],
    year,
    levels: [],
    mayHoldHeading: () => false,
    mayHoldLevel: () => false,
    units: [],
    columnNamed: () => undefined,
    yearOfRow: null,
    distinguishing: [],
    targetBy: 'only',
    basis: null,
    openBasis: false,
    openGroups: null,
    bounds: null,
    directions: null,
    directionHeading: '',
    targetBound: null,
    relativeTargets: false,
    actualGiven: true,
    named: true,
    statedRule: null,
    statedIn: null,
    letters: {},
  };
}

function indicatorOf(grid: SheetGrid, card: FormCard, columns: IndicatorColumns, headings: Headings): Indicator {
  const { name, unit, baseline, actual, target, progress, status } = card;
  const figure = (cell: NameCell | null) => pairFigure(grid, cell?.row ?? 0, cell?.column ?? null);
  const typed = { baseline: figure(baseline), actual: figure(actual), target: figure(target) };
  const nameText = grid.text(name.row, name.column);
  const unitText = unit === null ? '' : grid.text(unit.row, unit.column);
  return {
    sheet: grid.name,
    row: name.row,
    columns,
    rows: {
      actual: actual.row,
      target: target.row,
      ...(unit === null ? {} : { unit: unit.row }),
      ...(baseline === null ? {} : { baseline: baseline.row }),
      ...(progress === null ? {} : { progress: progress.row }),
      ...(status === null ? {} : { status: status.row }),
    },
    ...headings,
    name: nameText,
    unit: unitText === '' ? null : unitText,
    ...meantFigures(typed, { name: nameText, unit: unitText === '' ? null : unitText, bound: null, relativeTargets: false }),
  };
}
