import { emulated } from '../../../../excel/emulated';
import { parseRange } from '../../../../../tools/workbench/host/workbook/range-address';

const SHEETS = {
  前: [['x']],
  評価: [
    ['指標', '実績'],
    ['就職率', '=評価!A1&前!A1'],
  ],
  後: [['=評価!A2']],
};

function prepared() {
  const excel = emulated(SHEETS);
  const sheet = excel.book.sheet('評価');
  sheet.setFormat(parseRange('B2'), (format) => ({ ...format, numberFormat: '0.0%', fill: '#FFFF00', locked: false }));
  sheet.setColumnWidth(0, 0, 99);
  sheet.setRowHeight(1, 1, 40);
  sheet.merge(parseRange('D1:E2'));
  sheet.setColumnsHidden(5, 5, true);
  sheet.setRowsHidden(7, 7, true);
  sheet.addTable(parseRange('G1:H3'), 'テーブル1');
  sheet.names.set('印刷', '=評価!$A$1:$B$2');
  sheet.validations.push({
    areas: [parseRange('B2')],
    rule: { list: { source: 'a,b', inCellDropDown: true } },
    errorAlert: null,
    prompt: null,
  });
  sheet.conditionalFormats.push({
    id: 'CF1',
    range: parseRange('A1:B2'),
    formula: '=A1>0',
    fontColor: null,
    fill: '#FF0000',
    stopIfTrue: false,
  });
  sheet.pageLayout.footer.center = '&P';
  sheet.pageLayout.pageBreaks = [3];
  sheet.frozen = { rows: 1, columns: 0 };
  sheet.filterRange = parseRange('A1:B2');
  sheet.filter([1]);
  excel.book.comments.push({ id: 'C1', kind: 'note', sheetId: sheet.id, range: parseRange('A2'), content: 'メモ' });
  sheet.protect({ allowAutoFilter: true });
  return excel;
}

test('a copy has everything that the sheet has, and is its own afterwards', async () => {
  const { book, Excel } = prepared();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('評価').copy('End');
    await context.sync();
  });
  const [original, copy] = [book.sheet('評価'), book.sheet('評価 (2)')];
  expect(copy.input(1, 1)).toBe("='評価 (2)'!A1&前!A1");
  expect(original.input(1, 1)).toBe('=評価!A1&前!A1');
  expect(copy.format(1, 1)).toEqual(original.format(1, 1));
  expect([copy.columnWidth(0), copy.rowHeight(1), copy.isColumnHidden(5), copy.isRowHidden(7), copy.isFiltered]).toEqual([
    99,
    40,
    true,
    true,
    true,
  ]);
  expect(copy.merges).toEqual(original.merges);
  expect(copy.tables.map(({ name, range }) => [name === 'テーブル1', range])).toEqual([[false, parseRange('G1:H3')]]);
  expect(copy.names.get('印刷')).toBe("='評価 (2)'!$A$1:$B$2");
  expect(copy.validations).toEqual(original.validations);
  expect(copy.conditionalFormats).toMatchObject([{ range: parseRange('A1:B2'), formula: '=A1>0', fill: '#FF0000' }]);
  expect([copy.frozen, copy.filterRange, copy.protection]).toEqual([original.frozen, original.filterRange, original.protection]);
  expect(book.comments.filter(({ sheetId }) => sheetId === copy.id)).toMatchObject([{ range: parseRange('A2'), content: 'メモ' }]);
  copy.pageLayout.footer.center = '';
  copy.pageLayout.pageBreaks.push(9);
  copy.unprotect();
  expect([original.pageLayout.footer.center, original.pageLayout.pageBreaks, original.protection]).toEqual([
    '&P',
    [3],
    { allowAutoFilter: true },
  ]);
});

test('a name that changes changes in formulas, as Excel does it', () => {
  const { book } = prepared();
  book.renameSheet(book.sheet('評価'), 'R2 評価');
  expect(book.sheet('後').input(0, 0)).toBe("='R2 評価'!A2");
  expect(book.sheet('R2 評価').input(1, 1)).toBe("='R2 評価'!A1&前!A1");
});

test.each<[Excel.WorksheetPositionType | undefined, string | null, string[]]>([
  [undefined, null, ['評価 (2)', '前', '評価', '後']],
  ['None' as Excel.WorksheetPositionType, null, ['評価 (2)', '前', '評価', '後']],
  ['Beginning' as Excel.WorksheetPositionType, null, ['評価 (2)', '前', '評価', '後']],
  ['Before' as Excel.WorksheetPositionType, '後', ['前', '評価', '評価 (2)', '後']],
  ['After' as Excel.WorksheetPositionType, '前', ['前', '評価 (2)', '評価', '後']],
  ['End' as Excel.WorksheetPositionType, null, ['前', '評価', '後', '評価 (2)']],
])('position %s stands where it is documented to', async (position, relativeTo, names) => {
  const { book, Excel } = prepared();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('評価').copy(position, relativeTo === null ? undefined : worksheets.getItem(relativeTo));
    await context.sync();
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(names);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['a position that is none', (sheet) => sheet.copy('Somewhere' as Excel.WorksheetPositionType), 'InvalidArgument'],
  ['Before nothing', (sheet) => sheet.copy('Before' as Excel.WorksheetPositionType), 'InvalidArgument'],
  [
    'an option of protection that is none',
    (sheet) => sheet.protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions),
    'InvalidArgument',
  ],
  [
    'a rule of a kind that this host has not',
    (sheet) => (sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'EqualTo' } }),
    'InvalidArgument',
  ],
  [
    'a rule over part of another’s cells',
    (sheet) => (sheet.getRange('B1:B9').dataValidation.rule = { custom: { formula: '=TRUE' } }),
    'InvalidArgument',
  ],
  [
    'a title longer than Excel takes',
    (sheet) => (sheet.getRange('A1').dataValidation.errorAlert = { title: 'x'.repeat(33), message: '', showAlert: true, style: 'Stop' }),
    'InvalidArgument',
  ],
  ['panes frozen from the middle', (sheet) => sheet.freezePanes.freezeAt('B2:C3'), 'InvalidArgument'],
])('%s is refused', async (_, act, code) => {
  const { book, Excel } = prepared();
  book.sheet('評価').unprotect();
  await expect(
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('評価'));
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});
