import { wholeEngine } from '../../../../src/evaluation/whole-engine';
import { statusMatcher } from '../../../../src/evaluation/vocabulary/statuses/status-label';
import { readSheet } from '../../../../src/evaluation/reading/read-sheet';
import { SheetGrid } from '../../../../src/evaluation/reading/sheet-grid';
import { rowsOf, type SheetParts, workbookOf } from '../../snapshot-of';
import { allSteps } from '../../../../src/evaluation/steps';

/** Strategy / direction / measure / name of every indicator that a sheet holds, as labels; a level that is none is a dot. */
export function outlineOfRows(text: string, parts: SheetParts = {}): string[] {
  const workbook = workbookOf(rowsOf(text), parts);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const matcher = statusMatcher(['目標達成', '改善↑', '-', '悪化↓']);
  const { byTable } = allSteps(
    readSheet(new SheetGrid(sheet, workbook), matcher, { columns: {}, year: null, levels: {}, headingRow: null }, wholeEngine),
  );
  return byTable.flatMap(({ indicators }) =>
    indicators.map(({ strategy, direction, measure, name }) =>
      [...[strategy, direction, measure].map((heading) => heading?.label ?? '.'), name].join(' / '),
    ),
  );
}
