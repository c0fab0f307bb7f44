import { evaluateByShownRule, evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { findPreset } from '../../../src/evaluation/profile/preset';
import { bandsInText } from '../../../src/evaluation/shown/printed-bands';
import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import { findingSentence } from '../../../src/i18n/findings/findings';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from '../snapshot-of';

const profile = parseProfile({});
const TABLE = `指標 | 単位 | 基準値 | 実績値 | 目標値 | 達成率 | 状況
  就業者数 | 人 | 10 | 20 | 20
  会員数 | 人 | 10 | 12 | 20
  利用者数 | 人 | 10 | 5 | 20`;

test.each<[string, readonly (readonly [string, number | null])[]]>([
  [
    'A：100％以上　B：80％以上100％未満　C：80％未満',
    [
      ['A', 1],
      ['B', 0.8],
      ['C', null],
    ],
  ],
  [
    '評価基準：A 100％以上、B 80％以上100％未満、C 60％以上80％未満、D 60％未満',
    [
      ['A', 1],
      ['B', 0.8],
      ['C', 0.6],
      ['D', null],
    ],
  ],
  [
    '100％以上：A　80％以上：B　80％未満：C',
    [
      ['A', 1],
      ['B', 0.8],
      ['C', null],
    ],
  ],
  [
    '100%以上は「順調」、80%以上100%未満は「概ね順調」、80%未満は「遅れ」',
    [
      ['順調', 1],
      ['概ね順調', 0.8],
      ['遅れ', null],
    ],
  ],
  [
    'A（達成率100％以上） B（100％未満80％以上） C（80％未満）',
    [
      ['A', 1],
      ['B', 0.8],
      ['C', null],
    ],
  ],
  [
    '◎：達成率が1.0以上　○：0.8以上　△：0.8未満',
    [
      ['◎', 1],
      ['○', 0.8],
      ['△', null],
    ],
  ],
  [
    'A：100％～　B：80～99％　C：80％未満',
    [
      ['A', 1],
      ['B', 0.8],
      ['C', null],
    ],
  ],
  [
    'A：10割以上　B：8割以上　C：8割未満',
    [
      ['A', 1],
      ['B', 0.8],
      ['C', null],
    ],
  ],
  ['参加者は80％以上を目指す', []],
])('%s', (text, bands) => {
  expect(bandsInText(text).map(({ label, atLeast }) => [label, atLeast])).toEqual(bands);
});

const LEGENDS: readonly (readonly [string, string])[] = [
  ['in a line', '評価基準：A 100％以上、B 80％以上100％未満、C 60％以上80％未満、D 60％未満'],
  ['in several lines', 'A：100％以上\nB：80％以上100％未満\nC：60％以上80％未満\nD：60％未満'],
  ['in a table', '区分 | 達成率\nA | 100％以上\nB | 80％以上100％未満\nC | 60％以上80％未満\nD | 60％未満'],
  [
    'in lines with dots',
    '進捗状況の区分\nA … 達成率が100％以上\nB … 達成率が80％以上100％未満\nC … 達成率が60％以上80％未満\nD … 達成率が60％未満',
  ],
  ['in a table the other way round', '達成率 | 区分\n100％以上 | A\n80％以上100％未満 | B\n60％以上80％未満 | C\n60％未満 | D'],
  ['in a table laid across', '区分 | A | B | C | D\n達成率 | 100％以上 | 80％以上100％未満 | 60％以上80％未満 | 60％未満'],
];

test.each([
  ...LEGENDS.map(([where, legend]) => [`${where} below`, `${TABLE}\n${legend}`] as const),
  ...LEGENDS.slice(0, 2).map(([where, legend]) => [`${where} above`, `${legend}\n${TABLE}`] as const),
])('a legend %s is said not to be used, and --profile auto uses it', (_, sheet) => {
  const book = workbookOf(rowsOf(sheet));
  const { findings } = evaluateWorkbook(book, { profile });
  const told = findings.filter(({ severity }) => severity !== 'info');
  expect(told).toEqual([expect.objectContaining({ code: 'rule-shown', variant: 'legend' })]);
  const [finding] = told;
  expect(findingSentence('ja', finding!)).toContain('A 100 % 以上、B 80 % 以上、C 60 % 以上、D それ未満');
  expect(findingSentence('en', finding!)).toContain('--profile auto');
  const auto = evaluateByShownRule(book, { profile });
  expect(auto.results.map(({ judgement }) => judgement.status)).toEqual(['A', 'D', 'D']);
  expect(auto.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const again = evaluateByShownRule(applyPlan(book, auto.plan), { profile });
  expect(again.profile).toEqual(auto.profile);
  expect(isEmptyPlan(again.plan)).toBe(true);
});

test('a legend at the right of the rows', () => {
  const legend = ['評価区分 | 達成率', 'A | 100％以上', 'B | 80％以上100％未満', 'C | 80％未満'];
  const sheet = TABLE.split('\n').map((line, at) => `${line}${' |'.repeat(at === 0 ? 2 : 4)} ${legend[at] ?? ''}`);
  const { findings } = evaluateWorkbook(workbookOf(rowsOf(sheet.join('\n'))), { profile });
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ variant, recorded }) => [variant, recorded])).toEqual([
    ['legend', 'A・B・C'],
  ]);
});

