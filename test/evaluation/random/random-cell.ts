import fc from 'fast-check';
import type { CellStyle, CellValue } from '../../../src/evaluation/workbook/snapshot';

/** A cell with what it may hold: a constant, or a formula with its cached value, and a look. */
export interface RandomCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** Index into {@link STYLES}. */
  readonly style?: number;
}

/** The looks that random cells have. */
export const STYLES: readonly CellStyle[] = [
  ...[
    'General',
    '#,##0',
    '#,##0.0',
    '0.0%',
    '0%',
    '#,##0"(H29)"',
    '0.0"万人"',
    '#,##0;▲#,##0',
    '@',
    'yyyy/m/d',
    '[$-411]ge.m.d',
    ';;;',
  ].map((numberFormat) => ({ numberFormat, bold: false, indent: 0, locked: true })),
  { numberFormat: 'General', bold: true, indent: 0, locked: true },
  { numberFormat: 'General', bold: false, indent: 1, locked: true },
  { numberFormat: 'General', bold: false, indent: 2, locked: true },
  { numberFormat: '#,##0', bold: false, indent: 0, locked: false },
];

/** Styles by what they are used for. */
export const BOLD = 12;
export const INDENT = [0, 13, 14] as const;

const style = fc.integer({ min: 0, max: STYLES.length - 1 });

/** Numbers as they stand in cells: round ones, decimals, negative, tiny, huge and unclean ones. */
const numbers = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2000 }) },
  { weight: 3, arbitrary: fc.integer({ min: -2000, max: 20_000 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 100, 0.42, 12.600000000000001, 1e-9, 1e15, 1e300, -1e300, 1e-300, 43922) },
  // Excel has neither denormal numbers nor any beyond 10^308.
  {
    weight: 1,
    arbitrary: fc.double({ min: -9.9e307, max: 9.9e307, noNaN: true }).map((value) => (Math.abs(value) < 2.3e-308 ? 0 : value)),
  },
);

const plainText = numbers.map((value) => value.toLocaleString('en', { maximumFractionDigits: 3 }));

/** Figures as people type them: notes, units, bounds, multipliers, full-width digits. */
const typedText = fc
  .tuple(
    fc.constantFrom('', '', '約', '延べ ', '▲', '△', '(H29) ', ' ', '<b>'),
    plainText,
    fc.constantFrom('', '人', '%', '％', '万人', '億円', '千円', '件/年', ' m <sup>2</sup>', '人/10万人'),
    fc.constantFrom('', '', '以上', '以下', '(H29)', '（R1）', '(速報値)', '\n(H30)', '※', '～20', '</b>', ' R1'),
  )
  .map((parts) => parts.join(''))
  .chain((text) => fc.constantFrom(text, text, text.replace(/[0-9.,%]/g, fullWidth)));

const nothing = fc.constantFrom('', ' ', '　', '-', '―', '－', 'ー', '…', '／', '未集計', '調査なし', '集計中(R3公表)', 'N/A', '※', 'N');
const words = fc.constantFrom(
  '策定',
  '未策定',
  '継続',
  '実施済',
  '設置',
  '検討中',
  '要確認',
  '維持',
  '増加',
  '10～20',
  '3→5',
  '12,34',
  '令和6年度',
  '1/5',
);
const errors = fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#SPILL!');
/** Text that is dangerous to write, to match or to read. */
const nasty = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+A1',
    '@x',
    "'",
    '"',
    '~*?',
    '<>',
    '=""',
    '__proto__',
    'constructor',
    'toString',
    '\u0001',
    '\u0000',
    '\ud800',
    '𠮷野家',
    'か\u3099',
    '(((((',
    '9'.repeat(400),
    'あ'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A cell of a figure column. */
export const figureCell: fc.Arbitrary<RandomCell> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ value: numbers, style: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 1, 2) }, style) }) },
  { weight: 4, arbitrary: typedText.map((value) => ({ value })) },
  { weight: 3, arbitrary: nothing.map((value) => ({ value })) },
  { weight: 1, arbitrary: words.map((value) => ({ value })) },
  { weight: 1, arbitrary: errors.map((value) => ({ value, formula: '=NA()' })) },
  { weight: 1, arbitrary: fc.record({ value: fc.constantFrom(true, false, null), style }) },
  { weight: 1, arbitrary: nasty.map((value) => ({ value })) },
  { weight: 1, arbitrary: numbers.map((value) => ({ value, formula: '=SUM(Z1:Z9)' })) },
);

/** A cell of the progress column before the run: mostly blank. */
export const progressCell: fc.Arbitrary<RandomCell> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<RandomCell>({ value: null }, { value: null, style: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: -2000, max: 3000 }).map((thousandths) => ({ value: thousandths / 1000, style: 3 })) },
  { weight: 1, arbitrary: fc.constantFrom('50.0%', '100％', '-', '－', '▲12.5%', '要確認', '達成').map((value) => ({ value })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<RandomCell>(
      { value: 0.5, formula: '=(G4-F4)/(H4-F4)', style: 3 },
      { value: '#DIV/0!', formula: '=G4/0' },
      { value: null, formula: '=IF(H5="","",G5/H5)' },
    ),
  },
  { weight: 1, arbitrary: nasty.map((value) => ({ value })) },
);

/** A cell of the status column before the run: mostly blank. */
export const statusCell: fc.Arbitrary<RandomCell> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<RandomCell>({ value: null }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('目標達成', '改善↑', '-', '－', '悪化↓', ' 改善 ↑', '達成', 'A', '◎', '順調', '要確認')
      .map((value) => ({ value })),
  },
  { weight: 1, arbitrary: fc.constant({ value: '改善↑', formula: '=IF(I4>0,"改善↑","-")' }) },
  { weight: 1, arbitrary: nasty.map((value) => ({ value })) },
);

/** Names of indicators and headings: sound ones for the most part. */
export const name: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '観光客数',
          '65歳以上の割合',
          '出生数(累計)',
          '新規就農者数',
          'Wi-Fi設置数',
          '待機児童数',
          '認定件数（年間）',
          '1人当たり所得',
        ),
        fc.constantFrom('', '', '', '※', '＊', ' ', '<sup>※</sup>'),
        fc.integer({ min: 0, max: 30 }),
      )
      .map(([stem, mark, number]) => (number < 20 ? `${stem}${mark}` : `${stem}その${number}${mark}`)),
  },
  { weight: 1, arbitrary: nasty },
);

/** Anything, for cells that nobody expects. */
export const anyCell: fc.Arbitrary<RandomCell> = fc.oneof(
  figureCell,
  progressCell,
  statusCell,
  name.map((value) => ({ value })),
);

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
