import { strFromU8, unzipSync } from 'fflate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { type CellWrite, isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { reportWords } from '../../../src/i18n/report/report-words';
import { STRATEGY_BOXES } from '../../../src/report/content/report-words';
import { planPublicReport } from '../../../src/report/sheet/plan-report-sheet';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { childOf, parseXml } from '../../../src/xlsx/xml/xml-tree';
import { expectedIndicators, publishedCounts } from '../../acceptance/expected';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { textOf } from '../../xlsx/build-workbook';
import { madeReport, reportedFile, sample } from '../made-report';

const words = reportWords.ja;
const opened = async (name?: string) => (await openWorkbook(sample(name), 'book.xlsx')).snapshot;

/** The workbook with its report. */
function reported(snapshot: WorkbookSnapshot, options: Parameters<typeof madeReport>[1] = {}): WorkbookSnapshot {
  return applyPlan(snapshot, madeReport(snapshot, options).plan);
}

function sheetOf({ sheets }: WorkbookSnapshot, name = '報告書'): SheetSnapshot {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

const rowOf = (sheet: SheetSnapshot, text: CellValue, column = 0, from = 0): number =>
  sheet.values.findIndex((row, index) => index >= from && row[column] === text);

/** The workbook with cells of a sheet typed over. */
function typed(
  snapshot: WorkbookSnapshot,
  name: string,
  cells: readonly (readonly [row: number, column: number, value: CellValue])[],
): WorkbookSnapshot {
  const writes = cells.map(([row, column, value]) => ({ row, column, value, formula: null, numberFormat: null, format: null }));
  return applyPlan(snapshot, { sheets: [{ name, create: null, writes }] });
}

/** The workbook with a row of a sheet taken out. */
function withoutRow(snapshot: WorkbookSnapshot, name: string, row: number): WorkbookSnapshot {
  const cut = <Item>(rows: readonly Item[]): Item[] => rows.filter((_, index) => index !== row);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, values: cut(sheet.values), formulas: cut(sheet.formulas), styles: cut(sheet.styles) } : sheet,
    ),
  };
}

test('shows all 25 count rows and 81 indicators, each a formula over the evaluation sheet', async () => {
  const sheet = sheetOf(reported(await opened('mine-r1-published')));
  const names = expectedIndicators().map(({ printed }) => printed.name);
  const rows = names.map((name) => rowOf(sheet, name, 3));
  expect(rows.every((row, index) => row > (rows[index - 1] ?? 0))).toBe(true);
  for (const row of rows) {
    for (let column = 4; column <= 9; column++)
      expect(sheet.formulas[row]?.[column]).toMatch(/^=IF\('評価'!([A-Z]+\d+)="","",'評価'!\1\)$/);
  }
  let from = rowOf(sheet, '1 「働きたい！」希望を実現させる魅力産業の創出', 0, rowOf(sheet, words.boxes.summary));
  for (const [kind, label, ...counts] of publishedCounts()) {
    const shown = label.replace(/強$/, '強化');
    if (kind === 'strategy') from = rowOf(sheet, shown, 0, from);
    const row = sheet.values.findIndex(
      (cells, index) => index >= from && cells[kind === 'strategy' ? 0 : 1] === shown && typeof cells[4] === 'number',
    );
    expect([label, ...(sheet.values[row]?.slice(4, 9) ?? [])]).toEqual([label, ...counts]);
    expect(sheet.formulas[row]?.slice(4, 9).every((formula) => formula?.startsWith('=') === true)).toBe(true);
    from = row;
  }
});

test('begins a page with each strategy, and repeats the title line', async () => {
  const { plan, report } = madeReport(await opened());
  const sheet = plan.sheets.find(({ name }) => name === '報告書');
  const layout = sheet?.create?.layout;
  const firstCells = new Map(sheet?.writes.filter(({ column }) => column === 0).map(({ row, value }) => [row, value]));
  // Boxes, and tables that go on.
  const others: readonly unknown[] = [...Object.values(words.boxes), report.headings.levels[0]];
  expect(layout?.pageBreaks?.map((row) => firstCells.get(row)).filter((text) => !others.includes(text))).toEqual([
    words.overall,
    ...report.strategies.map(({ label }) => label),
    words.worsened,
  ]);
  expect(layout).toMatchObject({ titleRows: [0, 0], pageNumbers: true });
  expect(sheet?.create).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: 1 });
});

