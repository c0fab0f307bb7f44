import { SheetGrid } from '../../../src/evaluation/reading/sheet-grid';
import { rowsOf, workbookOf } from '../snapshot-of';

test.each([
  ['the area above', 0, 1, '実績値'],
  ['a row further down', 1, 1, '実績値'],
  ['a text that lies hidden in the area', 1, 2, '実績値'],
  ['outside', 1, 0, '指標'],
  ['outside and empty', 0, 3, ''],
])('the text of a cell in a merged area: %s', (_, row, column, text) => {
  const workbook = workbookOf(
    rowsOf(`
    | 実績値 |
    指標 | | R2`),
    { merges: [{ top: 0, left: 1, bottom: 1, right: 2 }] },
  );
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  expect(new SheetGrid(sheet, workbook).mergedText(row, column)).toBe(text);
});
