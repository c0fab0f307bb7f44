import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../../snapshot-of';

function baselineOf(headings: string, row: string): string {
  const rows = rowsOf(`指標 | 単位 | ${headings}\n貸出冊数 | 冊 | ${row}\n来館者数 | 人 | ${row}\n講座数 | 回 | ${row}`);
  const { results, findings } = evaluateWorkbook(workbookOf(rows), { profile: parseProfile({}) });
  const doubts = findings.flatMap((finding) => (finding.doubts ?? []).map(({ kind }) => kind));
  return [results[0]?.indicator.baseline.text, ...doubts].join(' ');
}

test.each([
  ['R2 | R5実績 | R6実績 | R8目標', '10 | 14 | 15 | 20', '10'],
  ['R2 | R6実績 | R8目標', '10 | 15 | 20', '10'],
  ['2020 | R5実績 | R6実績 | R8目標', '10 | 14 | 15 | 20', '10'],
  ['H30 | R2 | R6実績 | R8目標', '9 | 10 | 15 | 20', '9'],
  ['R5実績 | R6実績 | R8目標', '14 | 15 | 20', '14'],
  ['はじめ（R2） | R5実績 | R6実績 | R8目標', '10 | 14 | 15 | 20', '14 unknown-figures'],
  ['R2 | 基準値 | R6実績 | R8目標', '9 | 10 | 15 | 20', '10'],
])('the plan sets out, by %s, from what is right', (headings, row, expected) => {
  expect(baselineOf(headings, row)).toBe(expected);
});