test('the summary table, its chart and its box are on one page, and no box of a strategy is divided or alone on a page', async () => {
  const { plan } = madeReport(await opened());
  const sheet = plan.sheets.find(({ name }) => name === '報告書');
  const { pageBreaks = [], charts = [] } = sheet?.create?.layout ?? {};
  const rows = (text: string) => sheet?.writes.flatMap(({ row, value }) => (value === text ? [row] : [])) ?? [];
  const isTogether = (first: number, last: number) => !pageBreaks.some((row) => row > first && row <= last);
  const overall = rows(words.overall).at(-1) ?? 0;
  expect(isTogether(overall, (rows(words.boxes.summary)[0] ?? 0) + 4)).toBe(true);
  expect(charts[0]?.place.bottom).toBeLessThan(rows(words.boxes.summary)[0] ?? 0);
  const boxes = STRATEGY_BOXES.map((name) => rows(words.boxes[name]));
  expect(boxes.map((own) => own.length)).toEqual([5, 5, 5, 5]);
  for (const own of boxes) for (const row of own) expect(isTogether(row, row + 3)).toBe(true);
  for (const [strategy, third] of (boxes[2] ?? []).entries()) expect(isTogether(third, boxes[3]?.[strategy] ?? 0)).toBe(true);
});

test.each([1, 2, 12, 20, 40, 41])('of %d strategies the chart and the box of the summary stay whole', (strategies) => {
  const rows = Array.from({ length: strategies }, (_, index): CellValue[] => [`${index + 1} 戦略`, '件数', '件', 10, 12, 20, null, null]);
  const heading = ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'];
  const { plan } = madeReport(workbookOf([heading, ...rows]));
  const sheet = plan.sheets.find(({ name }) => name === '報告書');
  const { pageBreaks = [], charts = [] } = sheet?.create?.layout ?? {};
  expect(charts).toHaveLength(strategies > 40 ? 0 : 1);
  const box = sheet?.writes.find(({ value }) => value === words.boxes.summary)?.row ?? 0;
  const top = charts[0]?.place.top ?? box;
  expect(pageBreaks.some((row) => row > top && row <= box + 3)).toBe(false);
  const height = (charts[0]?.place.bottom ?? 7) - (charts[0]?.place.top ?? 0);
  expect(height).toBeGreaterThanOrEqual(6);
});

test('a chart that has become too long is taken off the sheet', async () => {
  const table = (strategies: number): CellWrite[] => {
    const heading = ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'];
    const rows = Array.from({ length: strategies }, (_, index): CellValue[] => [`${index + 1} 戦略`, '件数', '件', 10, 12, 20, null, null]);
    return [heading, ...rows].flatMap((cells, row) =>
      cells.map((value, column) => ({ row, column, value, formula: null, numberFormat: null, format: null })),
    );
  };
  const setup = { columnWidths: [], paper: 'A4', orientation: 'landscape', fitToWidth: 1 } as const;
  const short = await createWorkbook({ sheets: [{ name: '評価', create: setup, writes: table(3) }] }, { codec: zlibCodec });
  const first = await reportedFile(short, { countSheet: null });
  const longer = await (await openWorkbook(first, 'book.xlsx')).commit({ sheets: [{ name: '評価', create: null, writes: table(41) }] });
  const drawing = async (bytes: Uint8Array) => textOf(bytes, 'xl/drawings/drawing1.xml');
  expect(await drawing(first)).toContain('Shinchoku statuses');
  const again = await reportedFile(longer, { countSheet: null });
  expect(await drawing(again)).not.toContain('Shinchoku statuses');
  expect(await reportedFile(again, { countSheet: null })).toEqual(again);
});

