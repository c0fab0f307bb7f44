import { coloursFor } from '../../../src/cli/text/colours';
import { displayWidth } from '../../../src/cli/text/display-width';
import { findingsText } from '../../../src/cli/evaluate/findings-text';
import type { Finding } from '../../../src/evaluation/findings/finding';
import { findingOf } from './sample-evaluation';

const quiet = coloursFor({ stdout: { isTTY: false, columns: undefined, write: () => Promise.resolve() }, env: {} });
const printed = (findings: readonly Finding[], columns = Infinity) => findingsText(findings, { language: 'ja', colours: quiet, columns });

const missing = (row: number, indicator: string) =>
  findingOf({ code: 'missing-baseline', severity: 'info', row, column: 5, indicator, recorded: '-', computed: null });

test('stand by severity, then code; findings with the same sentence share it', () => {
  const findings = [
    missing(11, '日本語ボランティア団体の設立'),
    findingOf({ code: 'progress-differs' }),
    missing(100, '事業承継支援数'),
    findingOf({
      code: 'unreadable-figure',
      severity: 'error',
      row: 6,
      column: 6,
      recorded: '多数',
      variant: 'actual',
      details: { why: 'text' },
    }),
    findingOf({ code: 'status-differs', recorded: '改善↑', computed: '目標達成', column: 9 }),
    findingOf({ code: 'progress-differs', row: 50, recorded: '60.0%', computed: '72.0%' }),
  ];
  expect(printed(findings)).toEqual([
    'エラー  1 件',
    '  数値を読み取れません (1)',
    '    評価!G7  市内の高校の新卒者の美祢市内就職率',
    '      実績値の「多数」は数値として読めません。数値だけの入力に直してください（注記は括弧に入れると読めます）。',
    '',
    '要確認  3 件',
    '  進捗率が規則による値と異なります (2)',
    '    評価!I43  市内の高校の新卒者の美祢市内就職率',
    '      進捗率は「56.7%」と入力されていますが、規則では 50.0% です。どちらが正しいか確認してください。',
    '    評価!I51  市内の高校の新卒者の美祢市内就職率',
    '      進捗率は「60.0%」と入力されていますが、規則では 72.0% です。どちらが正しいか確認してください。',
    '  状況が規則による判定と異なります (1)',
    '    評価!J43  市内の高校の新卒者の美祢市内就職率',
    '      状況は「改善↑」と入力されていますが、規則では「目標達成」です。どちらが正しいか確認してください。',
    '',
    '参考  2 件',
    '  基準値がありません (2)',
    '    評価!F12   日本語ボランティア団体の設立',
    '    評価!F101  事業承継支援数',
    '      基準値が「-」のため、0 として計算しました。',
  ]);
});

test('say that there are none', () => {
  expect(printed([])).toEqual(['確認が必要な箇所はありません。']);
});

test('are cut short when there are too many to read', () => {
  const lines = printed(Array.from({ length: 60 }, (_, row) => missing(row, '指標')));
  expect(lines[1]).toBe('  基準値がありません (60)');
  expect(lines).toHaveLength(2 + 50 + 1 + 1);
  expect(lines.at(-1)).toContain('ほか 10 件');
});

test('fit into a narrow terminal', () => {
  for (const line of printed([findingOf({ code: 'progress-differs' })], 50)) expect(displayWidth(line)).toBeLessThanOrEqual(50);
});

test('name a sheet as Excel does', () => {
  const [, , line] = printed([findingOf({ code: 'progress-differs', sheet: "戦略 1's" })]);
  expect(line).toContain("'戦略 1''s'!I43");
});
