import { statusMatcher } from '../../../../src/evaluation/vocabulary/statuses/status-label';

const mine = ['目標達成', '改善↑', '-', '悪化↓'];
const arrows = ['↑', '→', '↓'];
const sameWord = ['改善↑', '改善→', '悪化'];

test.each<[readonly string[], string, string | undefined]>([
  [mine, '改善↑', '改善↑'],
  [mine, '改善 ↑', '改善↑'],
  [mine, '改善', '改善↑'],
  [mine, '改善⬆️', '改善↑'],
  [mine, '悪化', '悪化↓'],
  [mine, '―', '-'],
  [mine, '達成', undefined],
  [mine, '↑', undefined],
  [mine, '', undefined],
  [arrows, '↑', '↑'],
  [arrows, '', undefined],
  [sameWord, '改善', undefined],
  [sameWord, '改善→', '改善→'],
  [sameWord, '悪化↓', '悪化'],
])('of %j, %j means %j', (labels, text, label) => {
  expect(statusMatcher(labels)(text)).toBe(label);
});
