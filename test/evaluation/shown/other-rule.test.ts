import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { findingSentence } from '../../../src/i18n/findings/findings';
import { rowsOf, workbookOf } from '../snapshot-of';

const HEAD = '分野 | 指標 | 単位 | 基準値 | 実績値 | 目標値 | 達成率 | 評価';
const LATER = '分野 | 指標 | 単位 | 実績値 | 目標値 | 達成率 | 評価';

const findings = (head: string, rows: string, input: object = {}) =>
  evaluateWorkbook(workbookOf(rowsOf(`${head}\n${rows}`)), { profile: parseProfile(input) }).findings.filter(
    ({ code }) => code !== 'target-below-baseline' && code !== 'achieved-at-baseline',
  );

const codes = (head: string, rows: string, input: object = {}) =>
  findings(head, rows, input).flatMap(({ code, severity }) =>
    severity === 'info' && code !== 'rule-shown' ? [] : [`${code} ${severity}`],
  );

const RATIO = `
  1 | 甲 | 件 | 10 | 12 | 16 | 75.0% |
  1 | 乙 | 件 | 5 | 9 | 20 | 45.0% |
  1 | 丙 | 件 | 1 | 8 | 4 | 200.0% |
  1 | 丁 | 件 | 3 | 3 | 9 | 33.3% |
`;

