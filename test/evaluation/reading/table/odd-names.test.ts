import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../snapshot-of';

/** Levels, name and target of every indicator, and the codes of warnings and errors. */
function read(text: string): string[] {
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile({}), countSheet: null });
  return [
    ...results.map(({ indicator: { strategy, direction, measure, name, target } }) =>
      [...[strategy, direction, measure].flatMap((heading) => heading?.label ?? []), name, target.text].join(' / '),
    ),
    ...findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
  ];
}

const ROWS =
  '重点戦略 | 戦略方針 | 施策 | 目標指標 | 単位 | 現状 | 実績 | 目標 | 進捗率 | 状況\n1 子育て\n| 1 支援\n| | | 入込客数 | 件 | 10 | 12 | 20';

test.each(['①', '2025', '(1)', '100%', '★', '？', '―'])('%s as a name, below headings on rows of their own', (name) => {
  expect(read(`${ROWS}\n| | | ${name} | 件 | 10 | 12 | 21\n| | | 宿泊者数 | 件 | 10 | 12 | 22`)).toEqual([
    '1 子育て / 1 支援 / 入込客数 / 20',
    `1 子育て / 1 支援 / ${name} / 21`,
    '1 子育て / 1 支援 / 宿泊者数 / 22',
  ]);
});

test.each(['| 10 | - | 21', '| - | 12 | 21', '| - | - | 21', '| 10 | 調査中 | 21'])('an odd name with figures missing: %s', (figures) => {
  expect(read(`${ROWS}\n| | | ① | 件 ${figures}\n| | | 宿泊者数 | 件 | 10 | 12 | 22`)).toEqual([
    '1 子育て / 1 支援 / 入込客数 / 20',
    '1 子育て / 1 支援 / ① / 21',
    '1 子育て / 1 支援 / 宿泊者数 / 22',
  ]);
});

test.each(['増加', '?', '- '])('an odd name beside a heading with a number, with a target that says no figure: %s', (target) => {
  const sheet = `${ROWS}\n| | 1 体験 | ① | 件 | 10 | 12 | ${target}\n| | | 宿泊者数 | 件 | 10 | 12 | 22`;
  expect(read(sheet)).toEqual(expect.arrayContaining([`1 子育て / 1 支援 / 1 体験 / ① / ${target.trim()}`]));
});

test('an odd name whose baseline has gone wrong', () => {
  expect(read(`${ROWS}\n| | 1 体験 | ① | 件 | ? | 12 | 20\n| | | 宿泊者数 | 件 | 10 | 12 | 22`)).toEqual([
    '1 子育て / 1 支援 / 入込客数 / 20',
    '1 子育て / 1 支援 / 1 体験 / ① / 20',
    '1 子育て / 1 支援 / 1 体験 / 宿泊者数 / 22',
    'unreadable-figure',
  ]);
});

test('a ditto mark as a name is the name above, which is said to stand twice', () => {
  expect(read(`${ROWS}\n| | | 〃 | 件 | 10 | 12 | 21\n| | | 宿泊者数 | 件 | 10 | 12 | 22`)).toEqual([
    '1 子育て / 1 支援 / 入込客数 / 20',
    '1 子育て / 1 支援 / 入込客数 / 21',
    '1 子育て / 1 支援 / 宿泊者数 / 22',
    'duplicate-indicator',
  ]);
});

const FLAT = '重点項目 | 指標 | 単位 | 基準値 | 実績値 | 目標値';

test('a row without a name is an indicator, and a finding says so', () => {
  expect(read(`${FLAT}\n1 財政 | 基金 | 円 | 18 | 21 | 25\n1 財政 | | 件 | 7 | 9 | 10`)).toEqual([
    '1 財政 / 基金 / 25',
    '1 財政 /  / 10',
    'name-missing',
  ]);
});

test.each([
  ['a total', '1 財政 | 小計 | 円 | 18 | 21 | 25'],
  ['a total in the level', '総計 | | | 18 | 21 | 25'],
  ['years', '| | | 2019 | 2020 | 2021'],
  ['numbers of the columns', '1 | 2 | 3 | 4 | 5 | 6'],
  ['numbers of the columns in circles', '① | ② | ③ | ④ | ⑤ | ⑥'],
])('%s is none', (_name, row) => {
  expect(read(`${FLAT}\n1 財政 | 基金 | 円 | 18 | 21 | 25\n${row}`)).toEqual(['1 財政 / 基金 / 25']);
});

test('figures with digits in their brackets leave no row out', () => {
  expect(
    read(
      '成果目標 | 目標 | 実績\n移行数 | 470人(約10%) | 175人(3.6%)\n減少数 | 74人減(令和2年度末 4,825人) | 4,745人(令和2年度末 154人減)',
    ),
  ).toEqual(['移行数 / 470人(約10%)', '減少数 / 74人減(令和2年度末 4,825人)', 'unreadable-figure']);
});

test('ditto marks in levels, units and targets mean the one above', () => {
  const { results } = evaluateWorkbook(
    workbookOf(
      rowsOf(`基本目標 | 基本施策 | 施策 | 指標 | 単位 | 基準値 | 実績値 | 目標値
        1 安心 | 1 防災 | 1 備え | 食料 | 食 | 10 | 15 | 60
        〃 | 同上 | ″ | 登録者 | 〃 | 8 | 21 | 〃
        々 | ↓ | 2 訓練 | 参加者 | 仝 | 9 | 10 | 同上
        2 活力 | 1 観光 | 1 施設 | 道の駅 | 千人 | 31 | 35 | 40
        ″ | ″ | ″ | 案内所 | 人 | 14 | 13 | 18
        〃 | 2 農業 | 〃 | 維持 | 人 | 14 | 13 | 同左`),
    ),
    { profile: parseProfile({}), countSheet: null },
  );
  expect(
    results.map(({ indicator: { strategy, direction, measure, unit, target } }) => [
      [strategy, direction, measure].map((heading) => heading?.label ?? '').join('>'),
      unit,
      target.kind === 'number' ? target.value : target.kind,
    ]),
  ).toEqual([
    ['1 安心>1 防災>1 備え', '食', 60],
    ['1 安心>1 防災>1 備え', '食', 60],
    ['1 安心>1 防災>2 訓練', '食', 60],
    ['2 活力>1 観光>1 施設', '千人', 40],
    ['2 活力>1 観光>1 施設', '人', 18],
    ['2 活力>2 農業>1 施設', '人', 13],
  ]);
});