test('a workbook without strategies has one part, under one name', () => {
  const rows = rowsOf(`
    指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
    創業件数 | 件 | 10 | 8 | 20 | |
    雇用者数 | 人 | 10 | 12 | 20 | |
  `);
  const { report, plan } = madeReport(workbookOf(rows));
  expect(report.strategies.map(({ label, counts }) => [label, ...counts.map((row) => row.label)])).toEqual([[words.whole, words.whole]]);
  const texts = plan.sheets.flatMap(({ name, writes }) => (name === '報告書' ? writes.map(({ value }) => value) : []));
  expect(texts.filter((text) => text === words.overall)).toHaveLength(2);
  expect(texts).not.toContain(words.noStrategy);
  expect(isEmptyPlan(madeReport(reported(workbookOf(rows))).plan)).toBe(true);
});

test('a second run changes nothing, and the sheet is evaluated no second time', async () => {
  const first = reported(await opened());
  const second = madeReport(first);
  expect(isEmptyPlan(second.plan)).toBe(true);
  expect(second.evaluation.results).toHaveLength(81);
  expect(second.evaluation.findings).toEqual(madeReport(await opened()).evaluation.findings);
});

test('is renewed in place: boxes and what stands beside it stay', async () => {
  const first = reported(await opened());
  const sheet = sheetOf(first);
  const second = rowOf(sheet, words.boxes.issues, 0, rowOf(sheet, words.boxes.issues) + 1) + 1;
  const columns = (sheet.values[0]?.length ?? 0) + 1;
  const written = typed(first, '報告書', [
    [rowOf(sheet, words.boxes.summary) + 1, 0, '全体として順調'],
    [second, 0, '=課題は人手'],
    [3, columns, '決裁欄'],
  ]);
  // A late correction of one actual, and an indicator less: everything below moves up.
  const row = sheetOf(written, '評価').values.findIndex((cells) => cells[3] === 'Wi-Fi設置数');
  const changed = withoutRow(typed(written, '評価', [[4, 6, 3600]]), '評価', row);
  const again = reported(changed);
  const renewed = sheetOf(again);
  expect(again.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
  expect(rowOf(renewed, 'Wi-Fi設置数', 3)).toBe(-1);
  expect(renewed.values[rowOf(renewed, words.boxes.summary) + 1]?.[0]).toBe('全体として順調');
  expect(renewed.values[rowOf(renewed, words.boxes.issues, 0, rowOf(renewed, words.boxes.issues) + 1) + 1]?.[0]).toBe('=課題は人手');
  expect(renewed.values[3]?.[columns]).toBe('決裁欄');
  expect(renewed.values[rowOf(renewed, '農業産出額', 3)]?.[6]).toBe(3600);
  expect(isEmptyPlan(madeReport(again).plan)).toBe(true);
});

test('keeps what was written about a renamed strategy with it, and about one that is gone at the end', () => {
  const sheet = (names: readonly string[]) =>
    workbookOf([
      ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'],
      ...names.map((name, index): CellValue[] => [name, `指標${index}`, '件', 10, 12 + index, 20, null, null]),
    ]);
  const first = reported(sheet(['1 しごと', '2 ひと', '3 まち']));
  const box = (at: WorkbookSnapshot, times: number): number => {
    let row = -1;
    for (let time = 0; time < times; time++) row = rowOf(sheetOf(at), words.boxes.policy, 0, row + 1);
    return row + 1;
  };
  const written = typed(first, '報告書', [
    [box(first, 1), 0, '一'],
    [box(first, 2), 0, '二'],
    [box(first, 3), 0, '三'],
  ]);
  const withNames = (names: readonly string[]) => ({
    ...written,
    sheets: [...sheet(names).sheets, ...written.sheets.slice(1)],
    styles: written.styles,
  });
  const renamed = reported(withNames(['1 しごと', '2 ひとの流れ', '3 まち']));
  expect([1, 2, 3].map((times) => sheetOf(renamed).values[box(renamed, times)]?.[0])).toEqual(['一', '二', '三']);
  const fewer = reported(withNames(['1 しごと', '3 まち']));
  expect([1, 2].map((times) => sheetOf(fewer).values[box(fewer, times)]?.[0])).toEqual(['一', '三']);
  const gone = rowOf(sheetOf(fewer), `2 ひと ${words.boxes.policy}`);
  expect(sheetOf(fewer).values[gone + 1]?.[0]).toBe('二');
  expect(isEmptyPlan(madeReport(fewer).plan)).toBe(true);
});

test('what a person wrote beside indicators stays where the evaluation sheet says nothing', () => {
  const rows = rowsOf(`
    基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価 | 備考
    1 しごと | 創業件数 | 件 | 10 | 8 | 20 | | |
    1 しごと | 創業件数 | 件 | 10 | 7 | 20 | | |
    2 ひと | 移住者数 | 人 | 10 | 12 | 20 | | | 速報値
  `);
  const first = reported(workbookOf(rows));
  const sheet = sheetOf(first);
  const places = (name: string) => sheet.values.flatMap((cells, row) => (cells[1] === name ? [row] : []));
  const [, second, , fallen] = places('創業件数');
  const written = typed(first, '報告書', [
    [second!, 8, '二つ目の備考'],
    [fallen!, 8, '要因は人手不足'],
  ]);
  expect(isEmptyPlan(madeReport(written).plan)).toBe(true);
  // One indicator more: everything below moves down.
  const longer = [...rows.slice(0, 2), ['1 しごと', '雇用者数', '人', 10, 12, 20, null, null, null], ...rows.slice(2)];
  const again = sheetOf(reported({ ...written, sheets: [...workbookOf(longer).sheets, ...written.sheets.slice(1)] }));
  const after = again.values.flatMap((cells) => (cells[1] === '創業件数' ? [cells[8]] : []));
  expect(after.map((text) => text ?? '')).toEqual(['', '二つ目の備考', '', '要因は人手不足']);
  // What the evaluation sheet says comes first.
  expect(again.values.find((cells) => cells[1] === '移住者数')?.[8]).toBe('速報値');
});

test('what stands below stays below a report that grows', () => {
  const rows = rowsOf(`
    基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
    1 しごと | 創業件数 | 件 | 10 | 12 | 20 | |
  `);
  const first = reported(workbookOf(rows));
  const below = typed(first, '報告書', [[sheetOf(first).values.length + 1, 0, '控え']]);
  const longer = {
    ...below,
    sheets: [...workbookOf([...rows, ['2 ひと', '移住者数', '人', 3, 5, 9, null, null]]).sheets, ...below.sheets.slice(1)],
  };
  const again = sheetOf(reported(longer));
  expect(again.values.at(-1)?.[0]).toBe('控え');
  expect(again.values.flat().filter((value) => value === '控え')).toHaveLength(1);
  expect(rowOf(again, '移住者数', 1)).toBeGreaterThan(0);
  expect(isEmptyPlan(madeReport(below).plan)).toBe(true);
});

test('leaves a person’s sheet of that name alone', async () => {
  const snapshot = await opened();
  const own = { ...sheetOf(workbookOf([['昨年の報告書']], { name: '報告書' })) };
  const { plan } = madeReport({ ...snapshot, sheets: [...snapshot.sheets, own] });
  expect(plan.sheets.map(({ name }) => name)).toEqual(['評価', '集計表', '報告書 (2)']);
});

test('an earlier report in another language is renewed, too', async () => {
  const english = reported(await opened(), { language: 'en' });
  expect(isEmptyPlan(madeReport(english, { language: 'en' }).plan)).toBe(true);
  const { plan } = madeReport(english);
  expect(plan.sheets).toHaveLength(1);
  expect(plan.sheets[0]).toMatchObject({ name: '報告書', create: null });
});

test('for publication it holds values and nothing else', async () => {
  const snapshot = await opened();
  const { evaluation, report } = madeReport(snapshot);
  const sheet = planPublicReport({ snapshot, evaluation, report, words, languages: Object.values(reportWords) });
  expect(sheet.writes.filter(({ formula }) => formula !== null)).toEqual([]);
  const value = (row: number, column: number) => sheet.writes.find((write) => write.row === row && write.column === column);
  const row = sheet.writes.find((write) => write.value === '三洞入洞者数')?.row ?? 0;
  expect([5, 6, 7].map((column) => value(row, column)?.value)).toEqual([499, 487, 540]);
  expect(value(row, 8)).toMatchObject({ value: expect.closeTo(-0.2927, 4), numberFormat: '0.0%' });
});

test('takes names as texts', () => {
  const rows = rowsOf(`
    基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
    =1+1 しごと | <b>=2+2</b> | 件 | 10 | 12 | 20 | |
  `);
  const { plan } = madeReport(workbookOf(rows));
  const texts = plan.sheets.find(({ name }) => name === '報告書')?.writes.filter(({ value }) => String(value).includes('=2+2'));
  expect(texts).not.toHaveLength(0);
  expect(texts?.every(({ formula }) => formula === null)).toBe(true);
});

test('of a workbook with sheets of several years each year has a report of its own', () => {
  const rows = (year: string, actual: number): CellValue[][] => [
    ['基本目標', '指標', '単位', '基準値', `${year}実績`, '目標値', '達成率', '評価'],
    ...['創業件数', '雇用者数', '移住者数'].map((name, index): CellValue[] => ['1 しごと', name, '件', 10, actual + index, 20, null, null]),
  ];
  const r5 = workbookOf(rows('R5', 12), { name: 'R5評価' });
  const first = reported(r5);
  expect(first.sheets.map(({ name }) => name)).toContain('報告書');
  const both = { ...first, sheets: [...first.sheets, ...workbookOf(rows('R6', 15), { name: 'R6評価' }).sheets] };
  expect(madeReport(both).plan.sheets.map(({ name, create }) => [name, create !== null])).toContainEqual(['報告書 R6', true]);
  const again = madeReport(both, { year: 'R5' });
  expect(again.plan.sheets.filter(({ name }) => name.startsWith('報告書'))).toEqual([]);
});

test('has the fonts and the colours of the evaluation sheet, or the font of the profile', async () => {
  const fontOf = async (bytes: Uint8Array, text: string): Promise<{ font: string; fill: string }> => {
    const parts = unzipSync(bytes);
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const sheet = Object.keys(parts)
      .map(part)
      .find((xml) => xml.includes('<worksheet') && xml.includes(`<t>${words.boxes.committee}</t>`));
    const style = Number(new RegExp(`<c r="[A-Z]+\\d+" s="(\\d+)" t="inlineStr"><is><t>${text}</t>`).exec(sheet ?? '')?.[1]);
    const { root } = parseXml('', part('xl/styles.xml'));
    const list = (name: string) => childOf(root, name)?.children ?? [];
    const { fontId, fillId } = list('cellXfs')[style]?.attributes ?? {};
    const name = list('fonts')[Number(fontId)]?.children.find(({ local }) => local === 'name')?.attributes['val'] ?? '';
    const pattern = list('fills')[Number(fillId)]?.children[0]?.children[0]?.attributes['rgb'] ?? '';
    return { font: name, fill: pattern };
  };
  const made = await reportedFile(sample());
  expect(await fontOf(made, words.contents)).toEqual({ font: '游ゴシック', fill: '' });
  expect(await fontOf(made, words.remarks)).toMatchObject({ font: '游ゴシック' });
  const heading = await fontOf(made, '状況');
  expect(heading.fill).toBe((await fontOf(made, '単位')).fill);
  expect(heading.fill).not.toBe('FFD9E1F2');
  const own = await reportedFile(sample(), { profile: parseProfile({ report: { font: 'BIZ UD明朝 Medium' } }) });
  expect((await fontOf(own, words.contents)).font).toBe('BIZ UD明朝 Medium');
});
