import { jsonText } from '../../../src/cli/evaluate/json-text';
import { resultObject } from '../../../src/cli/evaluate/result-object';
import type { Evaluation } from '../../../src/evaluation/evaluation';
import { sampleEvaluation } from './sample-evaluation';

const json = (evaluation: Evaluation, language: 'ja' | 'en' = 'ja') => [...jsonText(resultObject(evaluation, language, null))].join('');

test('has the keys of the contract, in its order', () => {
  const result = JSON.parse(json(sampleEvaluation()));
  expect(Object.keys(result)).toEqual(['workbook', 'profile', 'summary', 'indicators', 'counts', 'findings']);
  expect(result.workbook).toBe('mine-r1.xlsx');
  expect(result.profile).toBe('mine');
  expect(JSON.stringify(result.summary)).toBe(
    '{"strategies":1,"indicators":2,"measured":2,"counts":{"目標達成":0,"改善↑":1,"-":0,"悪化↓":1},"findings":{"error":0,"warning":1,"info":0}}',
  );
  expect(JSON.stringify(result.indicators[1])).toBe(
    '{"sheet":"評価","row":43,"strategy":"1 「働きたい！」希望を実現させる魅力産業の創出","direction":"3 多様な雇用の場づくり",' +
      '"measure":"2 地元企業の活性化・人材育成への支援",' +
      '"levels":[{"title":"重点戦略","name":"1 「働きたい！」希望を実現させる魅力産業の創出"},{"title":"戦略方針","name":"3 多様な雇用の場づくり"},' +
      '{"title":"施策","name":"2 地元企業の活性化・人材育成への支援"}],"name":"市内の高校の新卒者の美祢市内就職率","unit":"%","rule":"change",' +
      '"baseline":{"text":"9","value":9,"note":null},"actual":{"text":"12","value":12,"note":null},"target":{"text":"15","value":15,"note":null},' +
      '"progress":0.5,"progressText":"50.0%","status":"改善↑","recorded":{"progress":"50.0%","status":"改善↑"},' +
      '"explanation":"(12 - 9) / (15 - 9) = 50.0 %; 進捗率が 100 % 未満で、基準値から目標に近づいたため「改善↑」です。"}',
  );
  expect(Object.keys(result.counts[0])).toEqual(['strategy', 'rows']);
  expect(JSON.stringify(result.counts[0].rows[0])).toBe(
    '{"kind":"strategy","label":"1 「働きたい！」希望を実現させる魅力産業の創出","counts":{"目標達成":3,"改善↑":8,"-":12,"悪化↓":4},"total":27}',
  );
  expect(JSON.stringify(result.findings[0])).toBe(
    '{"code":"progress-differs","severity":"warning","sheet":"評価","cell":"I43","indicator":"市内の高校の新卒者の美祢市内就職率",' +
      '"recorded":"56.7%","computed":"50.0%","message":"進捗率は「56.7%」と入力されていますが、規則では 50.0% です。どちらが正しいか確認してください。"}',
  );
});

test("keeps a figure's text and note beside its number; an overall goal has no direction", () => {
  const [overallGoal] = JSON.parse(json(sampleEvaluation())).indicators;
  expect(overallGoal).toMatchObject({ direction: null, measure: null, baseline: { text: '3,560(H29)', value: 3560, note: 'H29' } });
});

test('speaks the language asked for', () => {
  expect(JSON.parse(json(sampleEvaluation(), 'en')).findings[0].message).toMatch(/^Progress was typed/);
});

test('is one object and ends with a line break, also with nothing in it', () => {
  const text = json(sampleEvaluation({ results: [], counts: [], findings: [] }));
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toMatchObject({ indicators: [], counts: [], findings: [] });
});

test('comes in pieces, so that a large workbook is never one string', () => {
  const { results } = sampleEvaluation();
  const many = sampleEvaluation({ results: Array.from({ length: 1000 }, () => results).flat() });
  const chunks = [...jsonText(resultObject(many, 'ja', null))];
  expect(chunks.length).toBeGreaterThan(5);
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(80_000);
  expect(JSON.parse(chunks.join('')).indicators).toHaveLength(2000);
});
