import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { PageBlock } from '../../evaluation/plan/pages/page-breaks';
import { cellAddress, columnLetters, quotedSheet } from '../../evaluation/workbook/address';
import { changesNothing, OWN_ROW, type Plan, type SheetPlan } from '../../evaluation/workbook/plan';
import type { YearBook, YearIndicator } from '../book/year-book';
import { FORM_FORMATS } from '../request/form-formats';
import { CHANGES, COMPARE_SHEETS } from './changes';
import { changesPlace } from './changes-blocks';
import { changesRows } from './changes-list';
import { type ComparedIndicator, type Comparison, compareKey } from './comparison';
import {
  captionKey,
  COMPARED,
  comparisonRowsBefore,
  HEAD,
  indicatorKey,
  LIST_KEY,
  matrixKey,
  OVERALL,
  TITLE_KEY,
  TOTAL,
} from './comparison-rows';
import type { OwnCell, OwnRow, OwnRows } from './own-row';
import { formatWithUnit, otherUnit } from './other-unit';
import { ownSheet, planOwnSheet } from './own-sheet';
import { shownFigure } from './shown-figure';
import { trendPlan } from './trend/trend-plan';
import { yearNames } from './year-names';

const { text, center, figure, heading, title, band } = FORM_FORMATS;

const BETWEEN: OwnRow = { keys: [], cells: [] };

/** The columns of the list, from the first behind the levels. */
const COLUMNS = ['目標指標', '単位', 'target', 'actual', 'progress', 'status', 'target', 'actual', 'progress', 'status', COMPARED] as const;

/**
 * Plans the sheets 前年度比較 and 指標変更一覧, and 推移 where the workbook has more years, together with the results of both years
 * that they read.
 */
export function comparePlan(comparison: Comparison): Plan {
  const { now, before, sameWorkbook } = comparison;
  const { snapshot } = now;
  const results = [...now.evaluation.plan.sheets, ...(sameWorkbook ? resultsOnly(before) : [])];
  const place = ownSheet(snapshot, COMPARE_SHEETS.comparison, comparisonRowsBefore);
  const layout = new ComparisonSheet(comparison);
  const widths = [...Array.from({ length: layout.levels }, () => 18), 32, 8, 11, 11, 9, 10, 11, 11, 9, 10, 14];
  const changes = changesPlace(snapshot);
  const { styles } = snapshot;
  const listed = changesRows(comparison, changes.existing?.sheet ?? null, styles);
  const own: SheetPlan[] = [
    planOwnSheet(place, { ...layout.printed(), columnWidths: widths }, styles),
    planOwnSheet(changes, { rows: listed, heading: 1, columnWidths: [18, 34, 30, 30, 34, 12, 12, 40] }, styles),
    ...trendPlan(comparison),
  ];
  return { sheets: mergeSheetPlans([...results, ...own.filter((sheet) => !changesNothing(sheet))]) };
}

/** Last year's results are written, its count tables are not made again; with a column for each year the sheet's results are this year's. */
function resultsOnly(book: YearBook): SheetPlan[] {
  if (book.tables.some(({ actuals }) => actuals.length > 1)) return [];
  const sheets = new Set(book.tables.map(({ sheet }) => sheet));
  return book.evaluation.plan.sheets.filter(({ name, create }) => create === null && sheets.has(name));
}

class ComparisonSheet {
  readonly levels: number;
  private readonly statuses: readonly string[];
  private readonly strategies: readonly string[];
  private readonly columns: Readonly<Record<'status' | 'lastStatus' | 'progress' | 'lastProgress' | 'target' | 'lastTarget', number>>;

  constructor(private readonly comparison: Comparison) {
    const { now, before, indicators } = comparison;
    this.levels = Math.max(1, ...indicators.map((one) => levelsOf(one).length));
    const used = new Set(
      indicators.flatMap(({ now: own, before: old }) => [own, old].flatMap((one) => (one === null ? [] : [one.result.recorded.status]))),
    );
    const known = [...new Set([...now.evaluation.statusColumns, ...before.evaluation.statusColumns])];
    this.statuses = [...known, ...[...used].filter((status) => !known.includes(status))].filter((status) => status !== '');
    this.strategies = [...new Set(indicators.flatMap((one) => levelsOf(one)[0] ?? []))];
    const first = this.levels;
    this.columns = {
      lastTarget: first + 2,
      lastProgress: first + 4,
      lastStatus: first + 5,
      target: first + 6,
      progress: first + 8,
      status: first + 9,
    };
  }

