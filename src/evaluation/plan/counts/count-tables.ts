import type { Tallier } from '../../counts/count';
import { countsDiffer } from '../../counts/differences/counts-differ';
import { labelsDiffer } from '../../counts/differences/label-differs';
import { printedCount } from '../../counts/printed-count';
import { type ExistingCell, existingCells } from '../../counts/existing-cells';
import type { ExistingCountTable } from '../../counts/existing-count-table';
import { statusesWithoutColumn } from '../../counts/differences/statuses-without-column';
import { strategiesWithoutRow } from '../../counts/differences/strategies-without-row';
import type { StatusColumns } from '../../counts/status-columns';
import type { StrategyGroups } from '../../counts/strategy-groups';
import type { IndicatorResult, LevelTitles } from '../../evaluation';
import type { Finding } from '../../findings/finding';
import type { Profile } from '../../profile/profile';
import { cellKey } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import { valueAt, type WorkbookSnapshot } from '../../workbook/snapshot';
import { CountFormulas } from './count-formulas';
import { fillCountTable } from './count-in-place';
import { type CountSheetPlace, placeCountSheet, planCountSheet } from './sheet/count-sheet';
import { layoutCountSheet } from './sheet/count-sheet-layout';
import { StatusCells } from './count-status-cells';
import type { ModelCells } from './sheet/model-cells';

/** What the planning of count tables needs to know. */
export interface CountTablesInput {
  readonly snapshot: WorkbookSnapshot;
  /** The count tables found on the sheets, on the product's own count sheet too. */
  readonly existing: readonly ExistingCountTable[];
  readonly results: readonly IndicatorResult[];
  /** The results by strategy and direction. */
  readonly strategies: readonly StrategyGroups[];
  /** The results as the product's own count tables divide them: by strategy, down to the level that the body chose. */
  readonly counting: readonly StrategyGroups[];
  /** What the tally counts under. */
  readonly columns: StatusColumns;
  readonly tally: Tallier;
  readonly profile: Profile;
  readonly write: 'formulas' | 'values';
  /** Replace typed counts that differ from the rule; otherwise they are kept and reported. */
  readonly applyRule: boolean;
  /** The sheet for the count tables that the workbook does not hold yet; null: none. */
  readonly countSheet: string | null;
  readonly levelTitles: LevelTitles;
  /** The year of the actuals, for the title of the count sheet; null: none, or several. */
  readonly year: string | null;
  /** What the count sheet's cells are to look like; null: nothing in particular. */
  readonly models: ModelCells | null;
}

/**
 * Plans the count tables: those on the sheets are filled in place, and what the workbook does not hold goes to the
 * count sheet.
 * @returns the writes by sheet (a sheet may also have result cells in another plan), and what a person should look at
 */
export function planCountTables(input: CountTablesInput): { sheets: SheetPlan[]; findings: Finding[] } {
  const { snapshot, results, strategies, columns, tally, profile, write, applyRule } = input;
  const place = input.countSheet === null || results.length === 0 ? null : placeCountSheet(snapshot, input.countSheet);
  const tables = input.existing.filter(({ sheet }) => sheet !== place?.existing?.sheet.name);
  const { match } = columns;
  const filled = tables.map((table) => ({ table, cells: existingCells(table, strategies, profile, columns, tally) }));
  const statusCells = new StatusCells(snapshot, results, match, write, countCellsBySheet(tables));
  const formulas = new CountFormulas(statusCells, match);

  const sheets: SheetPlan[] = [];
  const findings: Finding[] = [...labelsDiffer(tables, strategies), ...strategiesWithoutRow(tables, strategies)];
  const byName = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const printed = ({ sheet, row, column }: ExistingCell): number | null => {
    const held = byName.get(sheet);
    return held === undefined ? null : printedCount(valueAt(held, row.row, column));
  };
  for (const { table, cells } of filled) {
    const sheet = byName.get(table.sheet);
    if (sheet === undefined) continue;
    const inPlace = fillCountTable(sheet, cells, { snapshot, statusCells, formulas, match, write, applyRule });
    sheets.push(...inPlace.sheets);
    for (const finding of countsDiffer(inPlace.kept, printed)) findings.push(finding);
    for (const finding of statusesWithoutColumn(table, cells, columns.labels, profile, tally)) findings.push(finding);
  }
  const sheet = place === null ? null : countSheet(input, place, tables, write === 'formulas' ? formulas : null);
  if (sheet !== null) sheets.push(sheet);
  if (sheet?.create !== null && sheet !== null && place !== null && place.taken !== null) findings.push(nameTaken(place.name, place.taken));
  return { sheets, findings };
}

/** The count sheet has another name than was wanted. */
function nameTaken(name: string, taken: string): Finding {
  const nowhere = { row: 0, column: 0, indicator: null };
  return { code: 'sheet-name-taken', severity: 'info', sheet: name, ...nowhere, recorded: taken, computed: name };
}

function countSheet(
  { profile, levelTitles, counting, columns, tally, year, models }: CountTablesInput,
  place: CountSheetPlace,
  tables: readonly ExistingCountTable[],
  formulas: CountFormulas | null,
): SheetPlan | null {
  const blocks = counting.filter((groups) => !isHeld(groups, tables));
  if (blocks.length === 0) return null;
  const rows = layoutCountSheet({
    sheet: place.name,
    blocks,
    strategies: counting,
    profile,
    labels: columns.labels,
    tally,
    formulas,
    levelTitles,
    year,
    models,
  });
  return planCountSheet(place, rows, profile);
}

/** Whether the workbook has the strategy's table: its directions, or, where it has none, the strategy. */
function isHeld({ strategy, directions }: StrategyGroups, tables: readonly ExistingCountTable[]): boolean {
  if (strategy === null) return false;
  return tables.some(({ rows }) =>
    rows.some((row) => row.strategy === strategy.label && (directions.length === 0 ? row.kind === 'strategy' : row.direction !== null)),
  );
}

function countCellsBySheet(tables: readonly ExistingCountTable[]): Map<string, Set<number>> {
  const bySheet = new Map<string, Set<number>>();
  for (const { sheet, rows, statusColumns, otherColumns, totalColumn } of tables) {
    const cells = bySheet.get(sheet) ?? new Set<number>();
    bySheet.set(sheet, cells);
    const columns = [...statusColumns, ...otherColumns].map(({ column }) => column);
    if (totalColumn !== null) columns.push(totalColumn);
    for (const { row } of rows) for (const column of columns) cells.add(cellKey(row, column));
  }
  return bySheet;
}
