import type { Indicator } from '../../../../src/evaluation/evaluation';
import { readFigure } from '../../../../src/evaluation/figures/read-figure';
import { addIndicatorFindings } from '../../../../src/evaluation/findings/rows/indicator-findings';
import type { Finding } from '../../../../src/evaluation/findings/finding';
import { cellOf } from '../../../../src/evaluation/indicator-cell';
import { isOwnFormula } from '../../../../src/evaluation/vocabulary/statuses/own-formula';
import { ResultCells } from '../../../../src/evaluation/plan/results/result-cells';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { markUse } from '../../../../src/evaluation/rules/effective-rule';
import { judge } from '../../../../src/evaluation/rules/judge';
import { NO_OTHER_FIGURES } from '../../../../src/evaluation/rules/progress/other-figures';
import { formulaInRow } from '../../../../src/evaluation/workbook/plan';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';
import { workbookOf } from '../../snapshot-of';

const PROFILE = parseProfile({});
const PARTS = { indicator: 0, unit: null, baseline: 2, actual: 3, target: 3, progress: 3, status: 4 };

/** 指標 | 区分 | 基準 | R5 | 評価 over 目標, 実績 and 達成率, from row 2 on. */
function pair(target: CellValue, actual: CellValue, baseline: CellValue, rate: CellValue = null) {
  const { sheets, styles } = workbookOf([
    ['指標', '区分', '基準', 'R5', '評価'],
    ['参加者数', '目標', baseline, target, null],
    [null, '実績', null, actual, null],
    [null, '達成率', null, rate, null],
  ]);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('one sheet is given');
  const figure = (value: CellValue) => readFigure(value, 'General', null);
  const indicator: Indicator = {
    sheet: sheet.name,
    row: 1,
    columns: PARTS,
    rows: { actual: 2, progress: 3 },
    strategy: null,
    direction: null,
    measure: null,
    levels: [],
    name: '参加者数',
    unit: null,
    baseline: figure(baseline),
    actual: figure(actual),
    target: figure(target),
  };
  const judgement = judge('change', indicator, NO_OTHER_FIGURES, PROFILE);
  const cells = new ResultCells({ sheet, styles, profile: PROFILE, write: 'formulas', applyRule: false, date1904: false });
  const recorded = cells.plan(indicator, judgement, NO_OTHER_FIGURES);
  const findings: Finding[] = [];
  const marks = markUse({ columnValue: () => null, statedRule: null, statedMarks: [] }, PROFILE);
  addIndicatorFindings(findings, indicator, judgement, 'profile', PROFILE, marks);
  return { indicator, judgement, recorded, cells, findings };
}

test('formulas name the rows of the figures and stand in the rows of the results', () => {
  const { cells } = pair(20, 15, 10);
  const written = cells.writes.map(({ row, column, formula }) => ({ row, column, formula: formulaInRow(formula ?? '', row) }));
  expect(written).toEqual([
    { row: 3, column: 3, formula: '=IFERROR(IF(OR(D3="",D3="-",D2=""),"-",(D3-C2)/(D2-C2)),"要確認")' },
    { row: 1, column: 4, formula: expect.stringMatching(/^=IF\(ISNUMBER\(D4\),/) as string },
  ]);
  expect(written.every(({ formula }) => isOwnFormula(formula))).toBe(true);
});

test('texts are guarded in the cell that holds them', () => {
  const [write] = pair('20人以上', '15(速報)', 10).cells.writes;
  expect(formulaInRow(write?.formula ?? '', 3)).toBe(
    '=IF(0,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(D3="",D3="-",D2=""),"-",(IF(D3="15(速報)",15,D3)-C2)/(IF(D2="20人以上",20,D2)-C2)),"要確認"))',
  );
});

test('a typed rate that differs stays and is reported where it stands', () => {
  const { cells, recorded } = pair(20, 15, 10, '80%');
  expect(recorded.progressText).toBe('80%');
  expect(cells.findings).toEqual([expect.objectContaining({ code: 'progress-differs', row: 3, column: 3, recorded: '80%' })]);
});

test('what is said of a figure points to its own cell', () => {
  expect(pair(20, null, 10).findings).toEqual([expect.objectContaining({ code: 'missing-actual', row: 2, column: 3 })]);
});

test('cells are looked up by row and column', () => {
  const { indicator } = pair(20, 15, 10);
  expect([cellOf(indicator, 'actual'), cellOf(indicator, 'target'), cellOf(indicator, 'unit')]).toEqual([
    { row: 2, column: 3 },
    { row: 1, column: 3 },
    null,
  ]);
});