  /** Its rows; the matrices stay whole, and the list begins a page. */
  printed(): Omit<OwnRows, 'columnWidths'> {
    const { now, before, indicators } = this.comparison;
    const [last, year] = yearNames(before.year, now.year);
    const blocks = this.strategies.length > 1 ? [null, ...this.strategies] : [null];
    const matrixRows = this.statuses.length + 3;
    const listHeading = 2 + blocks.length * (matrixRows + 1);
    const firstRow = listHeading + 1;
    const lastRow = listHeading + indicators.length;
    const rows: OwnRow[] = [
      { keys: [TITLE_KEY], cells: [{ value: `${COMPARE_SHEETS.comparison}　${last} → ${year}`, format: title }] },
      BETWEEN,
    ];
    const whole: PageBlock[] = [];
    for (const strategy of blocks) {
      whole.push([rows.length, rows.length + matrixRows - 1]);
      rows.push(...this.matrix(strategy, rows.length, firstRow, lastRow, year, last), BETWEEN);
    }
    const titles = Array.from({ length: this.levels }, (_, depth) => this.levelTitle(depth));
    const words: Readonly<Record<string, string>> = { target: '目標', actual: '実績', progress: '進捗率', status: '状況' };
    const headings = [
      ...titles,
      ...COLUMNS.map((word, index) => `${words[word] ?? word}${words[word] === undefined ? '' : `(${index < 6 ? last : year})`}`),
    ];
    rows.push({ keys: [LIST_KEY], cells: headings.map((value): OwnCell => ({ value, format: heading })) });
    const times = new Map<string, number>();
    for (const one of indicators) {
      const keys = [one.now, one.before].flatMap((own) => (own === null ? [] : [compareKey(own)]));
      const [key = ''] = keys;
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      rows.push({ keys: keys.map((own) => indicatorKey(own, time)), cells: this.row(one) });
    }
    return { rows, heading: listHeading, blocks: [...whole, [listHeading, lastRow]] };
  }

  private levelTitle(depth: number): string {
    for (const { now, before } of this.comparison.indicators) {
      const found = (now ?? before)?.indicator.levels[depth]?.title ?? '';
      if (found !== '') return found;
    }
    return '';
  }

  /** Statuses of last year down, of this year across. */
  private matrix(strategy: string | null, top: number, firstRow: number, lastRow: number, year: string, last: string): OwnRow[] {
    const { indicators } = this.comparison;
    const range = (column: number): string =>
      `$${columnLetters(column)}$${String(firstRow + 1)}:$${columnLetters(column)}$${String(lastRow + 1)}`;
    const caption = `$A$${String(top + 1)}`;
    const counted = indicators.filter(
      (one) => one.now !== null && one.before !== null && (strategy === null || levelsOf(one)[0] === strategy),
    );
    const head: (OwnCell | null)[] = [
      { value: `${last}＼${year}`, format: heading },
      ...this.statuses.map((value): OwnCell => ({ value, format: heading })),
      { value: TOTAL, format: heading },
    ];
    const body = this.statuses.map((from, index): (OwnCell | null)[] => {
      const row = top + 2 + index;
      const cells = this.statuses.map((to, column): OwnCell => {
        const value = counted.filter(
          ({ now, before }) => now?.result.recorded.status === to && before?.result.recorded.status === from,
        ).length;
        const conditions = [
          `(${range(this.columns.lastStatus)}=$A${OWN_ROW})`,
          `(${range(this.columns.status)}=${columnLetters(column + 1)}$${String(top + 2)})`,
          ...(strategy === null ? [] : [`(${range(0)}=${caption})`]),
        ];
        return { value, formula: `=SUMPRODUCT(${conditions.join('*')})`, format: figure };
      });
      const sum = cells.reduce((total, { value }) => total + Number(value), 0);
      const across = `${columnLetters(1)}${String(row + 1)}:${columnLetters(this.statuses.length)}${String(row + 1)}`;
      return [{ value: from, format: center }, ...cells, { value: sum, formula: `=SUM(${across})`, format: figure }];
    });
    const totals = Array.from({ length: this.statuses.length + 1 }, (_, index): OwnCell => {
      const column = columnLetters(index + 1);
      const value = body.reduce((total, cells) => total + Number(cells[index + 1]?.value ?? 0), 0);
      return { value, formula: `=SUM(${column}${String(top + 3)}:${column}${String(top + 2 + this.statuses.length)})`, format: figure };
    });
    const shown = strategy ?? OVERALL;
    const lines = [head, ...body, [{ value: TOTAL, format: heading }, ...totals]];
    return [
      { keys: [captionKey(shown)], cells: [{ value: shown, format: { ...band, border: false } }] },
      ...lines.map((cells, index): OwnRow => ({
        keys: [matrixKey(shown, index === 0 ? HEAD : String(cells[0]?.value ?? ''))],
        cells,
      })),
    ];
  }

