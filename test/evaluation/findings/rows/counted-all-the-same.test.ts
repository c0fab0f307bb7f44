import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import type { Finding } from '../../../../src/evaluation/findings/finding';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { ENDED_WORDS } from '../../../../src/evaluation/vocabulary/ended-words';
import { findingSentence } from '../../../../src/i18n/findings/findings';
import { rowsOf, workbookOf } from '../../snapshot-of';

function found(name: string, remark: string, kind = '', actual = '15'): readonly Finding[] {
  const rows = `施策 | 指標 | 単位 | 基準値 | 実績 | 目標値 | 進捗率 | 状況 | 備考
    しごと | 就農者数 | 人 | 10 | 15 | 20 | | |
    ${kind || 'しごと'} | ${name} | 人 | 10 | ${actual} | 20 | | | ${remark}`;
  const { findings } = evaluateWorkbook(workbookOf(rowsOf(rows)), { profile: parseProfile({}), countSheet: null });
  return findings.filter(({ code }) => ['indicator-ended', 'listed-again'].includes(code));
}

test.each<readonly [name: string, remark: string, level: string]>([
  ['【廃止】空き店舗数', '', ''],
  ['農地集積率（R4で廃止）', '', ''],
  ['相談件数（令和4年度をもって終了）', '', ''],
  ['相談件数［廃］', '', ''],
  ['廃止：相談件数', '', ''],
  ['相談件数 ※R4廃止', '', ''],
  ['相談件数(就業者数に統合)', '', ''],
  ['相談件数', '廃止', ''],
  ['相談件数', 'R4で廃止', ''],
  ['相談件数', '令和4年度末で指標を廃止', ''],
  ['相談件数', '事業終了により廃止', ''],
  ['相談件数', '「就業者数」に統合した。', ''],
  ['相談件数', 'R5から評価対象外', ''],
  ['相談件数', '', '廃止した指標'],
  ...ENDED_WORDS.map((word) => ['相談件数', `R4 ${word}`, ''] as const),
])('%s with the remark %s %s is said to have ended', (name, remark, kind) => {
  const findings = found(name, remark, kind);
  expect(findings).toMatchObject([{ code: 'indicator-ended', severity: 'warning', row: 2, indicator: name }]);
  expect(findingSentence('ja', findings[0] as Finding)).toContain(`「${remark || kind || name}」とあり`);
  expect(findingSentence('en', findings[0] as Finding)).toContain('take the row out of the table');
});

test.each([
  ['廃止した施設の数', ''],
  ['統合小学校の数（累計）', ''],
  ['事業終了後の満足度', ''],
  ['研修終了者数（人）', ''],
  ['相談件数', 'R7で廃止予定'],
  ['相談件数', '補助制度の廃止により減少した'],
  ['相談件数', '3校を統合'],
  ['相談件数', '継続'],
])('%s with the remark %s goes on', (name, remark) => {
  expect(found(name, remark)).toEqual([]);
});

test('what was not measured counts for nothing', () => {
  expect(found('【廃止】空き店舗数', '', '', '－')).toEqual([]);
});

test.each(['うち女性', '（うち女性）', '　うち40歳未満', '内訳：女性'])('%s is said to be a part of the one above', (name) => {
  const findings = found(name, '');
  expect(findings).toMatchObject([{ code: 'listed-again', variant: 'part', severity: 'info', details: { parent: '就農者数' } }]);
  expect(findingSentence('ja', findings[0] as Finding)).toContain('「就農者数」の内数');
  expect(findingSentence('en', findings[0] as Finding)).toContain('a part of the indicator above, "就農者数"');
});
