import { inTotal, type Tallier, type Tally, totalOf } from '../../../counts/count';
import { countSheetTitle, REPORT_WORDS } from '../../../vocabulary/headings/report-words';
import { countedInStrategy, type IndicatorGroup, type StrategyGroups } from '../../../counts/strategy-groups';
import type { LevelTitles } from '../../../evaluation';
import type { Profile } from '../../../profile/profile';
import { cellAddress } from '../../../workbook/address';
import type { PlannedFormat } from '../../../workbook/plan';
import type { CellValue } from '../../../workbook/snapshot';
import { type CellPosition, type CountFormulas, formulaOf, sumOf } from '../count-formulas';
import { barFormula, barSigns, barText } from './count-bar';
import { BARE, type CountFormats, countFormats } from './count-formats';
import type { ModelCells } from './model-cells';
import { statusLegend } from './status-legend';

/** What a row of the count sheet is. A row keeps its looks as long as it stays of one kind. */
export type LayoutRowKind =
  'title' | 'note' | 'blank' | 'heading' | 'overall-heading' | 'strategy' | 'detail' | 'caption' | 'line' | 'total';

/** One cell of the count sheet. */
export interface LayoutCell {
  readonly formula: string | null;
  readonly value: CellValue;
  readonly format: PlannedFormat;
}

/** One row of the count sheet; beyond its cells it is empty. */
export interface LayoutRow {
  readonly kind: LayoutRowKind;
  readonly cells: readonly LayoutCell[];
}

/** What the layout shows. */
export interface LayoutInput {
  /** The name of the sheet. */
  readonly sheet: string;
  /** The strategies with a table of their own on the sheet. */
  readonly blocks: readonly StrategyGroups[];
  /** All strategies, for the overall table. */
  readonly strategies: readonly StrategyGroups[];
  readonly profile: Profile;
  /** The columns that the tally is for. */
  readonly labels: readonly string[];
  readonly tally: Tallier;
  /** null: values are written. */
  readonly formulas: CountFormulas | null;
  readonly levelTitles: LevelTitles;
  /** The year of the actuals, as the title says it; null: the sheets name none, or several. */
  readonly year: string | null;
  /** What the cells are to look like; null: nothing in particular. */
  readonly models: ModelCells | null;
}

/** The columns before the counts: number and label. Earlier versions had a third, empty one where the workbook has measures. */
export const LABEL_COLUMNS = { now: 2, before: 3 };

/**
 * Lays the count sheet out as the report does: a title with whose it is, what the statuses mean, then a table for each strategy (the strategy, 基本目標, its
 * directions), then the overall table with a row for each strategy, its bar, and a total. Between tables is an empty row.
 * Source: docs/rules.md, "Count tables".
 */
export function layoutCountSheet(input: LayoutInput): LayoutRow[] {
  return new Layout(input).rows;
}

class Layout {
  readonly rows: LayoutRow[] = [];
  private readonly labelColumns = LABEL_COLUMNS.now;
  private readonly barSigns: readonly string[];
  private readonly formats: CountFormats;
  private readonly strategyRows = new Map<StrategyGroups, number>();

  constructor(private readonly input: LayoutInput) {
    const { profile, labels, strategies, year, models } = input;
    this.barSigns = barSigns(profile, labels);
    this.formats = countFormats(models, profile.report.font);
    const { municipality = '', plan = '' } = profile.report;
    this.add('title', [text(countSheetTitle(`${municipality}${plan}`, year), this.formats.title)]);
    for (const line of statusLegend(profile, labels, this.barSigns)) this.addNote(line);
    if (strategies.some(({ overallGoal }) => overallGoal.results.length > 0))
      this.addNote(profile.overallGoalInStrategyTotal ? REPORT_WORDS.goalsIn : REPORT_WORDS.goalsOut);
    // Of a workbook without strategies the one table is the overall table; a strategy without parts is a row of that one only.
    const hasOverall = input.strategies.some(({ strategy }) => strategy !== null);
    for (const groups of input.blocks) if (!hasOverall || hasParts(groups)) this.addBlock(groups);
    if (hasOverall) this.addOverall();
  }

  private addBlock(groups: StrategyGroups): void {
    const { direction = null } = this.input.levelTitles;
    this.add('blank', []);
    this.addHeading('heading', [this.topTitle(), direction]);
    const row = this.rows.length;
    this.strategyRows.set(groups, row);
    const hasOverallGoal = groups.overallGoal.results.length > 0;
    const inStrategy = hasOverallGoal && this.input.profile.overallGoalInStrategyTotal;
    const first = row + (hasOverallGoal && !inStrategy ? 2 : 1);
    const last = row + (hasOverallGoal ? 1 : 0) + groups.directions.length;
    const summed = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    const { direct } = groups;
    const counted = countedInStrategy(groups, this.input.profile.overallGoalInStrategyTotal);
    const sum = (column: number, label: string, count: number): string | undefined => {
      const terms = summed.length > 0 ? [sumOf(summed.map((source) => ({ row: source, column })))] : [];
      if (direct.results.length > 0 || summed.length === 0) terms.push(this.counted([direct], label));
      return formulaOf(terms) ?? this.countFormula(counted, label, count);
    };
    this.addCounts('strategy', this.strategyLabels(groups), counted, this.formats.strategyCount, sum);
    if (hasOverallGoal) this.addDetail(REPORT_WORDS.overallGoal, groups.overallGoal);
    for (const direction of groups.directions) this.addDetail(direction.heading?.label ?? '', direction);
  }

  private addDetail(label: string, group: IndicatorGroup): void {
    const labels = [text(null, this.formats.number), text(label, this.formats.subLabel)];
    this.addCounts('detail', labels, [group], this.formats.count, (_, status, count) => this.countFormula([group], status, count));
  }

