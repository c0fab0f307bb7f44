import fc from 'fast-check';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { findPreset, PRESET_NAMES } from '../../src/evaluation/profile/preset';
import type { Profile, RuleName } from '../../src/evaluation/profile/profile';
import { figureCell, STYLES, type RandomCell } from '../../test/evaluation/random/random-cell';
import type { Subject } from './subject';
import { type DraftCell, WorkbookDraft } from '../../test/workbook-draft';

const ROWS = 300;
const RULES: readonly RuleName[] = ['change', 'ratio', 'inverse-ratio', 'inverse-quotient', 'ceiling'];

/** What the file format cannot hold, so that no sheet does: control characters and halves of characters. */
const UNWRITABLE = /[\u0000-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** More digits than a figure has: there, only the last bits of a double are left to decide. */
const TOO_LONG = /(?:[\d０-９][,，]?){8}|億/;

/** Sheets of random figures, one for each preset and for each way to compute progress. */
export function randomFigures(seed: number, bytesOf: (workbook: WorkbookDraft) => Promise<Uint8Array>): Promise<Subject[]> {
  return Promise.all(
    profiles().map(async ([name, profile], index): Promise<Subject> => {
      const cells = fc.sample(figureCell.filter(isPlausible), { seed: seed * 1000 + index, numRuns: ROWS * 4 });
      return {
        name: `random figures ${String(seed)}, ${name}`,
        bytes: await bytesOf(sheetOf(cells)),
        options: { profile },
        typedOver: false,
      };
    }),
  );
}

function profiles(): [string, Profile][] {
  const presets = PRESET_NAMES.flatMap((name): [string, Profile][] => {
    const preset = findPreset(name);
    return preset === undefined ? [] : [[name, preset]];
  });
  const computed = RULES.flatMap((rule) =>
    (['zero', 'first-available', 'not-assessed'] as const).map((missingBaseline): [string, Profile] => [
      `${rule}, a missing baseline ${missingBaseline}`,
      parseProfile({
        progress: { rule, missingBaseline, rounding: 'truncate', against: missingBaseline === 'zero' ? 'expected' : 'yearly-target' },
        pace: { from: '2020-04', to: '2025-03', at: '2022-03' },
        statuses: [
          { label: 'S', when: { paceAtLeast: 1, change: 'better' } },
          { label: '=A', when: { progressAtLeast: 0.8 } },
          { label: '"B"', when: { change: 'none', tolerance: 0.03 } },
          { label: 'C*', when: { change: 'better' } },
          { label: '>D', when: 'otherwise' },
        ],
        notMeasured: { label: '未', inTotal: false },
      }),
    ]),
  );
  const moved = RULES.map((rule): [string, Profile] => [
    `${rule}, by points and strictly above`,
    parseProfile({
      progress: { rule },
      statuses: [
        { label: '◎', when: { progressAbove: 1 } },
        { label: 'A', when: { changeAtLeast: 2, only: ['※', '件'] } },
        { label: 'B', when: { change: 'none', tolerancePoints: 1.5 } },
        { label: 'C', when: { changeAtMost: -3 } },
        { label: 'D', when: { progressAbove: 0 } },
        { label: 'E', when: 'otherwise' },
      ],
    }),
  ]);
  return [...presets, ...computed, ...moved];
}

/** Leaves out numbers that no figure has: two programs need not agree on the last bits of 1e300. */
function isPlausible({ value, formula }: RandomCell): boolean {
  // What stands behind somebody else's formula is computed anew as well, and these formulas are not what gave the value.
  if (formula !== undefined && formula !== '=NA()') return false;
  // LibreOffice saves a truth value behind a number format as a number.
  if (typeof value === 'boolean') return false;
  if (typeof value === 'number') return value === 0 || (Math.abs(value) > 1e-3 && Math.abs(value) < 1e7);
  return typeof value !== 'string' || !(UNWRITABLE.test(value) || TOO_LONG.test(value));
}

function sheetOf(cells: readonly RandomCell[]): WorkbookDraft {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet("d'été 評価");
  sheet.addRow(['戦略方針', '目標指標', '単位', '基準値', 'H30実績', 'R1実績', 'R1目標', '目標', '進捗率', '状況']);
  for (let row = 0; row < ROWS; row++) {
    sheet.addRow([`方針${String(row % 7)}`, `指標${String(row)}${row % 9 === 0 ? '※' : ''}`, '件']);
    const [baseline, actual, target, earlier] = cells.slice(row * 4, row * 4 + 4);
    for (const [column, figure] of [
      [4, baseline],
      [5, earlier],
      [6, actual],
      [7, row % 3 === 0 ? actual : target],
      [8, target],
    ] as const) {
      if (figure !== undefined) put(sheet.getCell(row + 2, column), figure);
    }
  }
  return workbook;
}

function put(cell: DraftCell, { value, style, formula }: RandomCell): void {
  cell.value = formula === undefined ? value : { formula: 'NA()', result: { error: '#N/A' } };
  const format = STYLES[style ?? 0]?.numberFormat;
  if (format !== undefined && format !== 'General') cell.numberFormat = format;
}