  private row(one: ComparedIndicator): (OwnCell | null)[] {
    const { now, before } = one;
    const shown = now ?? before;
    const levels = levelsOf(one);
    const names = Array.from({ length: this.levels }, (_, depth): OwnCell => ({ value: levels[depth] ?? '', format: text }));
    const live = this.comparison.sameWorkbook && !(before?.table.actuals.length !== undefined && before.table.actuals.length > 1);
    return [
      ...names,
      { value: shown?.indicator.name ?? '', format: text },
      { value: shown?.indicator.unit ?? '', format: center },
      ...this.parts(before, live, before === null ? null : otherUnit(before, now)),
      ...this.parts(now, true),
      this.change(one),
    ];
  }

  /** @param unit of the figures, where the row names another one */
  private parts(one: YearIndicator | null, live: boolean, unit: string | null = null): OwnCell[] {
    return (['target', 'actual', 'progress', 'status'] as const).map((part): OwnCell => {
      const format = part === 'status' ? center : figure;
      if (one === null) return { value: '', format };
      const cell = one.table.cell(one.indicator, part);
      const shown = shownFigure(one, part);
      const { value } = shown;
      const isCounted = unit !== null && typeof value === 'number' && (part === 'target' || part === 'actual');
      const numberFormat = isCounted ? formatWithUnit(shown.numberFormat, unit) : shown.numberFormat;
      if (!live || cell === null) return { value, format, numberFormat };
      const reference = `${quotedSheet(cell.sheet)}!${cellAddress(cell.row, cell.column)}`;
      return { value, formula: `=IF(${reference}="","",${reference})`, format, numberFormat };
    });
  }

  private change({ now, before, change }: ComparedIndicator): OwnCell {
    if (now === null || before === null || change === CHANGES.incomparable) return { value: change, format: center };
    const at = (column: number): string => `${columnLetters(column)}${OWN_ROW}`;
    const { progress, lastProgress, target, lastTarget } = this.columns;
    const difference = `ROUND(${at(progress)}-${at(lastProgress)},10)`;
    const moved = `IF(${difference}>0,"${CHANGES.up}",IF(${difference}<0,"${CHANGES.down}","${CHANGES.level}"))`;
    const measured = `AND(ISNUMBER(${at(progress)}),ISNUMBER(${at(lastProgress)}))`;
    const formula = `=IF(${at(target)}<>${at(lastTarget)},"${CHANGES.target}",IF(${measured},${moved},"${CHANGES.unmeasured}"))`;
    // A target in another spelling (1,200 and 1200人) is the same to people, and another to a formula.
    return change !== CHANGES.target && this.spelledOtherwise(now, before)
      ? { value: change, format: center }
      : { value: change, formula, format: center };
  }

  private spelledOtherwise(now: YearIndicator, before: YearIndicator): boolean {
    const [own, old] = [now, before].map((one) => one.table.cell(one.indicator, 'target')?.value ?? '');
    return own !== old;
  }
}

function levelsOf({ now, before }: ComparedIndicator): string[] {
  return ((now ?? before)?.indicator.levels ?? []).map(({ name }) => name);
}
