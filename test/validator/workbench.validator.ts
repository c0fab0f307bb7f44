import { leaveNotes } from '../../src/excel/services/cell-note';
import { colourStatuses } from '../../src/excel/services/status-colours';
import { writeWorkbookSettings } from '../../src/excel/services/workbook-settings';
import { OpenedFile } from '../../tools/workbench/file/opened-file';
import type { HostSheet } from '../../tools/workbench/host/host-workbook';
import { parseRange } from '../../tools/workbench/host/workbook/range-address';
import { connected } from '../excel/emulated';
import type { RealClient } from '../excel/real-client';
import { buildWorkbook } from '../xlsx/build-workbook';
import { addedErrors } from './added-errors';
import { WORKBOOKS, type Input } from './inputs';

const CAPABILITIES = { mergeUndoGroup: false, sheetRenamedEvent: false, notes: false };
const COLOURS = [
  { label: '目標達成', fill: '#C6EFCE', font: '#0B5A2A' },
  { label: '悪化↓', fill: '#FBE0DD', font: '#8E1B10' },
];

/** A workbook of nothing but cells: whatever is added is the first of its kind. */
const BARE: Input = {
  name: 'a workbook without styles',
  extension: '.xlsx',
  bytes: () => Promise.resolve(buildWorkbook({ sheets: { 評価: '<row r="1"><c r="A1"><v>1</v></c></row>' } })),
  options: {},
};

type Act = (file: OpenedFile, excel: RealClient['Excel'], sheetId: string) => unknown;

function firstSheet({ workbook }: OpenedFile): HostSheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('A workbook has a sheet');
  return sheet;
}

const ACTS: readonly (readonly [name: string, act: Act])[] = [
  [
    'notes',
    async (_file, excel, sheetId) => {
      await leaveNotes(excel, CAPABILITIES, [{ sheetId, row: 1, column: 2 }], '手動判定: <県> の公表値 & 速報');
      await leaveNotes(excel, CAPABILITIES, [{ sheetId, row: 42, column: 8 }], '一行目\n二行目');
    },
  ],
  ['settings', (_file, excel) => writeWorkbookSettings(excel, { kept: [{ reason: '県の公表値 "速報"' }] })],
  ['status colours', (_file, excel, sheetId) => colourStatuses(excel, [{ sheetId, top: 3, bottom: 90, column: 9 }], COLOURS)],
  [
    'merges',
    (file) => {
      firstSheet(file).merge(parseRange('L30:M31'));
    },
  ],
  [
    'another name of a sheet',
    (file) => {
      file.workbook.renameSheet(firstSheet(file), "R1 '評価' & <他>");
    },
  ],
  [
    'a sheet of its own',
    (file) => {
      const sheet = file.workbook.addSheet('集計表 2');
      sheet.write(parseRange('A1:B1'), [['重点戦略', '=1+1']]);
      sheet.setFormat(parseRange('A1'), (format) => ({
        ...format,
        bold: true,
        fill: '#D9E1F2',
        horizontal: 'Center',
        fontSize: 14,
        borders: { top: 'Continuous' },
      }));
      sheet.setFormat(parseRange('B1'), (format) => ({ ...format, numberFormat: '0.0%', wrap: true, indent: 2 }));
      sheet.merge(parseRange('A3:B3'));
    },
  ],
  [
    'cells of every type',
    (file) => {
      firstSheet(file).write(parseRange('L2:P2'), [[1.5, "'=1", '=L2*2', true, ' 文\n字 ']]);
      firstSheet(file).setFormat(parseRange('L2'), (format) => ({ ...format, numberFormat: '[$-411]ggge"年"' }));
    },
  ],
];

/** What the workbench's parts add to a workbook, done by one act or by several. */
function savedAfter(input: Input, acts: readonly Act[]): Promise<string[]> {
  return addedErrors(input, async (bytes) => {
    const file = await OpenedFile.open(bytes, `book${input.extension}`);
    const client = connected(file.workbook);
    for (const act of acts) await act(file, client.Excel, firstSheet(file).id);
    return (await file.save()).bytes;
  });
}

test.each(ACTS)('the workbench adds no error to a workbook without styles: %s', async (_what, act) => {
  expect(await savedAfter(BARE, [act])).toEqual([]);
});

test.each([BARE, ...WORKBOOKS].map((input) => [input.name, input] as const))(
  'the workbench adds no error to %s with all at once',
  async (_name, input) => {
    expect(
      await savedAfter(
        input,
        ACTS.map(([, act]) => act),
      ),
    ).toEqual([]);
  },
);
