import { SaxesParser } from 'saxes';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { findPreset } from '../../src/evaluation/profile/preset';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { movable } from '../../src/xlsx/formula/shift-formula';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { partKey } from '../../src/xlsx/parts/part-name';
import { bookParts, partsOf, textOf, worksheet, zipOf, type Parts } from './build-workbook';

/*
 * Workbooks as other programs write them. Each is evaluated in three ways, and what comes out is whole, well-formed, names each part once
 * and gives the same indicators again.
 */
const SHEET = 'xl/worksheets/sheet1.xml';
const TYPES = '[Content_Types].xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const HEADINGS = ['重点戦略', '施策', '目標指標', '単位', '基準値', '実績値', '目標値', '進捗率', '状況'];
const INDICATORS: readonly (readonly [name: string, baseline: number, actual: number, target: number])[] = [
  ['企業の数', 2, 5, 6],
  ['働き口の数', 10, 25, 20],
  ['農家の数', 4, 3, 9],
  ['子どもの数', 3, 3, 12],
];

const text = (at: string, content: string): string => `<c r="${at}" t="inlineStr"><is><t>${content}</t></is></c>`;
const number = (at: string, value: number): string => `<c r="${at}"><v>${String(value)}</v></c>`;

/** The cells of the sheet, row by row. */
const CELLS: readonly (readonly string[])[] = [
  HEADINGS.map((heading, column) => text(`${'ABCDEFGHI'.charAt(column)}1`, heading)),
  ...INDICATORS.map(([name, ...figures], index) => {
    const row = String(index + 2);
    return [
      text(`A${row}`, '1 しごと'),
      text(`B${row}`, '企業'),
      text(`C${row}`, name),
      text(`D${row}`, '件'),
      ...figures.map((figure, column) => number(`${'EFG'.charAt(column)}${row}`, figure)),
    ];
  }),
];
const rowOf = (cells: readonly string[], index: number): string => `<row r="${String(index + 1)}">${cells.join('')}</row>`;
const plainParts = (): Parts => bookParts({ sheets: { 評価: CELLS.map(rowOf).join('') } });

/** The workbook with a part changed. */
function changed(parts: Parts, name: string, change: (xml: string) => string): Parts {
  return { ...parts, [name]: change(String(parts[name])) };
}

function renamed(rename: (name: string) => string): Parts {
  return Object.fromEntries(Object.entries(plainParts()).map(([name, content]) => [name === TYPES ? name : rename(name), content]));
}

/** The product's own formulas, written as shared ones, and rows that hold nothing. */
async function filledDown(master: number): Promise<Parts> {
  const open = await openWorkbook(zipOf(plainParts()), 'a.xlsx');
  const { plan } = evaluateWorkbook(open.snapshot, { profile: parseProfile({}) });
  const evaluated = partsOf(await open.commit(plan));
  const parts: Parts = { ...evaluated };
  let xml = new TextDecoder().decode(evaluated[SHEET]);
  for (const [group, column] of ['H', 'I'].entries()) {
    const cells = [...xml.matchAll(new RegExp(`<c r="${column}(\\d+)"[^>]*><f>([^<]*)</f>`, 'g'))];
    const [, row = '', formula = ''] = cells[master] ?? [];
    const at = movable(`=${formula}`);
    for (const [whole, own = '', content = ''] of cells) {
      if (at(Number(own) - Number(row), 0) !== `=${content}`) continue;
      const shared =
        own === row
          ? `<f t="shared" ref="${column}2:${column}5" si="${String(group)}">${content}</f>`
          : `<f t="shared" si="${String(group)}"/>`;
      xml = xml.replace(whole, () => whole.replace(/<f>.*<\/f>/, () => shared));
    }
  }
  expect(xml.match(/t="shared" si/g)).toHaveLength(6);
  parts[SHEET] = xml.replace('</sheetData>', '<row r="6" ht="30" customHeight="1"/><row r="9" hidden="1" /></sheetData>');
  return parts;
}

const override = (name: string): string => `<Override PartName="${name}" ContentType="x/y"/>`;
const related = (type: string, target: string): string => `<Relationship Id="rIdX" Type="${OFFICE}/${type}" Target="${target}"/>`;
const listed = (sheet: string) => (xml: string) => xml.replace('</sheets>', `${sheet}</sheets>`);

