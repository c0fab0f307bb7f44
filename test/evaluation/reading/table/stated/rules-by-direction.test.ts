import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { explainReading } from '../../../../../src/evaluation/explain-reading';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { rulesByDirection } from '../../../../../src/evaluation/reading/table/stated/rules-by-direction';
import { ruleInText } from '../../../../../src/evaluation/reading/table/stated/stated-rule';
import { readingLines } from '../../../../../src/i18n/explanation/reading';
import { rowsOf, workbookOf } from '../../../snapshot-of';

const DOWN = { down: 'inverse-quotient' };

test.each<[string, string | undefined, Record<string, string>]>([
  ['達成率＝実績値／目標値。ただし、減少を目指す指標は目標値／実績値', 'ratio', DOWN],
  ['達成率＝実績／目標（減少させる指標は 目標／実績）', 'ratio', DOWN],
  ['達成率＝実績値÷目標値×100（減少目標の場合は、目標値÷実績値×100）', 'ratio', DOWN],
  ['※減らす指標の達成率は「目標値÷実績値」で算出', undefined, DOWN],
  ['達成率：実績÷目標　逆指標：目標÷実績', 'ratio', DOWN],
  ['数値が低いほど良い指標は、目標値/実績値により算出する。', undefined, DOWN],
  ['マイナス指標については、2－実績値／目標値とする', undefined, { down: 'inverse-ratio' }],
  ['達成率＝実績値/目標値（増加指標）、目標値/実績値（減少指標）', undefined, { up: 'ratio', ...DOWN }],
  ['増加を目指す指標：b/c、減少を目指す指標：c/b', undefined, { up: 'ratio', ...DOWN }],
  ['削減を目標とするものは、逆数とする', undefined, DOWN],
  ['低減させる指標は分母と分子を入れ替えて計算', undefined, DOWN],
  ['↓の指標は目標÷実績', undefined, DOWN],
  ['目標値が基準値を下回る指標は、(基準値-実績値)/(基準値-目標値)', undefined, { down: 'change' }],
  ['減少を目標とする指標は、１－（実績値－目標値）÷目標値', undefined, { down: 'inverse-ratio' }],
  ['抑制する指標は（目標値－（実績値－目標値））÷目標値', undefined, { down: 'inverse-ratio' }],
  ['減少指標は（2×目標値－実績値）／目標値', undefined, { down: 'inverse-ratio' }],
  ['維持を目標とする指標は 実績値／目標値', undefined, { keep: 'ratio' }],
  ['進捗率＝(b-a)/(c-a)', 'change', {}],
  ['達成率＝目標値/実績値（減少を目指す指標）、それ以外は実績値/目標値', 'ratio', DOWN],
  ['達成率は目標値に対する実績値の割合。減少を目標とする指標は実績値に対する目標値の割合。', 'ratio', DOWN],
  // Words for a way, and no rule.
  ['進捗率＝実績値／目標値。減少した指標は↓で示す', 'ratio', {}],
  ['減少率＝（基準値－実績値）／基準値', undefined, {}],
])('%s', (text, general, byDirection) => {
  const { marks, rest } = rulesByDirection(text, {});
  expect(Object.fromEntries(marks.map(({ direction, rule }) => [direction, rule]))).toEqual(byDirection);
  expect(ruleInText(rest)).toBe(general);
});

const ROWS = '就業者数 | 人 | 10 | 12 | 20\n離職者数 | 人 | 10 | 8 | 6\n公債残高 | 億円 | 982 | 898 | 850';
const HEADING = '指標 | 単位 | 基準値 | 実績値 | 目標値';

function evaluated(text: string, profile: object = {}) {
  const evaluation = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile(profile), countSheet: null });
  const { results, findings } = evaluation;
  return {
    evaluation,
    rates: results.map(({ judgement }) => `${judgement.progressText} ${judgement.status}`),
    told: findings.filter(({ severity }) => severity !== 'info').map(({ code, row }) => `${code} ${String(row)}`),
  };
}

const BY_NOTE = ['60.0% 改善↑', '75.0% 改善↑', '94.7% 改善↑'];

test.each<[string, string]>([
  ['below the table', `${HEADING} | 達成率 | 状況\n${ROWS}\n達成率＝実績値／目標値。ただし、減少を目指す指標は目標値／実績値`],
  ['above the table', `達成率＝実績／目標（減少させる指標は 目標／実績）\n${HEADING} | 達成率 | 状況\n${ROWS}`],
  ['in the heading of the rates', `${HEADING} | 達成率（実績/目標。減少指標は目標/実績） | 状況\n${ROWS}`],
  [
    'in lines of a list',
    `${HEADING} | 達成率 | 状況\n${ROWS}\n達成率の算出方法\n・増加を目指す指標：実績値÷目標値\n・減少を目指す指標：目標値÷実績値`,
  ],
  ['of what is to fall alone', `${HEADING} | 達成率 | 状況\n${ROWS}\n※減らす指標は目標÷実績`],
])('a rule for what is to fall, %s, is followed', (_, text) => {
  const { rates, told } = evaluated(text);
  expect(rates).toEqual(BY_NOTE);
  expect(told).toEqual([]);
});

