import { labelsDiffer } from '../../../../src/evaluation/counts/differences/label-differs';
import { groupByStrategy } from '../../../../src/evaluation/counts/strategy-groups';
import { resultOf } from '../result-of';

const STRATEGY = '3 「訪れたい！」MINEの発信と交流の強化';
const groups = groupByStrategy([resultOf({ strategy: STRATEGY, direction: '1 交流人口の拡大' })]);

function found(kind: 'strategy' | 'direction' | 'overall-goal', label: string): (string | null)[][] {
  const row = { row: 4, kind, label, labelColumn: 1, strategy: STRATEGY, direction: kind === 'direction' ? '1 交流人口の拡大' : null };
  const table = { sheet: '評価', headingRow: 3, statusColumns: [], otherColumns: [], totalColumn: null, rows: [row] };
  return labelsDiffer([table], groups).map(({ sheet, row: at, column, recorded, computed }) => [
    `${sheet} ${at} ${column}`,
    recorded,
    computed,
  ]);
}

test('a label that is cut off is reported where it stands', () => {
  const label = '3 「訪れたい！」MINEの発信と交流の強';
  expect(found('strategy', label)).toEqual([['評価 4 1', label, STRATEGY]]);
});

test.each([
  ['strategy', STRATEGY],
  ['strategy', '３　「訪れたい！」 ＭＩＮＥの発信と交流の強化'],
  ['strategy', '「訪れたい！」MINEの発信と交流の強化'],
  ['direction', '1 交流人口の拡大'],
  ['overall-goal', '基本目標'],
] as const)('%s %s is the same', (kind, label) => expect(found(kind, label)).toEqual([]));

test('another number is another label', () => expect(found('direction', '2 交流人口の拡大')).toHaveLength(1));