const KINDS: readonly [string, () => Parts | Promise<Parts>][] = [
  ['own formulas filled down', () => filledDown(0)],
  ['own formulas filled up', () => filledDown(3)],
  ['own formulas filled from the middle', () => filledDown(1)],
  ['names with backslashes', () => renamed((name) => name.replaceAll('/', '\\'))],
  ['names with a leading slash', () => renamed((name) => `/${name}`)],
  ['names with percent signs', () => renamed((name) => name.replaceAll('1', '%31'))],
  ['names in capitals', () => renamed((name) => name.toUpperCase())],
  [
    'types of parts that are not there',
    () =>
      changed(plainParts(), TYPES, (xml) =>
        xml.replace('</Types>', `${override('/XL/worksheets/sheet%32.xml')}${override('\\xl\\styles.xml')}</Types>`),
      ),
  ],
  [
    'each row in two elements',
    () =>
      bookParts({ sheets: { 評価: CELLS.map((cells, index) => rowOf(cells.slice(0, 4), index) + rowOf(cells.slice(4), index)).join('') } }),
  ],
  [
    'an element for each cell',
    () => bookParts({ sheets: { 評価: CELLS.map((cells, index) => cells.map((cell) => rowOf([cell], index)).join('')).join('') } }),
  ],
  ['rows from the last to the first', () => bookParts({ sheets: { 評価: CELLS.map(rowOf).reverse().join('') } })],
  [
    'a module sheet',
    () => changed(plainParts(), 'xl/workbook.xml', listed('<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>')),
  ],
  [
    'strings that are not there',
    () =>
      changed(plainParts(), RELS, (xml) =>
        xml.replace('</Relationships>', `${related('sharedStrings', 'sharedStrings.xml')}</Relationships>`),
      ),
  ],
  [
    'styles that are not there',
    () => changed(plainParts(), RELS, (xml) => xml.replace('</Relationships>', `${related('styles', 'styles.xml')}</Relationships>`)),
  ],
  [
    'a chart sheet of the name',
    () => {
      const parts = changed(plainParts(), 'xl/workbook.xml', listed('<sheet name="集計表" sheetId="9" r:id="rIdX"/>'));
      const chart = worksheet('').replaceAll('worksheet', 'chartsheet');
      return {
        ...changed(parts, RELS, (xml) =>
          xml.replace('</Relationships>', `${related('chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`),
        ),
        'xl/chartsheets/sheet1.xml': chart,
      };
    },
  ],
  ['a sheet in UTF-16, the other way round', () => ({ ...plainParts(), [SHEET]: utf16(String(plainParts()[SHEET]), true, false) })],
  ['a sheet in UTF-16BE with a mark', () => ({ ...plainParts(), [SHEET]: utf16(String(plainParts()[SHEET]), true, true) })],
  ['a sheet in UTF-16LE without a mark', () => ({ ...plainParts(), [SHEET]: utf16(String(plainParts()[SHEET]), false, false) })],
];

function utf16(xml: string, bigEndian: boolean, marked: boolean): Uint8Array {
  const declared = (marked ? '\ufeff' : '') + xml.replace('encoding="UTF-8"', `encoding="UTF-16${bigEndian ? 'BE' : 'LE'}"`);
  const bytes = new Uint8Array(2 * declared.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < declared.length; at++) view.setUint16(2 * at, declared.charCodeAt(at), !bigEndian);
  return bytes;
}

const WAYS = [
  ['formulas', { write: 'formulas', profile: parseProfile({}) }],
  ['values', { write: 'values', profile: parseProfile({}) }],
  ['formulas of marks', { write: 'formulas', profile: findPreset('marks') ?? parseProfile({}) }],
] as const;

function mustBeWellFormed(part: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${part}: ${error.message}`);
  });
  parser.write(xml).close();
}

describe.each(KINDS)('%s', (_, make) => {
  test.each(WAYS)('%s', async (__, options) => {
    const open = await openWorkbook(zipOf(await make()), 'a.xlsx');
    const { results, plan } = evaluateWorkbook(open.snapshot, { ...options, applyRule: true });
    expect(results).toHaveLength(INDICATORS.length);
    const after = await open.commit(plan);

    const parts = partsOf(after);
    const names = Object.keys(parts);
    expect(new Set(names.map(partKey)).size).toBe(names.length);
    for (const name of names) if (partKey(name) !== partKey(SHEET) || !name.endsWith('/')) mustBeWellFormed(name, textOf(after, name));
    const overrides = [...textOf(after, TYPES).matchAll(/PartName="([^"]*)"/g)].map(([___, name = '']) => partKey(name));
    expect(new Set(overrides).size).toBe(overrides.length);
    const workbook = textOf(after, names.find((name) => partKey(name) === 'xl/workbook.xml') ?? '');
    const sheets = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([___, name]) => name);
    expect(new Set(sheets).size).toBe(sheets.length);

    const again = evaluateWorkbook((await openWorkbook(after, 'a.xlsx')).snapshot, { ...options, applyRule: true });
    const told = (one: (typeof results)[number]): unknown => [one.indicator.name, one.judgement];
    expect(again.results.map(told)).toEqual(results.map(told));
    expect(again.plan.sheets.flatMap(({ writes }) => writes)).toEqual([]);
  });
});

test('a name that a chart sheet has is not given again, and that is said', async () => {
  const [, make] = KINDS.find(([name]) => name.startsWith('a chart sheet')) ?? [];
  const { snapshot } = await openWorkbook(zipOf((await make?.()) ?? {}), 'a.xlsx');
  const { plan, findings } = evaluateWorkbook(snapshot, { profile: parseProfile({}) });
  expect(plan.sheets.map(({ name }) => name)).toContain('集計表 (2)');
  expect(findings.filter(({ code }) => code === 'sheet-name-taken')).toMatchObject([
    { severity: 'info', recorded: '集計表', computed: '集計表 (2)' },
  ]);
});

test('a cell that needs strings that are not there is refused', async () => {
  const parts = changed(plainParts(), SHEET, (xml) =>
    xml.replace('</sheetData>', '<row r="99"><c r="A99" t="s"><v>0</v></c></row></sheetData>'),
  );
  await expect(openWorkbook(zipOf(parts), 'a.xlsx')).rejects.toMatchObject({ code: 'missing-part' });
});

test('styles that are made do not become those of cells that point nowhere', async () => {
  const parts = changed(plainParts(), SHEET, (xml) => xml.replace('<c r="E2">', '<c r="E2" s="2">'));
  const open = await openWorkbook(zipOf(parts), 'a.xlsx');
  const after = await open.commit(evaluateWorkbook(open.snapshot, { profile: parseProfile({}) }).plan);
  const { snapshot } = await openWorkbook(after, 'a.xlsx');
  expect(snapshot.styles[snapshot.sheets[0]?.styles[1]?.[4] ?? -1]?.numberFormat).toBe('General');
  expect(snapshot.styles[snapshot.sheets[0]?.styles[1]?.[7] ?? -1]?.numberFormat).toBe('0.0%');
});