test.each<[string, string, string, string[]]>([
  ['rates that are all b/c', HEAD, RATIO, ['rule-shown info']],
  [
    'a rate that is not the sheet’s, either',
    HEAD,
    RATIO.replace('45.0%', '61.0%'),
    ['progress-differs', 'progress-differs', 'progress-differs', 'progress-differs'].map((code) => `${code} warning`),
  ],
  [
    'rates that are c/b where less is better, and b/c elsewhere',
    HEAD,
    `${RATIO}
  1 | 火災件数 | 件 | 24 | 19 | 15 | 78.9% |`,
    ['rule-shown info'],
  ],
  [
    'a rate that is c/b where more is better',
    HEAD,
    `${RATIO}
  1 | 戊 | 件 | 10 | 19 | 25 | 131.6% |`,
    Array.from({ length: 5 }, () => 'progress-differs warning'),
  ],
  [
    'too few rates',
    HEAD,
    '1 | 甲 | 件 | 10 | 12 | 16 | 75% |\n1 | 乙 | 件 | 5 | 9 | 20 | 45% |',
    ['progress-differs warning', 'progress-differs warning'],
  ],
  ['two rates to a decimal', HEAD, '1 | 甲 | 件 | 10 | 12 | 16 | 75.0% |\n1 | 乙 | 件 | 5 | 9 | 20 | 45.0% |', ['rule-shown info']],
  ['one rate', HEAD, '1 | 甲 | 件 | 10 | 12 | 16 | 75.0% |', ['progress-differs warning']],
  [
    'b/c where more is better, c/b where less is, half and half',
    HEAD,
    '1 | 甲 | 件 | 30 | 36 | 40 | 90.0% |\n1 | 乙 | t | 120 | 110 | 99 | 90.0% |\n1 | 丙 | 件 | 300 | 250 | 200 | 80.0% |\n1 | 丁 | 人 | 400 | 525 | 500 | 105.0% |',
    ['rule-shown info'],
  ],
  [
    'one slip among seven',
    HEAD,
    Array.from({ length: 7 }, (_, at) => `1 | 指標${at}番 | 件 | 10 | ${at + 11} | 40 | ${at === 5 ? 99 : ((at + 11) / 40) * 100}% |`).join(
      '\n',
    ),
    ['progress-differs warning', 'rule-shown info'],
  ],
  [
    'rates of the rule that are cut off',
    HEAD,
    '1 | 甲 | 件 | 10 | 12 | 13 | 66.6% |\n1 | 乙 | 件 | 5 | 10 | 11 | 83.3% |\n1 | 丙 | 件 | 1 | 8 | 10 | 77.7% |',
    ['rule-shown info'],
  ],
  [
    'rates of the rule that stop at 0 and 100 %',
    HEAD,
    '1 | 甲 | 件 | 20 | 38 | 30 | 100% |\n1 | 乙 | 件 | 100 | 150 | 200 | 50% |\n1 | 丙 | 件 | 60 | 57 | 70 | 0% |\n1 | 丁 | 件 | 4 | 7 | 8 | 75% |',
    ['rule-shown info'],
  ],
  [
    'a 100 % among rates that stop nowhere',
    HEAD,
    '1 | 甲 | 件 | 20 | 38 | 30 | 100% |\n1 | 乙 | 件 | 100 | 150 | 200 | 50% |\n1 | 丙 | 件 | 60 | 57 | 70 | -30% |\n1 | 丁 | 件 | 4 | 7 | 8 | 75% |',
    ['progress-differs warning'],
  ],
  [
    'one slip among twelve',
    HEAD,
    Array.from(
      { length: 12 },
      (_, at) => `1 | 指標${at}番 | 件 | 10 | ${at + 11} | 40 | ${at === 5 ? 99 : ((at + 11) / 40) * 100}% |`,
    ).join('\n'),
    ['progress-differs warning', 'rule-shown info'],
  ],
  [
    'words of another vocabulary',
    HEAD,
    '1 | 甲 | 件 | 10 | 12 | 16 | | 順調\n1 | 乙 | 件 | 5 | 9 | 20 | | 順調\n1 | 丙 | 件 | 1 | 8 | 4 | | 完了',
    ['rule-shown info'],
  ],
  [
    'a known word that contradicts',
    HEAD,
    '1 | 甲 | 件 | 10 | 12 | 16 | | 順調\n1 | 乙 | 件 | 5 | 9 | 20 | | 目標達成\n1 | 丙 | 件 | 1 | 8 | 4 | | 完了',
    ['status-differs warning', 'rule-shown info'],
  ],
  [
    'two odd words among many known',
    HEAD,
    '1 | 甲 | 件 | 10 | 12 | 16 | | 改善↑\n1 | 乙 | 件 | 5 | 9 | 20 | | 改善↑\n1 | 丙 | 件 | 1 | 8 | 4 | | 目標達成\n1 | 丁 | 件 | 1 | 2 | 4 | | 順調\n1 | 戊 | 件 | 1 | 3 | 4 | | 順調',
    ['rule-shown warning'],
  ],
  ['a single odd word', HEAD, '1 | 甲 | 件 | 10 | 12 | 16 | | 順調\n1 | 乙 | 件 | 5 | 9 | 20 | | 改善↑', ['status-differs warning']],
  [
    'b/c without a column of baselines',
    LATER,
    '1 | 甲 | 件 | 12 | 16 | 75.0% |\n1 | 乙 | 件 | 9 | 20 | 45.0% |\n1 | 丙 | 件 | 8 | 4 | 200.0% |',
    [],
  ],
  [
    'rates that follow nothing, beside words that nobody knows',
    HEAD,
    '1 | 甲 | 件 | 10 | 12 | 16 | 11% | ○\n1 | 乙 | 件 | 5 | 9 | 20 | 12% | ○\n1 | 丙 | 件 | 1 | 8 | 4 | 13% | △',
    [...Array<string>(3).fill('progress-differs warning'), ...Array<string>(3).fill('status-differs warning')],
  ],
])('%s', (_, head, rows, expected) => {
  expect(codes(head, rows).sort()).toEqual([...expected].sort());
});

test('a rule that a person stated is not called into question', () => {
  expect(codes(HEAD, RATIO, { progress: { rule: 'change' } })).toEqual(Array(4).fill('progress-differs warning'));
});

test('a heading that states another rule than the rates follow is worth a warning', () => {
  expect(codes(HEAD.replace('達成率', '達成率 (b-a)/(c-a)'), RATIO)).toEqual(['rule-shown warning']);
});

