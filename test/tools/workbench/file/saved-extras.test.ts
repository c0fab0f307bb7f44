import type { Workbook } from 'hucre';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveNotes } from '../../../../src/excel/services/cell-note';
import { colourStatuses } from '../../../../src/excel/services/status-colours';
import { readWorkbookSettings, writeWorkbookSettings } from '../../../../src/excel/services/workbook-settings';
import { OpenedFile } from '../../../../tools/workbench/file/opened-file';
import { SaveRefused } from '../../../../tools/workbench/file/save-refused';
import { parseRange } from '../../../../tools/workbench/host/workbook/range-address';
import { connected } from '../../../excel/emulated';
import { cellOf, readWorkbook, sheetNamed } from '../../../read-workbook';
import { buildWorkbook, partsOf, textOf } from '../../../xlsx/build-workbook';
import { richWorkbook } from '../../../xlsx/rich-workbook';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '..', '..', '..', '..', 'assets', 'samples', 'mine-r1.xlsx')));
const CAPABILITIES = { mergeUndoGroup: false, sheetRenamedEvent: false, notes: false };
const COLOURS = [
  { label: '目標達成', fill: '#C6EFCE', font: '#0B5A2A' },
  { label: '悪化↓', fill: '#FBE0DD', font: '#8E1B10' },
];

async function savedAs(file: OpenedFile): Promise<{ bytes: Uint8Array; lost: readonly string[]; again: OpenedFile }> {
  const { bytes, lost } = await file.save();
  return { bytes, lost, again: await OpenedFile.open(bytes, 'again.xlsx') };
}

const noteAt = (book: Workbook, sheet: string, address: string): string | undefined => {
  const { top, left } = parseRange(address);
  return cellOf(sheetNamed(book, sheet), top, left)?.comment?.text;
};

