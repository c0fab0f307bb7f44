import { readFile } from 'node:fs/promises';
import type { Evaluation } from '../../src/evaluation/evaluation';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { formulaInRow } from '../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { loadSnapshot } from '../../tools/workbench/host/workbook/load-snapshot';
import type { Scalar } from '../../tools/workbench/host/host-workbook';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { connected } from './emulated';

const PROFILE = parseProfile({});

/** Opens a workbook in the emulated Excel; formulas that were written have the value that the plan says they have. */
function open(snapshot: WorkbookSnapshot) {
  const results = new Map<string, Scalar>();
  // Excel hands formulas back in its own spelling.
  const key = (sheet: string, row: number, column: number, formula: string): string =>
    `${sheet} ${String(row)} ${String(column)} ${formula.replaceAll("'", '')}`;
  const book = loadSnapshot(
    snapshot,
    (formula, at, valueOf) => results.get(key(at.sheet, at.row, at.column, formula)) ?? valueOf(at.sheet, at.row, at.column),
  );
  const emulation = connected(book);
  const evaluate = (live: { workbook: WorkbookSnapshot }): Evaluation => {
    const evaluation = evaluateWorkbook(live.workbook, { profile: PROFILE });
    for (const { name, writes } of evaluation.plan.sheets)
      for (const { row, column, formula, value } of writes)
        if (formula !== null) results.set(key(name, row, column, formulaInRow(formula, row)), value ?? '');
    return evaluation;
  };
  return { ...emulation, evaluate };
}

async function sample(file: string): Promise<WorkbookSnapshot> {
  return (await openWorkbook(new Uint8Array(await readFile(`assets/samples/${file}`)), file)).snapshot;
}

describe.each([
  // A count sheet is made, which is to look like the evaluation sheet: that is asked first.
  ['mine-r1.xlsx', 3],
  ['mine-r1-published.xlsx', 2],
])('%s', (file, syncs) => {
  test('is the same to the engine in Excel as in its file', async () => {
    const snapshot = await sample(file);
    const { liveWorkbook, evaluate } = open(snapshot);
    const inFile = evaluateWorkbook(snapshot, { profile: PROFILE });
    const inExcel = evaluate(await liveWorkbook.snapshot());
    expect(inExcel.results).toHaveLength(81);
    expect(inExcel.results).toEqual(inFile.results);
    expect(inExcel.counts).toEqual(inFile.counts);
    expect(inExcel.findings).toEqual(inFile.findings);
    expect(inExcel.plan).toEqual(inFile.plan);
  });

  test('evaluates in two syncs, a count sheet takes one more; a second time in one, and writes nothing; undo puts every cell back', async () => {
    const { host, liveWorkbook, evaluate } = open(await sample(file));
    const before = await liveWorkbook.snapshot();
    const receipt = await liveWorkbook.commit(evaluate(before).plan, before);
    expect(host.roundTrips).toHaveLength(syncs);
    expect(host.roundTrips.every(({ responseBytes, requestBytes }) => Math.max(responseBytes, requestBytes) < 500_000)).toBe(true);
    const after = await liveWorkbook.snapshot();
    expect(await liveWorkbook.commit(evaluate(after).plan, after)).toEqual({ sheets: [] });
    expect(host.roundTrips).toHaveLength(syncs + 1);
    await liveWorkbook.undo(receipt);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });
});

test('20,000 rows take two syncs, a preview and a count sheet one more each', async () => {
  const heading = ['指標', '単位', '現状 a', '(R1)実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況'];
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    `指標${String(index)}の件数`,
    '件',
    index % 50,
    (index % 50) + 3,
    (index % 50) + 9,
  ]);
  const snapshot: WorkbookSnapshot = {
    name: 'large.xlsx',
    sheets: [
      {
        name: '評価',
        visible: true,
        values: [heading, ...rows],
        formulas: Array.from({ length: rows.length + 1 }, () => null),
        styles: Array.from({ length: rows.length + 1 }, () => null),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        protected: false,
      },
    ],
    styles: [{ numberFormat: 'General', bold: false, indent: 0, locked: true }],
    structureProtected: false,
    date1904: false,
  };
  const { host, liveWorkbook, evaluate } = open(snapshot);
  const live = await liveWorkbook.snapshot();
  const { plan, results } = evaluate(live);
  expect(results).toHaveLength(20_000);
  await liveWorkbook.commit(plan, live, { checkUnchanged: true });
  expect(host.roundTrips).toHaveLength(4);
  expect(host.roundTrips.every(({ requestBytes }) => requestBytes < 1_000_000)).toBe(true);
  const again = await liveWorkbook.snapshot();
  expect(evaluate(again).plan.sheets).toEqual([]);
}, 120_000);