test('a legend on a sheet of its own', () => {
  const book = workbookOf(rowsOf(TABLE));
  const legend = workbookOf(rowsOf(LEGENDS[2]![1]), { name: '凡例' });
  const { findings } = evaluateWorkbook({ ...book, sheets: [...book.sheets, ...legend.sheets] }, { profile });
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ sheet, variant }) => [sheet, variant])).toEqual([
    ['評価', 'legend'],
  ]);
});

test.each(['5：100％以上　4：80％以上100％未満　3：80％未満', '（評価）A：目標を上回る　B：ほぼ目標どおり　C：目標を下回る'])(
  'another legend: %s',
  (legend) => {
    const { findings } = evaluateWorkbook(workbookOf(rowsOf(`${TABLE}\n${legend}`)), { profile });
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ variant }) => variant)).toEqual(['legend']);
  },
);

test('a legend in words alone', () => {
  const { findings } = evaluateWorkbook(workbookOf(rowsOf(`${TABLE}\n【状況】◎：達成　○：順調　△：やや遅れ　×：遅れ`)), { profile });
  const [finding] = findings.filter(({ severity }) => severity !== 'info');
  expect(finding).toMatchObject({ code: 'rule-shown', variant: 'legend', recorded: '◎・○・△・×' });
  expect(findingSentence('ja', finding!)).toContain('--profile');
});

test.each([
  ['what the rules themselves say', `${TABLE}\n目標達成：100％以上　改善↑：基準値より改善`, null],
  ['the statuses in use', `${TABLE}\nA：100％以上　B：80％以上　C：50％以上　D：50％未満`, 'achievement-letters'],
  ['a target with a bound', `${TABLE}\n満足度 | % | 70 | 75 | 80％以上\n普及率 | % | 70 | 75 | 90％以上`, null],
  ['a note on bounds', `${TABLE}\n※目標値は、80％以上を維持する。`, null],
])('nothing is said of %s', (_, sheet, rules) => {
  const { findings } = evaluateWorkbook(workbookOf(rowsOf(sheet)), { profile: rules === null ? profile : findPreset(rules)! });
  expect(findings.filter(({ code }) => code === 'rule-shown')).toEqual([]);
});

describe('a list that statuses are chosen from', () => {
  const range = { top: 1, left: 6, bottom: 3, right: 6 };
  const listed = (source: string) => {
    const book = workbookOf(rowsOf(TABLE));
    const list = workbookOf(rowsOf('順調\n概ね順調\n遅れ'), { name: 'リスト' });
    return { ...book, sheets: [...book.sheets.map((sheet) => ({ ...sheet, lists: [{ range, source }] })), ...list.sheets] };
  };

  test.each([
    ['"◎,○,△,×"', '◎・○・△・×'],
    ['リスト!$A$1:$A$3', '順調・概ね順調・遅れ'],
    ['"目標達成,改善↑,-,悪化↓"', null],
    ['INDIRECT("X")', null],
    ['没!$A$1:$A$3', null],
  ])('of %s', (source, words) => {
    const { findings } = evaluateWorkbook(listed(source), { profile, countSheet: null });
    const told = findings.filter(({ code }) => code === 'rule-shown');
    expect(told.map(({ severity, recorded }) => [severity, recorded])).toEqual(words === null ? [] : [['warning', words]]);
    for (const finding of told) {
      expect(findingSentence('ja', finding)).toContain(`入力規則（ドロップダウン）は「${words ?? ''}」ですが、状況は「目標達成`);
      expect(findingSentence('en', finding)).toContain('data validation');
    }
  });
});
