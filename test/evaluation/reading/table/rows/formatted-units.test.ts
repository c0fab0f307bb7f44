import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { openWorkbook } from '../../../../../src/xlsx/open-workbook';
import { WorkbookDraft } from '../../../../workbook-draft';

type Cell = readonly [value: number, format: string];

/** The figures that a row is evaluated with, the rate's text, and the warnings. */
async function row(unit: string, ...cells: readonly Cell[]): Promise<unknown[]> {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('指標');
  sheet.addRow(['目標指標', '単位', '現状値', 'R1実績', '目標値', '進捗率', '状況']);
  sheet.addRow(['利用', unit, ...cells.map(([value]) => value)]);
  cells.forEach(([, format], index) => (sheet.getCell(2, index + 3).numberFormat = format));
  const { results, findings } = evaluateWorkbook((await openWorkbook(await workbook.bytes(), 'book.xlsx')).snapshot, {
    profile: parseProfile({}),
  });
  const [{ indicator, judgement } = results[0]!] = results;
  const figures = [indicator.baseline, indicator.actual, indicator.target].map((figure) =>
    figure.kind === 'number' ? figure.value : null,
  );
  return [...figures, judgement.progressText, ...findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)];
}

const plain = (value: number): Cell => [value, '#,##0'];

test.each<[string, string, Cell[], unknown[]]>([
  ['another multiple', '人', [plain(30_000), [37.6, '0.0"千人"'], plain(40_000)], [30_000, 37_600, 40_000, '76.0%', 'unit-mixed']],
  ['the row’s own unit', '千人', [plain(30), [37.6, '0.0"千人"'], plain(40)], [30, 37.6, 40, '76.0%']],
  ['the row’s own unit, rounded', '人', [plain(30), [38, '#,##0"人"'], plain(40)], [30, 38, 40, '80.0%']],
  ['another thing', '件', [plain(30), [38, '0"人"'], plain(40)], [30, 38, 40, '80.0%', 'unit-mixed']],
  // What is shown is scaled by the format: the cell holds yen, as its neighbours do.
  ['a thousandth', '円', [plain(1_000_000), [1_234_567, '#,##0,"千円"'], plain(2_000_000)], [1_000_000, 1_234_567, 2_000_000, '23.5%']],
  ['a thousandth of little', '円', [plain(0), [20, '#,##0,"千円"'], plain(40)], [0, 20, 40, '50.0%']],
])('a number whose format shows %s', async (_name, unit, cells, expected) => {
  expect(await row(unit, ...cells)).toEqual(expected);
});

test('the formula that is written takes the format’s unit into account, too', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('指標');
  sheet.addRow(['目標指標', '単位', '現状値', 'R1実績', '目標値', '進捗率', '状況']);
  sheet.addRow(['利用', '人', 30_000, 37.6, 40_000]);
  sheet.getCell(2, 4).numberFormat = '0.0"千人"';
  const { plan } = evaluateWorkbook((await openWorkbook(await workbook.bytes(), 'book.xlsx')).snapshot, { profile: parseProfile({}) });
  const formulas = plan.sheets.flatMap(({ name, writes }) =>
    writes.flatMap(({ column, formula }) => (column === 5 && name === '指標' ? [formula] : [])),
  );
  expect(formulas).toEqual([expect.stringMatching(/D\u0001\*1000/)]);
});