  private addOverall(): void {
    const { overallGoalInStrategyTotal } = this.input.profile;
    this.add('blank', []);
    this.add('caption', [text(REPORT_WORDS.overall, this.formats.caption)]);
    this.addHeading('overall-heading', [this.topTitle(), null]);
    const first = this.rows.length;
    const all: IndicatorGroup[] = [];
    for (const groups of this.input.strategies) {
      const counted = countedInStrategy(groups, overallGoalInStrategyTotal);
      for (const group of counted) all.push(group);
      const block = this.strategyRows.get(groups);
      const labels = [text(numberOf(groups), this.formats.number), text(nameOf(groups, true), this.formats.label)];
      this.addCounts('line', labels, counted, this.formats.count, (column, status, count) =>
        block === undefined ? this.countFormula(counted, status, count) : `=${cellAddress(block, column)}`,
      );
    }
    const lines = Array.from({ length: this.rows.length - first }, (_, index) => first + index);
    const labels = [text(null, this.formats.strategyNumber), text(REPORT_WORDS.total, this.formats.strategyLabel)];
    this.addCounts('total', labels, all, this.formats.strategyCount, (column) => formulaOf([sumOf(lines.map((row) => ({ row, column })))]));
  }

  private strategyLabels(groups: StrategyGroups): LayoutCell[] {
    const named = this.input.strategies.some(({ strategy }) => strategy !== null);
    return [text(numberOf(groups), this.formats.strategyNumber), text(nameOf(groups, named), this.formats.strategyLabel)];
  }

  private topTitle(): string {
    const { strategy = '' } = this.input.levelTitles;
    return strategy === '' ? REPORT_WORDS.noLevel : strategy;
  }

  private addHeading(kind: 'heading' | 'overall-heading', levels: readonly (string | null)[]): void {
    const shown = levels.map((level) => (level === '' ? null : level));
    const bar = kind === 'overall-heading' ? [REPORT_WORDS.bar] : [];
    const headings = [...shown, ...this.input.labels, REPORT_WORDS.total, ...bar];
    this.add(
      kind,
      headings.map((heading) => text(heading, this.formats.heading)),
    );
  }

  private addCounts(
    kind: LayoutRowKind,
    labels: readonly LayoutCell[],
    groups: readonly IndicatorGroup[],
    format: PlannedFormat,
    formula: (column: number, status: string, count: number) => string | undefined,
  ): void {
    const { profile, labels: statuses, tally, formulas } = this.input;
    const counts = tally(groups);
    const row = this.rows.length;
    const summed: CellPosition[] = [];
    const cells = statuses.map((status, place): LayoutCell => {
      const column = this.labelColumns + place;
      const count = counts[place] ?? 0;
      if (inTotal(status, profile)) summed.push({ row, column });
      return { formula: (formulas === null ? undefined : formula(column, status, count)) ?? null, value: count, format };
    });
    const total = formulas === null ? undefined : formulaOf([sumOf(summed)]);
    const all = totalOf(counts, statuses, profile);
    cells.push({ formula: total ?? null, value: all, format });
    if (kind === 'line' || kind === 'total') cells.push(this.bar(row, counts, all, kind));
    this.add(kind, [...labels, ...cells]);
  }

  /** A row of the overall table as a bar of signs. */
  private bar(row: number, counts: Tally, all: number, kind: 'line' | 'total'): LayoutCell {
    const { profile, labels: statuses, formulas } = this.input;
    const shares = statuses.flatMap((status, place) =>
      inTotal(status, profile)
        ? [{ sign: this.barSigns[place] ?? '', count: counts[place] ?? 0, cell: cellAddress(row, this.labelColumns + place) }]
        : [],
    );
    return {
      formula: formulas === null ? null : barFormula(shares, cellAddress(row, this.labelColumns + statuses.length)),
      value: barText(shares, all),
      format: kind === 'total' ? this.formats.strategyBar : this.formats.bar,
    };
  }

  private addNote(note: string): void {
    this.add('note', [text(note, this.formats.note)]);
  }

  private add(kind: LayoutRowKind, cells: readonly LayoutCell[]): void {
    this.rows.push({ kind, cells });
  }

  private countFormula(groups: readonly IndicatorGroup[], status: string, count: number): string | undefined {
    return formulaOf([this.input.formulas?.counted(groups, status, count, this.input.sheet)]);
  }

  private counted(groups: readonly IndicatorGroup[], status: string): string | undefined {
    const { labels, tally, formulas, sheet } = this.input;
    return formulas?.counted(groups, status, tally(groups)[labels.indexOf(status)] ?? 0, sheet);
  }
}

/** Whether a table of the strategy would say more than its row in the overall table. */
function hasParts({ directions, overallGoal }: StrategyGroups): boolean {
  return directions.length > 0 || overallGoal.results.length > 0;
}

function text(value: CellValue, format: PlannedFormat): LayoutCell {
  return { formula: null, value, format };
}

/** A plain number as a number: Excel flags numbers that are typed as text. */
function numberOf({ strategy }: StrategyGroups): CellValue {
  const number = strategy?.number ?? null;
  return number !== null && /^[1-9]\d{0,3}$/.test(number) ? Number(number) : number;
}

function nameOf({ strategy }: StrategyGroups, named: boolean): string {
  if (strategy === null) return named ? REPORT_WORDS.noStrategy : REPORT_WORDS.overall;
  return strategy.name === '' ? strategy.label : strategy.name;
}

/** The cell of a row beyond what is laid out there. */
export const EMPTY_CELL: LayoutCell = { formula: null, value: null, format: BARE };
