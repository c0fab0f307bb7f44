import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { findingSentence } from '../../../../src/i18n/findings/findings';
import { rowsOf, workbookOf } from '../../snapshot-of';

function found(text: string, profile = {}) {
  const { findings } = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile(profile) });
  return findings.filter(({ code }) => code === 'direction-differs');
}

const COLUMN = (heading: string, sign: string, figures: string): string =>
  `指標 | 単位 | ${heading} | 基準値 | 実績値 | 目標値\n経常収支比率 | % | ${sign} | ${figures}\n有収率 | % | ↑ | 88 | 87 | 92`;

test.each([
  ['望ましい方向', '↑', '112.3 | 104.1 | 110', true],
  ['望ましい方向', '↓', '14.2 | 20.4 | 25', true],
  ['区分', '⇩', '14.2 | 20.4 | 25', true],
  ['指標の性質', '減少指標', '14.2 | 20.4 | 25', true],
  ['優位性', '↓', '8.1 | 8.6 | 5', false],
  ['方向', '↑', '8.1 | 8.6 | 9', false],
  ['方向', '→', '8.1 | 8.6 | 9', false],
  // What the figures did, and what is to be done next, is no direction of good.
  ['推移', '↓', '8.1 | 8.6 | 9', false],
  ['今後の方向性', '↓', '8.1 | 8.6 | 9', false],
])('the column %s says %s, the figures are %s', (heading, sign, figures, differs) => {
  const findings = found(COLUMN(heading, sign, figures));
  expect(findings.map(({ severity, row }) => [severity, row])).toEqual(differs ? [['warning', 1]] : []);
  for (const finding of findings) {
    expect(findingSentence('ja', finding)).toContain(`「${heading}」の列は「${sign}」`);
    expect(findingSentence('en', finding)).toContain(sign);
  }
});

test('a rule that the profile draws from the column is nothing to ask about', () => {
  const marks = [{ column: '方向', equals: '↓', rule: 'inverse-ratio' }];
  expect(found(COLUMN('方向', '↓', '14.2 | 20.4 | 25'), { version: 1, marks })).toEqual([]);
});

test.each([
  ['損失率', '0.45 | 0.43 | 0.42 | 0.40', 'earlier'],
  ['漏水率', '0.45 | 0.43 | 0.42 | 0.40', 'earlier'],
  ['漏水率', '0.30 | 0.43 | 0.42 | 0.50', null],
  ['損失率', '0.45 | 0.43 | 0.46 | 0.40', null],
  ['漏水率', '0.45 | 0.43 | 0.46 | 0.40', 'name'],
])('without a baseline, figures of earlier years that fall towards the target: %s %s', (name, figures, told) => {
  const findings = found(`指標 | H30実績 | R4実績 | R5実績 | R10目標\n${name} | ${figures}\n有収率 | 80 | 82 | 83 | 90`);
  expect(findings.map(({ variant, row }) => [variant, row])).toEqual(told === null ? [] : [[told, 1]]);
  for (const finding of findings.filter(({ variant }) => variant === 'earlier')) {
    expect(findingSentence('ja', finding)).toContain('以前の実績「0.45」');
    expect(findingSentence('en', finding)).toContain('0.45');
  }
});

test.each([
  ['漏水率（減）', '% | 8.1 | 8.6 | 9', 'said'],
  ['漏水率↓', '% | 8.1 | 8.6 | 9', 'said'],
  ['【減】漏水率', '% | 8.1 | 8.6 | 9', 'said'],
  ['↓ 漏水率', '% | 8.1 | 8.6 | 9', 'said'],
  ['漏水率', '％↓ | 8.1 | 8.6 | 9', 'said'],
  ['漏水率（減）', '% | 8.1 | 8.6 | 7', undefined],
  ['苦情件数', '件 | - | 12 | 10', 'name'],
  ['苦情件数', '件 | - | 12 | 10以下', undefined],
  ['会員数', '人 | - | 12 | 10', undefined],
  ['全国順位', '- | - | 12 | 10', 'name'],
  ['住みよさ', '位 | - | 12 | 10', 'name'],
  ['空き家バンク登録件数', '件 | - | 12 | 10', undefined],
])('%s: %s', (name, figures, variant) => {
  const [finding, ...others] = found(`指標 | 単位 | 基準値 | 実績値 | 目標値\n${name} | ${figures}`);
  expect([finding?.variant, others]).toEqual([variant, []]);
  if (finding !== undefined) expect(findingSentence('ja', finding)).not.toBe(findingSentence('en', finding));
});

test('where no baseline was found, it is said that 0 stands in its place', () => {
  const { findings } = evaluateWorkbook(workbookOf(rowsOf('指標 | R3実績 | R4実績 | R5実績 | R10目標\n有収率 | 81 | 82 | 83 | 90')), {
    profile: parseProfile({}),
  });
  const [finding] = findings.filter(({ variant }) => variant === 'baseline');
  expect(findingSentence('ja', finding!)).toContain('基準値を 0 として（実績値÷目標値で）計算しました');
  expect(findingSentence('en', finding!)).toContain('0');
});

test.each([
  ['総人口', '52000 | 49500 | 48000', true],
  ['認定農業者数', '388 | 371 | 350', true],
  ['自治会加入率', '72 | 69.8 | 68', true],
  // Said in the cell: nothing is to be asked.
  ['総人口', '52000 | 49500 | 48000以下', false],
  ['総人口', '48000 | 49500 | 52000', false],
  ['人口10万人当たりの交通事故死者数', '5 | 4.2 | 4', false],
  ['人口千人対の受診件数', '5 | 4.2 | 4', false],
  ['待機児童数', '30 | 12 | 5', false],
  ['滞納者の加入者数', '30 | 12 | 5', false],
  ['空き店舗数', '30 | 12 | 5', false],
  ['温室効果ガス排出量', '30 | 12 | 5', false],
])('a target below its baseline for what more is wanted of: %s %s', (name, figures, told) => {
  const findings = found(`指標 | 基準値 | 実績値 | 目標値\n${name} | ${figures}\n有収率 | 80 | 83 | 90`);
  expect(findings.map(({ variant, row, severity }) => [variant, row, severity])).toEqual(told ? [['slower', 1, 'warning']] : []);
  for (const finding of findings) {
    expect(findingSentence('ja', finding)).toContain('以上」としてください');
    expect(findingSentence('en', finding)).toContain('以上');
  }
});
