import { buildWorkbook } from '../xlsx/build-workbook';

const HEADINGS = [
  '重点戦略',
  '戦略方針',
  '施策',
  '目標指標',
  '単位',
  '現状 a',
  'R1実績 b',
  '目標 c',
  '進捗率(b-a)/(c-a)',
  '状況',
  '担当課',
];
const DEPARTMENTS = ['企画課', '福祉課', '農林課'];
const NOTE = '備考 目標指標の※印の進捗率は、b/cにより算出';

type Cell = string | number;

/** Typed results of last year beside this year's actuals: how many indicators there are, and for how many the actual was typed over. */
export function typedOverBook(indicators: number, typedOver: number): Uint8Array {
  const rows: Cell[][] = [HEADINGS];
  for (let index = 0; index < indicators; index++) {
    const lastYear = 10 + ((index * 7) % 50);
    const thisYear = index < typedOver ? lastYear + 20 : lastYear;
    const levels = [`${String(1 + (index % 3))} 戦略${String(1 + (index % 3))}`, '1 方針', '1 施策'];
    // Of 70 actuals that are typed over, 31 had not moved the year before.
    const hadMoved = lastYear !== 10 && !(index < typedOver && (index * 31) % 70 < 31);
    const progress = hadMoved ? (lastYear - 10) / 100 : 0;
    rows.push([
      ...levels,
      `指標${String(index + 1)}`,
      '件',
      10,
      thisYear,
      110,
      progress,
      hadMoved ? '改善↑' : '-',
      DEPARTMENTS[index % 3] ?? '',
    ]);
  }
  rows.push([NOTE]);
  return bookOf(rows);
}

/** Targets below their baselines, on a sheet that explains ※: one may be meant to be kept up, the other is to be lowered. */
export function loweredBook(): Uint8Array {
  return bookOf([
    HEADINGS,
    ['1 戦略', '1 方針', '1 施策', '交通事故件数', '件', 100, 59, 30, '', '', '企画課'],
    ['1 戦略', '1 方針', '1 施策', 'イベント参加者数', '人', 320, 267, 246, '', '', '企画課'],
    ['1 戦略', '1 方針', '1 施策', '講座受講者数※', '人', 304, 320, 300, '', '', '福祉課'],
    ['1 戦略', '1 方針', '1 施策', '来訪者数', '人', 100, 120, 200, '', '', '福祉課'],
    [NOTE],
  ]);
}

/** Two columns of actuals that nothing tells apart. */
export function doubtfulBook(): Uint8Array {
  return bookOf([
    ['目標指標', '単位', '基準値', '実績値', '実績値', '目標値', '進捗率', '状況'],
    ['来訪者数', '人', 10, 12, 13, 20],
    ['宿泊者数', '人', 10, 14, 11, 20],
  ]);
}

/** Results by the rate of achievement, in signs. */
export function otherRuleBook(): Uint8Array {
  return bookOf([
    ['分野', '指標', '基準値', '実績値', '目標値', '達成率', '評価'],
    ['1', '甲', 10, 12, 16, '75.0%', '△'],
    ['1', '乙', 5, 9, 20, '45.0%', '△'],
    ['1', '丙', 1, 8, 4, '200.0%', '◎'],
    ['1', '丁', 3, 3, 9, '33.3%', '△'],
  ]);
}

function bookOf(rows: readonly (readonly Cell[])[]): Uint8Array {
  const sheet = rows.map(
    (cells, row) => `<row r="${String(row + 1)}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  return buildWorkbook({ sheets: { 評価: sheet.join('') }, styles: STYLES });
}

function cellXml(cell: Cell, row: number, column: number): string {
  const place = `r="${String.fromCharCode(65 + column)}${String(row + 1)}"`;
  if (cell === '') return '';
  // 75.0% is a number that is shown as a percentage.
  if (typeof cell === 'string' && /^[\d.]+%$/.test(cell)) return `<c ${place} s="1"><v>${String(Number.parseFloat(cell) / 100)}</v></c>`;
  if (typeof cell === 'string') return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
  return `<c ${place}${column === 8 ? ' s="1"' : ''}><v>${String(cell)}</v></c>`;
}

/** Style 1 shows a percentage with one decimal. */
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>';
