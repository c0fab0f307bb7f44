import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { CellValue } from '../../src/evaluation/workbook/snapshot';
import { AWKWARD_TEXTS } from '../tools/fuzz/mutations/awkward-texts';
import { workbookOf } from './snapshot-of';

/*
 * Texts as long as a cell holds, made to keep a pattern trying: a reader that takes more than its length to give one up
 * fails here by the test's own time limit.
 */

const HEADING: readonly CellValue[] = [
  '重点戦略',
  '戦略方針',
  '施策',
  '目標指標',
  '単位',
  '現状',
  '実績',
  '目標',
  '進捗率',
  '状況',
  '担当課',
  '備考',
];

/** A sheet in which a text stands once in every column of an indicator's row, and once as a heading of each level. */
function sheetWith(text: string): CellValue[][] {
  const sound: CellValue[] = [null, null, null, '観光客数', '人', 10, 15, 20, null, null, null, null];
  const rows: CellValue[][] = [[text], [...HEADING], ['1 「働く」', null, null, null], [null, '1 産業', null, null]];
  for (let column = 0; column < HEADING.length; column++) {
    rows.push(sound.map((value, at) => (at === column ? text : value === '観光客数' ? `観光客数${String(column)}` : value)));
  }
  rows.push([`2 ${text}`], [null, `1 ${text}`], [null, null, `(1) ${text}`], sound, [text]);
  return rows;
}

const named = AWKWARD_TEXTS.map((text) => [text.length > 24 ? `${text.slice(0, 12)}… (${String(text.length)})` : text, text] as const);

test.each(named)('a sheet full of text %# (%j) is evaluated, every time the same', (_, text) => {
  const workbook = workbookOf(sheetWith(text));
  const options = { profile: parseProfile({}) };
  const { results } = evaluateWorkbook(workbook, options);
  expect(results.some(({ judgement }) => judgement.progress === 0.5)).toBe(true);
});

test.each(named)('a heading of the table that says text %# (%j) is no trouble', (_, text) => {
  for (let column = 0; column < HEADING.length; column++) {
    const rows = sheetWith('-').map((row, at) => (at === 1 ? row.map((value, place) => (place === column ? text : value)) : row));
    try {
      evaluateWorkbook(workbookOf(rows), { profile: parseProfile({}) });
    } catch (error) {
      expect(error).toMatchObject({ name: 'EvaluationError' });
    }
  }
});
