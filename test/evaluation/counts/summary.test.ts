import { summarise } from '../../../src/evaluation/counts/summary';
import type { Finding, Severity } from '../../../src/evaluation/findings/finding';
import { countsOf, profileOf, resultOf } from './result-of';

function finding(severity: Severity): Finding {
  return { code: 'missing-actual', severity, sheet: '評価', row: 0, column: 0, indicator: null, recorded: null, computed: null };
}

test('the summary counts every indicator, 基本目標 and those without a strategy too', () => {
  const profile = profileOf();
  const results = [
    resultOf({ strategy: '1 A', status: '目標達成' }),
    resultOf({ strategy: '1 A', direction: '1 a', status: '目標達成' }),
    resultOf({ strategy: '2 B', direction: '1 b', status: '-', measured: false }),
    resultOf({ status: '要確認' }),
  ];
  const findings = [finding('info'), finding('warning'), finding('info')];
  expect(summarise({ results, counts: countsOf(results, profile), findings, profile })).toEqual({
    strategies: 2,
    indicators: 4,
    measured: 3,
    counts: { 目標達成: 2, '改善↑': 0, '-': 1, '悪化↓': 0, 要確認: 1 },
    findings: { error: 0, warning: 1, info: 2 },
  });
});