test('nothing on the sheet is changed by it, and the words have columns', () => {
  const rows = '1 | 甲 | 件 | 10 | 12 | 16 | 75.0% | ○\n1 | 乙 | 件 | 5 | 9 | 20 | 45.0% | △\n1 | 丙 | 件 | 1 | 8 | 4 | 200.0% | ◎';
  const { results, statusColumns, counts, plan } = evaluateWorkbook(workbookOf(rowsOf(`${HEAD}\n${rows}`)), { profile: parseProfile({}) });
  expect(results.map(({ recorded }) => recorded)).toEqual([
    { progressText: '75.0%', status: '○' },
    { progressText: '45.0%', status: '△' },
    { progressText: '200.0%', status: '◎' },
  ]);
  expect(statusColumns.slice(-3)).toEqual(['○', '△', '◎']);
  expect(counts[0]?.rows[0]?.total).toBe(3);
  expect(plan.sheets.filter(({ name }) => name === '評価')).toEqual([]);
});

test('the sentence says what the rates follow, which words, and the remedy', () => {
  const rows = `
    1 | 甲 | 件 | 10 | 12 | 16 | 75.0% | ○
    1 | 乙 | 件 | 5 | 9 | 20 | 45.0% | △
    1 | 丙 | 件 | 1 | 8 | 4 | 200.0% | ◎
    1 | 丁 | 件 | 3 | 3 | 9 | 33.3% | △
  `;
  const [finding] = findings(HEAD, rows).filter(({ code }) => code === 'rule-shown');
  expect(finding).toMatchObject({ row: 0, column: 6, indicator: null });
  expect(findingSentence('ja', finding!)).toBe(
    'この表の達成率はすべて b/c に一致します。状況の「△」2 件、「○」1 件、「◎」1 件は評価の規則にない言葉のため、入力のまま残し、列を設けて数えます。状況は達成率の区切り（◎ 100 % 以上、○ 50 % 以上、△ それ未満）に一致します。この表の規則で評価するには、画面では「この表の規則を使う」を押し、コマンドでは --profile auto を付けてください。',
  );
  expect(findingSentence('en', finding!)).toContain('All rates of this table are b/c.');
});

test.each([
  [
    '1 | 甲 | 件 | 10 | 12 | 13 | 66.6% |\n1 | 乙 | 件 | 5 | 10 | 11 | 83.3% |\n1 | 丙 | 件 | 1 | 8 | 10 | 77.7% |',
    '（切り捨て）',
    '(cut off)',
  ],
  [
    '1 | 甲 | 件 | 20 | 38 | 30 | 100% |\n1 | 乙 | 件 | 100 | 150 | 200 | 50% |\n1 | 丙 | 件 | 60 | 57 | 70 | 0% |\n1 | 丁 | 件 | 4 | 7 | 8 | 75% |',
    '100 % を超えるものは 100 %',
    '100 % for more',
  ],
  [
    '1 | 甲 | 件 | 30 | 36 | 40 | 90.0% |\n1 | 乙 | t | 120 | 110 | 99 | 90.0% |\n1 | 丙 | 件 | 300 | 250 | 200 | 80.0% |\n1 | 丁 | 人 | 400 | 525 | 500 | 105.0% |',
    '（減らす指標は c/b）',
    '(c/b for indicators that are to fall)',
  ],
])('the sentence about %s says how', (rows, japanese, english) => {
  const [shown] = findings(HEAD, rows).filter(({ code }) => code === 'rule-shown');
  if (shown === undefined) throw new Error('nothing shown');
  expect(findingSentence('ja', shown)).toContain(japanese);
  expect(findingSentence('en', shown)).toContain(english);
});

test('a direction that the rates follow is no question', () => {
  const rows =
    '受診率 | ↑ | 50 | 45 | 90.0%\n喫煙率 | ↓ | 10 | 11 | 90.0%\n苦情件数 | ↓ | 20 | 16 | 120.0%\n講座回数 | ↑ | 10 | 12 | 120.0%';
  expect(codes('指標 | 方向 | 目標 | 実績 | 達成率', rows)).toEqual(['rule-shown info']);
  expect(codes('指標 | 方向 | 目標 | 実績 | 達成率', rows.replace('120.0%\n講', '80.0%\n講'))).toContain('direction-differs warning');
});
