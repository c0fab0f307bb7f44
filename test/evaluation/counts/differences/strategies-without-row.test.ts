import type { ExistingCountRow, ExistingCountTable } from '../../../../src/evaluation/counts/existing-count-table';
import { strategiesWithoutRow } from '../../../../src/evaluation/counts/differences/strategies-without-row';
import { groupByStrategy } from '../../../../src/evaluation/counts/strategy-groups';
import { resultOf } from '../result-of';

function table(kinds: readonly (readonly [ExistingCountRow['kind'], string | null])[], sheet = '集計'): ExistingCountTable {
  return {
    sheet,
    headingRow: 0,
    statusColumns: [{ label: '改善↑', column: 1 }],
    otherColumns: [],
    totalColumn: 2,
    rows: kinds.map(([kind, strategy], index) => ({
      row: index + 1,
      kind,
      label: strategy ?? '合計',
      labelColumn: 0,
      strategy,
      direction: null,
    })),
  };
}

const rows = (...strategies: readonly string[]) => strategies.map((strategy) => ['strategy', strategy] as const);
const TOTAL = ['total', null] as const;
const results = ['1 働く', '2 住む', '3 学ぶ'].flatMap((strategy, index) => [
  resultOf({ strategy, direction: '1 あ', row: 2 * index + 2, status: '改善↑' }),
  resultOf({ strategy, direction: '1 あ', row: 2 * index + 3, status: '改善↑' }),
]);

test.each<[string, readonly ExistingCountTable[], readonly string[]]>([
  ['a strategy without a row is not in the total', [table([...rows('1 働く', '2 住む'), TOTAL])], ['集計 4 3 学ぶ 2']],
  ['all are', [table([...rows('1 働く', '2 住む', '3 学ぶ'), TOTAL])], []],
  ['a table without a total claims nothing', [table(rows('1 働く', '2 住む'))], []],
  ['a table of one strategy is about that one', [table([...rows('1 働く'), ['direction', '1 働く'], TOTAL])], []],
  ['the rest has a table of its own', [table([...rows('1 働く', '2 住む'), TOTAL]), table([...rows('3 学ぶ', '2 住む'), TOTAL])], []],
])('%s', (_, tables, found) => {
  const findings = strategiesWithoutRow(tables, groupByStrategy(results));
  expect(findings.map(({ sheet, row, details, computed }) => [sheet, row + 1, details?.['label'], computed].join(' '))).toEqual(found);
});

test('what is on a sheet of its own belongs to another plan', () => {
  const [first, ...more] = results;
  const other = more.slice(-2).map((result) => ({ ...result, indicator: { ...result.indicator, sheet: '別の計画' } }));
  const groups = groupByStrategy([first!, ...more.slice(0, 3), ...other]);
  expect(strategiesWithoutRow([table([...rows('1 働く', '2 住む'), TOTAL])], groups)).toEqual([]);
});

test('indicators without a strategy are in no row', () => {
  const groups = groupByStrategy([...results.slice(0, 4), resultOf({ row: 20, status: '改善↑' })]);
  const [finding] = strategiesWithoutRow([table([...rows('1 働く', '2 住む'), TOTAL])], groups);
  expect(finding).toMatchObject({ variant: 'no-row', details: { label: 'その他' }, computed: '1' });
});
