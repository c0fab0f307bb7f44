import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { buildWorkbook } from './build-workbook';

const HEADINGS = ['重点戦略', '指標', '単位', '基準値', '実績値', '目標値', '進捗率', '状況'];
const text = (address: string, content: string): string => `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
const row = (number: number, cells: string): string => `<row r="${String(number)}">${cells}</row>`;

/** A sheet of which the actuals are formulas; their results stand in the file where given. */
function book(formulas: readonly string[], results: readonly (number | null)[]): Uint8Array {
  const rows = formulas.map((formula, index) => {
    const n = String(index + 2);
    const result = results[index] ?? null;
    const actual = `<c r="E${n}"><f>${formula}</f>${result === null ? '' : `<v>${String(result)}</v>`}</c>`;
    return row(
      index + 2,
      `${text(`A${n}`, '1 しごと')}${text(`B${n}`, `客数${n}`)}${text(`C${n}`, '人')}<c r="D${n}"><v>10</v></c>${actual}<c r="F${n}"><v>20</v></c>`,
    );
  });
  const headings = row(1, HEADINGS.map((heading, column) => text(`${'ABCDEFGH'.charAt(column)}1`, heading)).join(''));
  return buildWorkbook({
    sheets: { 評価: headings + rows.join(''), 元: row(1, '<c r="A1"><v>12</v></c><c r="B1"><v>5</v></c>') },
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      'xl/tables/table1.xml': `<table displayName="KPI" ref="A1:H${String(formulas.length + 1)}"><tableColumns>${HEADINGS.map((name) => `<tableColumn name="${name}"/>`).join('')}</tableColumns></table>`,
    },
  });
}

const OPTIONS = { profile: parseProfile({}) };

async function evaluate(bytes: Uint8Array) {
  const workbook = await openWorkbook(bytes, 'book.xlsx');
  const evaluation = evaluateWorkbook(workbook.snapshot, OPTIONS);
  return { evaluation, written: await workbook.commit(evaluation.plan) };
}

test.each([
  ['OFFSET', 'OFFSET(元!A1,0,0)'],
  ['INDIRECT', 'INDIRECT("元!A1")'],
  ['a range up to INDEX', 'SUM(元!A1:INDEX(元!A1:B1,1))'],
  ["the table's own row", 'KPI[[#This Row],[基準値]]+2'],
])('an actual by %s keeps its result, and a second run has nothing to write', async (_, formula) => {
  const first = await evaluate(book([formula, '元!A1'], [12, 12]));
  expect(first.evaluation.results.map(({ judgement }) => judgement.progressText)).toEqual(['20.0%', '20.0%']);
  const second = await evaluate(first.written);
  expect(second.evaluation.results.map(({ judgement }) => judgement.progressText)).toEqual(['20.0%', '20.0%']);
  expect(second.evaluation.plan.sheets).toEqual([]);
});

test('an actual that reads a status cell loses its result: it is another one now', async () => {
  const first = await evaluate(book(['元!A1', 'COUNTIF(H2:H2,"改善↑")'], [12, 0]));
  const { evaluation } = await evaluate(first.written);
  expect(evaluation.findings).toContainEqual(expect.objectContaining({ code: 'unreadable-figure', row: 2 }));
});

test('a formula that was never calculated is not taken for an empty cell, and its row works once Excel has calculated', async () => {
  const { evaluation } = await evaluate(book(['元!A1', '元!B1'], [null, 12]));
  expect(evaluation.findings).toContainEqual(
    expect.objectContaining({ code: 'unreadable-figure', severity: 'error', row: 1, variant: 'actual', details: { why: 'uncalculated' } }),
  );
  expect(evaluation.findings).not.toContainEqual(expect.objectContaining({ code: 'missing-actual' }));
  expect(evaluation.results.map(({ judgement }) => judgement.status)).toEqual(['要確認', '改善↑']);
  const [first, second] = evaluation.plan.sheets[0]!.writes.filter(({ column }) => column === 6);
  expect(first?.formula).toBe(second?.formula);
});