test('it is followed beside a profile of the same rule, and not where the profile says otherwise', () => {
  const text = `${HEADING} | 達成率 | 状況\n${ROWS}\n達成率＝実績／目標（減少させる指標は 目標／実績）`;
  expect(evaluated(text, { progress: { rule: 'ratio' } }).rates).toEqual(BY_NOTE);
  expect(evaluated(text, { progress: { rule: 'change' } }).rates[1]).toBe('50.0% 改善↑');
  const marks = [{ direction: 'down', rule: 'inverse-ratio' }];
  expect(evaluated(`${HEADING} | 達成率 | 状況\n${ROWS}`, { progress: { rule: 'ratio' }, marks }).rates[1]).toBe('66.7% 改善↑');
});

test('without a baseline, a column, a sign behind the name, or the name itself says what is to fall', () => {
  const note = '達成率＝実績／目標（減少させる指標は 目標／実績）';
  expect(evaluated(`指標 | 方向 | 実績値 | 目標値 | 達成率 | 状況\n甲 | ↓ | 8 | 6\n乙 | ↑ | 8 | 10\n${note}`).rates).toEqual(
    ['75.0% 改善↑', '80.0% 改善↑'].map((rate) => expect.stringMatching(rate.split(' ')[0]!)),
  );
  expect(evaluated(`指標 | 単位 | 実績値 | 目標値 | 達成率 | 状況\n甲（減） | 件 | 8 | 6\n苦情件数 | 件 | 8 | 6\n${note}`).rates).toEqual([
    expect.stringMatching('75.0%'),
    expect.stringMatching('75.0%'),
  ]);
});

test('b/c with nothing said of what is to fall is asked about', () => {
  const { told } = evaluated(`${HEADING} | 達成率(b/c) | 状況\n${ROWS}`);
  expect(told).toEqual(['target-below-baseline 2', 'target-below-baseline 3']);
  expect(evaluated(`${HEADING} | 方向 | 達成率(b/c) | 状況\n会員数 | 人 | 10 | 8 | 6 | ↑`).told).toEqual([]);
});

test('a typed rate that agrees with b/c says that b/c is meant', () => {
  const rows = '会員数 | 人 | 10 | 8 | 6 | 133.3% |\n貸出冊数 | 冊 | 10 | 8 | 6 | 75.0% |';
  expect(evaluated(`${HEADING} | 達成率(b/c) | 状況\n${rows}`).told.filter((finding) => finding.startsWith('target'))).toEqual([
    'target-below-baseline 2',
  ]);
});

test.each([
  ['※達成率＝（実績値－前年度実績値）÷（目標値－前年度実績値）', {}, true],
  ['※達成率＝目標値÷実績値', {}, true],
  ['※達成率＝目標値÷実績値', { progress: { rule: 'ratio' } }, false],
  ['※達成率＝（実績値－基準値）÷（目標値－基準値）', {}, false],
  ['※達成率により評価A/B/Cを付ける', {}, false],
])('a formula that is none of the rules is told: %s %j', (note, profile, isTold) => {
  const { told } = evaluated(`${HEADING} | 達成率 | 状況\n会員数 | 人 | 10 | 12 | 20\n${note}`, profile);
  expect(told).toEqual(isTold ? ['structure-unclear 2'] : []);
});

test('what is to fall and has no baseline has no direction', () => {
  const note = '達成率＝実績／目標（減少させる指標は 目標／実績）';
  const { told } = evaluated(`${HEADING} | 達成率 | 状況\n苦情件数 | 件 | - | 12 | 10\n事故件数 | 件 | - | 8 | 10\n${note}`);
  expect(told).toEqual(['direction-differs 1']);
});

test('the rule of what is to fall is explained', () => {
  const { evaluation } = evaluated(`${HEADING} | 達成率 | 状況\n${ROWS}\n達成率＝実績／目標（減少させる指標は 目標／実績）`);
  const [table] = explainReading(evaluation).flatMap(({ tables }) => tables);
  expect(readingLines('ja', table!).map(({ text }) => text)).toContain('減らすことが目標の指標は c/b（5 行目の注記による）');
  expect(
    readingLines('en', table!)
      .map(({ text }) => text)
      .join(),
  ).toContain('indicators that are to fall: c/b');
});

test('a sheet without a table states the rule for the others', () => {
  const book = workbookOf(rowsOf(`${HEADING} | 達成率 | 状況\n${ROWS}`));
  const legend = workbookOf(rowsOf('達成率の算出方法\n達成率＝実績／目標（減少させる指標は 目標／実績）'), { name: '評価方法' });
  const both = { ...book, sheets: [...book.sheets, ...legend.sheets] };
  const evaluation = evaluateWorkbook(both, { profile: parseProfile({}), countSheet: null });
  expect(evaluation.results.map(({ judgement }) => judgement.progressText)).toEqual(['60.0%', '75.0%', '94.7%']);
  const [table] = explainReading(evaluation).flatMap(({ tables }) => tables);
  expect(readingLines('ja', table!).map(({ text }) => text)).toContain('b/c（別のシートの記載による）');
});
