import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { refuseProtected } from '../../../src/evaluation/plan/refuse-protected';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../snapshot-of';

const VALUES = rowsOf('指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n人口 | 1 | 2 | 3 |  | ');
const UNLOCKED = [
  [1, 4, { locked: false }],
  [1, 5, { locked: false }],
] as const;

test.each([
  ['locked cells of a protected sheet', { protected: true }, 'sheet-protected'],
  ['unlocked cells of a protected sheet', { protected: true, styled: UNLOCKED }, undefined],
  ['a sheet without protection', {}, undefined],
])('%s', (_, parts, code) => {
  const workbook = workbookOf(VALUES, parts);
  const { plan } = evaluateWorkbook(workbook, { profile: parseProfile({}), countSheet: null });
  expect(plan.sheets[0]?.writes).toHaveLength(2);
  let refused: unknown;
  try {
    refuseProtected(workbook, plan);
  } catch (error) {
    refused = error;
  }
  expect((refused as { code?: string } | undefined)?.code).toBe(code);
});

test('what is laid out anew on a protected sheet, though its cells are unlocked', () => {
  const workbook = workbookOf(VALUES, { protected: true, styled: UNLOCKED });
  const area = { top: 0, left: 0, bottom: 1, right: 5 };
  const sheet = { name: '評価', create: null, writes: [], relayout: { area, columnWidths: [], layout: {} } };
  expect(() => refuseProtected(workbook, { sheets: [sheet] })).toThrow('sheet-protected');
});

test('a new sheet in a workbook whose structure is locked', () => {
  const workbook = { ...workbookOf(VALUES), structureProtected: true };
  const { plan } = evaluateWorkbook(workbook, { profile: parseProfile({}) });
  const adding = {
    sheets: [
      ...plan.sheets,
      { name: '集計表', create: { columnWidths: [], paper: 'A4', orientation: 'portrait', fitToWidth: 1 }, writes: [] },
    ],
  } as const;
  expect(() => refuseProtected(workbook, adding)).toThrow('structure-protected');
  const copying = { sheets: [{ name: 'x', create: null, copyOf: workbook.sheets[0]!.name, writes: [] }] };
  expect(() => refuseProtected(workbook, copying)).toThrow('copy-protected');
});