/** Parts whose bytes are not the same in both files, or that only one has. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !(name in old && name in now && Buffer.from(old[name]!).equals(Buffer.from(now[name]!))))
    .sort();
}

describe('what the pane writes besides cells', () => {
  test('is in the saved file, and after opening it again there is nothing to write', async () => {
    const file = await OpenedFile.open(SAMPLE, 'mine-r1.xlsx');
    const { Excel, host } = connected(file.workbook);
    const sheetId = file.workbook.sheet('評価').id;
    const columns = [{ sheetId, top: 3, bottom: 90, column: 9 }];
    await leaveNotes(Excel, CAPABILITIES, [{ sheetId, row: 42, column: 8 }], '手動判定: <県> の公表値 & 速報');
    await writeWorkbookSettings(Excel, { kept: [{ reason: '県の公表値 "速報"' }] });
    await colourStatuses(Excel, columns, COLOURS);
    file.workbook.settings.set('Office.AutoShowTaskpaneWithDocument', true);
    host.roundTrips.length = 0;

    const { bytes, lost, again } = await savedAs(file);
    expect(lost).toEqual([]);
    expect(changedParts(SAMPLE, bytes)).toEqual([
      '[Content_Types].xml',
      'customXml/item1.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const oracle = await readWorkbook(bytes);
    expect(noteAt(oracle, '評価', 'I43')).toBe('手動判定: <県> の公表値 & 速報');
    const { conditionalRules = [] } = sheetNamed(oracle, '評価');
    expect(conditionalRules.map(({ range, formula, style }) => [range, formula, style?.fill])).toEqual([
      ['J4:J91', 'N("進捗")+($J4="目標達成")', expect.objectContaining({ bgColor: { rgb: 'C6EFCE' } })],
      ['J4:J91', 'N("進捗")+($J4="悪化↓")', expect.objectContaining({ bgColor: { rgb: 'FBE0DD' } })],
    ]);

    const reopened = connected(again.workbook);
    expect(await readWorkbookSettings(reopened.Excel)).toEqual({
      settings: { kept: [{ reason: '県の公表値 "速報"' }] },
      opensWithWorkbook: true,
    });
    expect(again.workbook.settings.get('Office.AutoShowTaskpaneWithDocument')).toBe(true);
    expect(again.workbook.comments.map(({ content, range }) => [content, range.top, range.left])).toEqual([
      ['手動判定: <県> の公表値 & 速報', 42, 8],
    ]);
    const id = again.workbook.sheet('評価').id;
    await colourStatuses(reopened.Excel, [{ sheetId: id, top: 3, bottom: 90, column: 9 }], COLOURS);
    expect(reopened.host.roundTrips.every(({ flags }) => (flags & 1) === 0)).toBe(true);
    expect(Buffer.from((await again.save()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('changes what was saved before instead of adding to it', async () => {
    const first = await OpenedFile.open(SAMPLE, 'mine-r1.xlsx');
    const sheetId = first.workbook.sheet('評価').id;
    const one = connected(first.workbook);
    await leaveNotes(one.Excel, CAPABILITIES, [{ sheetId, row: 42, column: 8 }], '一');
    await writeWorkbookSettings(one.Excel, { n: 1 });
    await colourStatuses(one.Excel, [{ sheetId, top: 3, bottom: 90, column: 9 }], COLOURS);
    const { again } = await savedAs(first);
    const id = again.workbook.sheet('評価').id;
    const two = connected(again.workbook);
    await leaveNotes(two.Excel, CAPABILITIES, [{ sheetId: id, row: 42, column: 8 }], '二');
    await leaveNotes(two.Excel, CAPABILITIES, [{ sheetId: id, row: 43, column: 8 }], '別');
    await writeWorkbookSettings(two.Excel, { n: 2 });
    await colourStatuses(two.Excel, [], []);
    const { bytes, again: last } = await savedAs(again);
    const oracle = await readWorkbook(bytes);
    expect([noteAt(oracle, '評価', 'I43'), noteAt(oracle, '評価', 'I44')]).toEqual(['一\n二', '別']);
    expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('conditionalFormatting');
    expect(await readWorkbookSettings(connected(last.workbook).Excel)).toEqual({ settings: { n: 2 }, opensWithWorkbook: false });
    expect(textOf(bytes, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(2);
  });
});

test('status colours come into a workbook that has no style sheet', async () => {
  const file = await OpenedFile.open(buildWorkbook({ sheets: { 評価: '<row r="1"><c r="A1"><v>1</v></c></row>' } }), 'bare.xlsx');
  const { Excel } = connected(file.workbook);
  await colourStatuses(Excel, [{ sheetId: file.workbook.sheet('評価').id, top: 3, bottom: 90, column: 9 }], COLOURS);
  const { bytes, again } = await savedAs(file);
  expect(again.workbook.sheet('評価').conditionalFormats.map(({ fill, fontColor }) => [fill, fontColor])).toEqual([
    ['#C6EFCE', '#0B5A2A'],
    ['#FBE0DD', '#8E1B10'],
  ]);
  expect(sheetNamed(await readWorkbook(bytes), '評価').rows[0]?.[0]).toBe(1);
});

describe('a workbook that has notes and conditional formats of its own', () => {
  test('keeps them; what is added stands beside them', async () => {
    const file = await OpenedFile.open(richWorkbook(), 'rich.xlsm');
    expect(file.workbook.comments.map(({ content }) => content)).toEqual(['要確認']);
    const { Excel } = connected(file.workbook);
    const sheetId = file.workbook.sheet('評価').id;
    await leaveNotes(Excel, CAPABILITIES, [{ sheetId, row: 1, column: 2 }], '残す');
    await leaveNotes(Excel, CAPABILITIES, [{ sheetId, row: 2, column: 3 }], '新しい');
    await colourStatuses(Excel, [{ sheetId, top: 1, bottom: 2, column: 5 }], COLOURS);
    const { bytes } = await savedAs(file);
    const oracle = await readWorkbook(bytes);
    expect(noteAt(oracle, '評価', 'C2')).toBe('要確認\n残す');
    expect(noteAt(oracle, '評価', 'D3')).toBe('新しい');
    const sheet = textOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<conditionalFormatting sqref="E2:E3"><cfRule type="cellIs" dxfId="0" priority="2"');
    expect(sheet.match(/<legacyDrawing /g)).toHaveLength(1);
    const drawing = textOf(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(drawing).toContain('<x:Row>1</x:Row><x:Column>2</x:Column>');
    expect(drawing).toContain('<x:Row>2</x:Row><x:Column>3</x:Column>');
    const untouched = changedParts(richWorkbook(), bytes);
    expect(untouched.filter((name) => /charts|pivot|vbaProject|media|tables|docProps/.test(name))).toEqual([]);
  });

  test('rows that are inserted take notes, merges and conditional formats along, and the page is told what is not saved', async () => {
    const first = await OpenedFile.open(richWorkbook(), 'rich.xlsm');
    first.workbook.sheet('評価').merge(parseRange('A3:B3'));
    const { Excel } = connected(first.workbook);
    await colourStatuses(Excel, [{ sheetId: first.workbook.sheet('評価').id, top: 1, bottom: 2, column: 5 }], COLOURS);
    const { again: file } = await savedAs(first);
    file.workbook.sheet('評価').insertRows(1, 2);
    const { bytes, lost } = await savedAs(file);
    expect(lost).toEqual(['rows']);
    const sheet = textOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells>');
    expect(sheet).toContain('<conditionalFormatting sqref="F4:F5">');
    expect(sheet).toContain('N("進捗")+($F4="目標達成")');
    expect(noteAt(await readWorkbook(bytes), '評価', 'C4')).toBe('要確認');
    expect(textOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>3</x:Row>');
  });
});

describe('sheets', () => {
  test('that were renamed are saved by their new name, wherever the file reads them', async () => {
    const file = await OpenedFile.open(richWorkbook(), 'rich.xlsm');
    const sheet = file.workbook.sheet('評価');
    file.workbook.renameSheet(sheet, 'R1 評価');
    sheet.write(parseRange('C2'), [[16]]);
    const { bytes, again } = await savedAs(file);
    expect(again.workbook.sheets.map(({ name }) => name)).toEqual(['R1 評価', '集計', '表']);
    expect(again.workbook.sheet('R1 評価').value(1, 2)).toBe(16);
    expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).toContain("SUM('R1 評価'!B2:B3)");
    expect(textOf(bytes, 'xl/charts/chart1.xml')).toContain("<c:f>'R1 評価'!$C$2:$C$3</c:f>");
    expect(textOf(bytes, 'xl/workbook.xml')).toContain("'R1 評価'!$A$1:$G$3");
    expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain("<xm:f>'R1 評価'!B2:D2</xm:f>");
    expect(textOf(bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('sheet="R1 評価"');
    expect(textOf(bytes, 'docProps/app.xml')).toContain("<vt:lpstr>'R1 評価'!Print_Area</vt:lpstr>");
    expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(['R1 評価', '集計', '表']);
  });

  test('that swap their names keep what reads them', async () => {
    const file = await OpenedFile.open(richWorkbook(), 'rich.xlsm');
    const [first, second] = file.workbook.sheets;
    file.workbook.renameSheet(first!, 'x');
    file.workbook.renameSheet(second!, '評価');
    file.workbook.renameSheet(first!, '集計');
    const { bytes } = await savedAs(file);
    expect(textOf(bytes, 'xl/workbook.xml')).toContain('<sheet name="集計" sheetId="1"');
    expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('SUM(集計!B2:B3)');
  });

  test('of the file that were deleted are refused by name', async () => {
    const file = await OpenedFile.open(richWorkbook(), 'rich.xlsm');
    file.workbook.deleteSheet(file.workbook.sheet('集計'));
    const refused = await file.save().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SaveRefused);
    expect(refused).toMatchObject({ sheets: ['集計'] });
  });
});
