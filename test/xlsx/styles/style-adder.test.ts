import type { PlannedFormat } from '../../../src/evaluation/workbook/plan';
import { StyleAdder } from '../../../src/xlsx/styles/style-adder';
import { childOf, parseXml } from '../../../src/xlsx/xml/xml-tree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LOOK: PlannedFormat = { bold: true, size: 14, fill: 'DDEBF7', border: true, horizontal: 'center', wrap: true, indent: 1 };

function sheetOf(content: string): string {
  return `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;
}

function added(styleSheet: string, look: PlannedFormat | null = LOOK, numberFormat: string | null = '0.0"点"'): string {
  const adder = new StyleAdder(parseXml('xl/styles.xml', styleSheet));
  adder.style(0, numberFormat, look);
  return adder.result() ?? '';
}

function childrenOf(text: string, list: string, index: number): string[] {
  const { root } = parseXml('xl/styles.xml', text);
  return childOf(root, list)?.children[index]?.children.map(({ local }) => local) ?? [];
}

test.each([
  ['sz name', 'b sz name'],
  ['sz color name family scheme', 'b sz color name family scheme'],
  ['b i strike u sz color name family charset scheme', 'b i strike u sz color name family charset scheme'],
  ['color family scheme sz name', 'b sz color name family scheme'],
  ['name charset family i color sz u', 'b i u sz color name family charset'],
  ['vertAlign outline shadow condense extend name sz', 'b condense extend outline shadow vertAlign sz name'],
  ['', 'b sz'],
])('the children of a font made from one with %p stand as Excel writes them', (given, expected) => {
  const children = given
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => `<${name} val="1"/>`);
  const text = added(sheetOf(`<fonts count="1"><font>${children.join('')}</font></fonts>`));
  expect(childrenOf(text, 'fonts', 1).join(' ')).toBe(expected);
});

test('a font that is there already is used again', () => {
  const text = sheetOf('<fonts count="2"><font><sz val="11"/><name val="A"/></font><font><b/><sz val="14"/><name val="A"/></font></fonts>');
  expect(childOf(parseXml('xl/styles.xml', added(text)).root, 'fonts')?.children).toHaveLength(2);
});

test('lists that are missing are put where Excel has them, with their counts', () => {
  const text = added(sheetOf('<cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles><dxfs count="0"/>'));
  const { root } = parseXml('xl/styles.xml', text);
  expect(root.children.map(({ local }) => local)).toEqual([
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'cellStyles',
    'dxfs',
  ]);
  for (const list of root.children) expect(Number(list.attributes['count'])).toBe(list.children.length);
});

test.each([
  ['there is none', '', 1],
  ['the list is empty', '<cellStyleXfs count="0"/>', 1],
  ['there is one', '<cellStyleXfs count="2"><xf numFmtId="9"/><xf/></cellStyleXfs>', 2],
])('a cell’s style stands on a named style: %s', (_what, given, expected) => {
  const text = added(sheetOf(`<fonts count="1"><font/></fonts>${given}<cellXfs count="1"><xf/></cellXfs>`));
  const { root } = parseXml('xl/styles.xml', text);
  expect(childOf(root, 'cellStyleXfs')?.children).toHaveLength(expected);
  expect(childOf(root, 'cellStyleXfs')?.attributes['count']).toBe(String(expected));
  expect(childOf(root, 'cellXfs')?.children.at(-1)?.attributes['xfId']).toBe('0');
});

test('a prefix and its fonts are kept', () => {
  const text = added(
    `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font><x:name val="A"/><x:sz val="9"/></x:font></x:fonts></x:styleSheet>`,
  );
  expect(text).toContain('<x:font><x:b/><x:sz val="14"/><x:name val="A"/></x:font>');
});

describe('a cell that is to look like another', () => {
  const PLAIN: PlannedFormat = { bold: false, size: null, fill: null, border: false, horizontal: 'left', wrap: false, indent: 0 };
  const LIKE = { sheet: '評価', row: 0, column: 3 };
  const BOOK = sheetOf(
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font>' +
      '<font><b/><i/><sz val="9"/><color rgb="FFFFFFFF"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font></fonts>' +
      '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.5"/></patternFill></fill>' +
      '<fill><patternFill patternType="lightGrid"/></fill></fills>' +
      '<cellXfs count="4"><xf fontId="0" fillId="0"/><xf fontId="1" fillId="2"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="3"/></cellXfs>',
  );

  function look(style: number, format: PlannedFormat): { font: string; fill: string } {
    const adder = new StyleAdder(parseXml('xl/styles.xml', BOOK), 0, (cell) => (cell === LIKE ? style : 0));
    const index = adder.style(0, null, format);
    const { root, text } = { ...parseXml('xl/styles.xml', adder.result() ?? BOOK) };
    const { fontId = '', fillId = '' } = childOf(root, 'cellXfs')?.children[index]?.attributes ?? {};
    const of = (list: string, id: string): string => {
      const found = childOf(root, list)?.children[Number(id)];
      return found === undefined ? '' : text.slice(found.start, found.end).replace(/<\/?(font|fill)>/g, '');
    };
    return { font: of('fonts', fontId), fill: of('fills', fillId) };
  }

  const NAME = '<name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/>';
  const THEIRS = '<patternFill patternType="solid"><fgColor theme="4" tint="-0.5"/></patternFill>';
  const OURS = '<patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill>';
  const NONE = '<patternFill patternType="none"/>';

  test.each<[string, number, Partial<PlannedFormat>, string, string]>([
    ['its font, in the usual size', 1, {}, `<sz val="11"/><color theme="1"/>${NAME}`, NONE],
    ['its fill with the letters on it', 1, { fill: 'D9E1F2', bold: true }, `<b/><sz val="11"/><color rgb="FFFFFFFF"/>${NAME}`, THEIRS],
    ['without a fill: ours', 2, { fill: 'D9E1F2' }, `<sz val="11"/><color theme="1"/>${NAME}`, OURS],
    ['a pattern is no fill to write on', 3, { fill: 'D9E1F2' }, `<sz val="11"/><color theme="1"/>${NAME}`, OURS],
    ['a font by name comes first', 1, { font: '游明朝' }, '<sz val="11"/><color theme="1"/><name val="游明朝"/><charset val="128"/>', NONE],
    ['and so does a colour', 1, { fill: 'D9E1F2', colour: '123456', size: 14 }, `<sz val="14"/><color rgb="FF123456"/>${NAME}`, THEIRS],
  ])('%s', (_what, style, format, font, fill) => {
    expect(look(style, { ...PLAIN, ...format, like: LIKE })).toEqual({ font, fill });
  });
});
