import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { recalculate } from '../../../tools/libreoffice/recalculate';
import type { SheetSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { partsOf, textOf } from '../../xlsx/build-workbook';
import { reportedFile, sample } from '../made-report';
import { hasLibreOffice } from '../../../tools/libreoffice/has-libreoffice';

const sheetOf = (sheets: readonly SheetSnapshot[], name: string): SheetSnapshot => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
};

const hasOffice = hasLibreOffice();

/** Small sheets without columns for results, or with one of them. */
const WITHOUT_RESULTS: [string, string[]][] = [
  ['neither', []],
  ['progress only', ['達成率']],
  ['status only', ['評価']],
];

/** The counts of each strategy that the charts of a file remember, by the sheet that they read. */
function chartCounts(bytes: Uint8Array, sheet: string): number[][] {
  const charts = Object.keys(partsOf(bytes)).filter((name) => /charts\/chart\d+\.xml$/.test(name));
  const xml = charts.map((name) => textOf(bytes, name)).find((text) => text.replaceAll("'", '').includes(`${sheet}!`)) ?? '';
  return [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([values]) =>
    [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
  );
}

(hasOffice ? test : test.skip)('an actual that is edited in LibreOffice changes the report, its counts and both charts', async () => {
  const first = await reportedFile(sample());
  const opened = await openWorkbook(first, 'book.xlsx');
  const row = sheetOf(opened.snapshot.sheets, '評価').values.findIndex((cells) => cells[3] === '三洞入洞者数');
  const edit = { row, column: 6, value: 560, formula: null, numberFormat: null, format: null };
  const edited = await opened.commit({ sheets: [{ name: '評価', create: null, writes: [edit] }] });
  const [before, after] = recalculate([first, edited]);
  const read = async (bytes: Uint8Array = new Uint8Array()) => (await openWorkbook(bytes, 'book.xlsx')).snapshot.sheets;
  const shown = async (bytes: Uint8Array | undefined) => {
    const report = sheetOf(await read(bytes), '報告書');
    const line = report.values.find((cells) => cells[3] === '三洞入洞者数') ?? [];
    const total = report.values.find((cells) => cells[0] === '合計') ?? [];
    return { line: line.slice(6, 10), total: total.filter((cell) => typeof cell === 'number') };
  };
  expect(await shown(before)).toEqual({ line: [487, 540, expect.closeTo(-0.2927, 4), '悪化↓'], total: [14, 24, 24, 12, 74] });
  expect(await shown(after)).toEqual({ line: [560, 540, expect.closeTo(1.4878, 4), '目標達成'], total: [15, 24, 24, 11, 74] });
  for (const sheet of ['報告書', '集計表']) {
    const [old, now] = [before, after].map((bytes) => chartCounts(bytes ?? new Uint8Array(), sheet));
    expect(old?.map(([strategy]) => strategy)).toEqual([3, 8, 12, 4]);
    expect(now?.map(([strategy]) => strategy)).toEqual([4, 8, 12, 3]);
  }
  // The list of what fell says that it is no longer right.
  const notes = sheetOf(await read(after), '報告書').values.flat();
  expect(notes).toContain('作成後に状況が変わったか、評価表が並べ替えられました。報告書を作り直してください。');
});

(hasOffice ? test : test.skip)(
  'two rows of the evaluation sheet that change places make the report say that it is no longer right',
  async () => {
    const first = await reportedFile(sample());
    const opened = await openWorkbook(first, 'book.xlsx');
    const { values } = sheetOf(opened.snapshot.sheets, '評価');
    const row = values.findIndex((cells) => cells[3] === '三洞入洞者数');
    // Names alone show it: figures and statuses are as they were.
    const names = [values[row + 1]?.[3] ?? null, '三洞入洞者数'];
    const writes = names.map((value, index) => ({ row: row + index, column: 3, value, formula: null, numberFormat: null, format: null }));
    const swapped = await opened.commit({ sheets: [{ name: '評価', create: null, writes }] });
    const notes = await Promise.all(
      recalculate([first, swapped]).map(async (bytes) =>
        sheetOf((await openWorkbook(bytes, 'book.xlsx')).snapshot.sheets, '報告書')
          .values.flat()
          .filter((cell) => String(cell).startsWith('作成後に')),
      ),
    );
    expect(notes).toEqual([[], ['作成後に状況が変わったか、評価表が並べ替えられました。報告書を作り直してください。']]);
  },
);

(hasOffice ? test : test.skip).each(WITHOUT_RESULTS)(
  'an actual that is edited in LibreOffice changes the report of a sheet without columns for results: %s',
  async (_what, headings) => {
    const rows: CellValue[][] = [
      ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', ...headings],
      ['1 しごと', '創業件数', '件', 10, 8, 20, ...headings.map(() => null)],
      ['1 しごと', '雇用者数', '人', 10, '12(R4)', 20, ...headings.map(() => null)],
      ['2 ひと', '移住者数', '人', 3, 9, 9, ...headings.map(() => null)],
    ];
    const writes = rows.flatMap((cells, row) =>
      cells.map((value, column) => ({ row, column, value, formula: null, numberFormat: null, format: null })),
    );
    const setup = { columnWidths: [], paper: 'A4', orientation: 'landscape', fitToWidth: 1 } as const;
    const first = await reportedFile(await createWorkbook({ sheets: [{ name: '評価', create: setup, writes }] }, { codec: zlibCodec }));
    const opened = await openWorkbook(first, 'book.xlsx');
    const edit = { row: 1, column: 4, value: 25, formula: null, numberFormat: null, format: null };
    const edited = await opened.commit({ sheets: [{ name: '評価', create: null, writes: [edit] }] });
    const [before, after] = recalculate([first, edited]);
    const shown = async (bytes: Uint8Array = new Uint8Array()) => {
      const { values } = sheetOf((await openWorkbook(bytes, 'book.xlsx')).snapshot.sheets, '報告書');
      const line = values.find((cells) => cells[1] === '創業件数') ?? [];
      const total = values.find((cells) => cells[0] === '合計') ?? [];
      return { line: line.slice(4, 8), total: total.filter((cell) => typeof cell === 'number') };
    };
    expect(await shown(before)).toEqual({ line: [8, 20, expect.closeTo(-0.2, 9), '悪化↓'], total: [1, 1, 0, 1, 3] });
    expect(await shown(after)).toEqual({ line: [25, 20, expect.closeTo(1.5, 9), '目標達成'], total: [2, 1, 0, 0, 3] });
    const [old, now] = [before, after].map((bytes) => chartCounts(bytes ?? new Uint8Array(), '報告書'));
    expect(old?.map(([strategy]) => strategy)).toEqual([0, 1, 0, 1]);
    expect(now?.map(([strategy]) => strategy)).toEqual([1, 1, 0, 0]);
  },
);
