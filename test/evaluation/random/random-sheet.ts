import fc from 'fast-check';
import type { EvaluateOptions } from '../../../src/evaluation/options';
import { findPreset, PRESET_NAMES } from '../../../src/evaluation/profile/preset';
import type { CellRange, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { anyCell, BOLD, figureCell, INDENT, name, progressCell, type RandomCell, statusCell, STYLES } from './random-cell';

/** A random workbook and what is asked of it. */
export interface RandomCase {
  readonly snapshot: WorkbookSnapshot;
  readonly options: EvaluateOptions;
}

interface RandomIndicator {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: RandomCell;
  /** One per year. */
  readonly actuals: readonly RandomCell[];
  readonly target: RandomCell;
  readonly progress: RandomCell;
  readonly status: RandomCell;
}

/** Where indicators stand: under headings, each level with a name or without. */
interface RandomGroup {
  readonly levels: readonly [string | null, string | null, string | null];
  readonly indicators: readonly RandomIndicator[];
}

const indicator: fc.Arbitrary<RandomIndicator> = fc.record({
  name,
  unit: fc.constantFrom('人', '%', '件', '-', null),
  baseline: figureCell,
  actuals: fc.array(figureCell, { minLength: 4, maxLength: 4 }),
  target: figureCell,
  progress: progressCell,
  status: statusCell,
});

const group: fc.Arbitrary<RandomGroup> = fc.record({
  levels: fc.tuple(level(1), level(2), level(2)),
  indicators: fc.array(indicator, { maxLength: 4 }),
});

function level(odds: number): fc.Arbitrary<string | null> {
  return fc.option(name, { nil: null, freq: odds });
}

/** How a sheet shows the levels: columns of their own, one column with indentation, on every row, merged, or not at all. */
const layouts = ['columns', 'number-columns', 'one-column', 'repeated', 'merged', 'none'] as const;

const sheetForm = fc.record({
  layout: fc.constantFrom(...layouts),
  numbering: fc.constantFrom('1 ', '(1) ', '① ', '第1 ', ''),
  top: fc.integer({ min: 0, max: 3 }),
  left: fc.integer({ min: 0, max: 2 }),
  title: fc.option(name, { nil: null }),
  headings: fc.constantFrom(
    ['重点戦略', '戦略方針', '施策', '目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況'],
    ['基本目標', '基本的方向', '具体的な施策', '重要業績評価指標(KPI)', '単位', '基準値', '実績値', '目標値', '進捗率', '評価'],
    ['戦略', '方針', '事業', '指標', '', '当初値(H27)', '実績', '目標(R6)', '達成率 b/c', '達成状況'],
  ),
  /** How many of the last columns are there at all: progress and status may be missing. */
  columns: fc.constantFrom(10, 10, 10, 9, 8),
  years: fc.integer({ min: 1, max: 4 }),
  twoRows: fc.boolean(),
  remarks: fc.boolean(),
  footnote: fc.boolean(),
  counts: fc.constantFrom('none', 'none', 'blank', 'typed'),
  drift: fc.constantFrom(0, 0, 0, 1),
  groups: fc.array(group, { maxLength: 5 }),
  noise: fc.array(fc.tuple(fc.nat(40), fc.nat(14), anyCell), { maxLength: 4 }),
  odd: fc.record({
    merges: fc.array(fc.tuple(fc.nat(20), fc.nat(10), fc.nat(2), fc.nat(3)), { maxLength: 2 }),
    hiddenRows: fc.uniqueArray(fc.nat(20), { maxLength: 2 }),
    hiddenColumns: fc.uniqueArray(fc.nat(12), { maxLength: 2 }),
    visible: fc.constantFrom(true, true, true, false),
    protected: fc.constantFrom(false, false, false, false, false, true),
  }),
});

type SheetForm = typeof sheetForm extends fc.Arbitrary<infer Form> ? Form : never;

const junkSheet: fc.Arbitrary<SheetSnapshot> = fc
  .array(fc.array(fc.oneof({ weight: 3, arbitrary: anyCell }, fc.constant<RandomCell>({ value: null })), { maxLength: 12 }), {
    maxLength: 12,
  })
  .map((rows) => {
    const paper = new Paper();
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        paper.put(r, c, cell);
      });
    });
    return paper.sheet('x', { merges: [], hiddenRows: [], hiddenColumns: [], visible: true, protected: false });
  });

const sheetNames = fc.uniqueArray(fc.constantFrom('評価', '集計表', "O'Brien 1", '戦略１', 'Sheet1', '=A1', '評価 (2)'), {
  minLength: 3,
  maxLength: 3,
});

/** Random workbooks: sheets of many layouts, sound and unsound, with every kind of thing that people type. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    names: sheetNames,
    sheets: fc.array(fc.oneof({ weight: 6, arbitrary: sheetForm.map(drawSheet) }, { weight: 1, arbitrary: junkSheet }), {
      minLength: 1,
      maxLength: 3,
    }),
    structureProtected: fc.constantFrom(false, false, false, false, true),
    profile: fc.constantFrom('mine', 'mine', ...PRESET_NAMES),
    write: fc.constantFrom('formulas', 'formulas', 'values'),
    applyRule: fc.boolean(),
    countSheet: fc.constantFrom('集計表', '集計表', 'まとめ', null),
  })
  .map(({ names, sheets, structureProtected, profile, ...options }) => {
    const found = findPreset(profile);
    if (found === undefined) throw new Error(`no preset ${profile}`);
    return {
      snapshot: {
        name: 'random.xlsx',
        sheets: sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? `S${i}` })),
        styles: STYLES,
        structureProtected,
        date1904: false,
      },
      options: { ...options, profile: found },
    };
  });

/** Draws a form of a sheet onto paper. */
function drawSheet(form: SheetForm): SheetSnapshot {
  const paper = new Paper();
  const merges: CellRange[] = [];
  let row = form.top;
  if (form.title !== null) paper.put(row++, form.left, { value: form.title });
  if (form.counts !== 'none') row = drawCounts(paper, form, row) + 1;
  const levelColumns = { columns: 3, 'number-columns': 6, 'one-column': 1, repeated: 3, merged: 3, none: 0 }[form.layout];
  // Indicators stand in the headings' own column where all levels share one.
  const indicatorColumn = form.left + (form.layout === 'one-column' ? 0 : levelColumns);
  const headings = form.headings.slice(0, form.columns);
  const levelHeadings = headings.slice(0, 3);
  const columnOf = {
    unit: 1,
    baseline: 2,
    actual: 3,
    target: 3 + form.years,
    progress: 4 + form.years,
    status: 5 + form.years,
    remarks: 6 + form.years,
  };

  if (form.layout === 'number-columns') levelHeadings.forEach((heading, i) => void paper.put(row, form.left + i * 2, { value: heading }));
  else if (form.layout !== 'one-column')
    levelHeadings.slice(0, levelColumns).forEach((heading, i) => void paper.put(row, form.left + i, { value: heading }));
  const put = (offset: number, cell: RandomCell, drift = 0, at = row): void => {
    paper.put(at, Math.max(0, indicatorColumn + offset - drift), cell);
  };
  put(0, { value: headings[3] ?? null });
  put(columnOf.unit, { value: headings[4] ?? null });
  put(columnOf.baseline, { value: headings[5] ?? null });
  for (let year = 0; year < form.years; year++) {
    const label = `R${year + 1}`;
    if (form.twoRows) put(columnOf.actual + year, { value: label }, 0, row + 1);
    if (!form.twoRows) put(columnOf.actual + year, { value: form.years === 1 ? (headings[6] ?? null) : `${label}実績` });
    else if (year === 0) put(columnOf.actual, { value: headings[6] ?? null });
  }
  put(columnOf.target, { value: headings[7] ?? null });
  if (form.columns > 8) put(columnOf.progress, { value: headings[8] ?? null });
  if (form.columns > 9) put(columnOf.status, { value: headings[9] ?? null });
  if (form.remarks) put(columnOf.remarks, { value: '備考' });
  if (form.twoRows) {
    const first = indicatorColumn + columnOf.actual;
    if (form.years > 1) merges.push({ top: row, left: first, bottom: row, right: first + form.years - 1 });
    row++;
  }
  row++;

  const counters = [0, 0, 0];
  const current: (string | null)[] = [null, null, null];
  for (const { levels, indicators } of form.groups) {
    levels.forEach((level, depth) => {
      if (level === null) return;
      counters[depth] = (counters[depth] ?? 0) + 1;
      counters.fill(0, depth + 1);
      const count = counters[depth] ?? 0;
      const number = form.numbering.replace('1', String(count)).replace('①', String.fromCharCode(0x245f + count));
      current[depth] = `${number}${level}`;
      current.fill(null, depth + 1);
      if (form.layout === 'columns') paper.put(row++, form.left + depth, { value: current[depth] ?? null, style: depth === 0 ? BOLD : 0 });
      if (form.layout === 'one-column') paper.put(row++, form.left, { value: current[depth] ?? null, style: INDENT[depth] ?? 0 });
      if (form.layout === 'number-columns') {
        paper.put(row, form.left + depth * 2, { value: counters[depth] ?? null });
        paper.put(row++, form.left + depth * 2 + 1, { value: level });
      }
    });
    const firstRow = row;
    for (const [i, each] of indicators.entries()) {
      if (form.layout === 'repeated' || (form.layout === 'merged' && i === 0)) {
        current.forEach((label, depth) => void paper.put(row, form.left + depth, { value: label }));
      }
      const drift = i % 2 === 1 ? form.drift : 0;
      put(0, { value: each.name, style: form.layout === 'one-column' ? 14 : 0 }, drift);
      put(columnOf.unit, { value: each.unit }, drift);
      put(columnOf.baseline, each.baseline, drift);
      for (let year = 0; year < form.years; year++) put(columnOf.actual + year, each.actuals[year] ?? { value: null }, drift);
      put(columnOf.target, each.target, drift);
      if (form.columns > 8) put(columnOf.progress, each.progress, drift);
      if (form.columns > 9) put(columnOf.status, each.status, drift);
      row++;
    }
    if (form.layout === 'merged' && row - firstRow > 1) {
      for (let depth = 0; depth < 3; depth++)
        merges.push({ top: firstRow, left: form.left + depth, bottom: row - 1, right: form.left + depth });
    }
  }
  if (form.footnote) paper.put(row + 1, form.left, { value: '備考 目標指標の※印の進捗率は、b/cにより算出' });
  for (const [r, c, cell] of form.noise) paper.put(r, c, cell);
  for (const [top, left, down, across] of form.odd.merges) merges.push({ top, left, bottom: top + down, right: left + across });
  return paper.sheet('x', { ...form.odd, merges: withoutOverlaps(merges) });
}

/** A count table above the evaluation table; what it counts need not be right. */
function drawCounts(paper: Paper, form: SheetForm, top: number): number {
  const labels = ['目標達成', '改善↑', '-', '悪化↓', '合計'];
  [...form.headings.slice(0, 3), ...labels].forEach((label, i) => void paper.put(top, form.left + i, { value: label }));
  let row = top + 1;
  const addRow = (column: number, label: string, seed: number): void => {
    paper.put(row, form.left + column, { value: label });
    if (form.counts === 'typed') labels.forEach((_, i) => void paper.put(row, form.left + 3 + i, { value: (seed + i) % 5 }));
    row++;
  };
  let strategy = 0;
  let direction = 0;
  for (const { levels } of form.groups) {
    if (levels[0] !== null) {
      addRow(0, `${++strategy} ${levels[0]}`, strategy);
      addRow(1, '基本目標', 0);
      direction = 0;
    }
    if (levels[1] !== null) addRow(1, `${++direction} ${levels[1]}`, direction);
  }
  return row;
}

/** Excel keeps no two merges that overlap. */
function withoutOverlaps(merges: readonly CellRange[]): CellRange[] {
  const kept: CellRange[] = [];
  for (const merge of merges) {
    const apart = (other: CellRange): boolean =>
      merge.top > other.bottom || merge.bottom < other.top || merge.left > other.right || merge.right < other.left;
    if ((merge.top < merge.bottom || merge.left < merge.right) && kept.every(apart)) kept.push(merge);
  }
  return kept;
}

/** Cells put down one by one, made into a snapshot's ragged rows. */
class Paper {
  private readonly values: CellValue[][] = [];
  private readonly formulas: (string | null)[][] = [];
  private readonly styles: number[][] = [];

  put(row: number, column: number, cell: RandomCell): void {
    setPadded(this.values, row, column, cell.value, null);
    setPadded(this.formulas, row, column, cell.formula ?? null, null);
    setPadded(this.styles, row, column, cell.style ?? 0, 0);
  }

  sheet(sheetName: string, rest: Pick<SheetSnapshot, 'merges' | 'hiddenRows' | 'hiddenColumns' | 'visible' | 'protected'>): SheetSnapshot {
    return {
      name: sheetName,
      values: this.values,
      formulas: this.formulas.map((row) => (row.every((formula) => formula === null) ? null : row)),
      styles: this.styles.map((row) => (row.every((each) => each === 0) ? null : row)),
      ...rest,
    };
  }
}

function setPadded<Item>(rows: Item[][], row: number, column: number, item: Item, nothing: Item): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(nothing);
  cells[column] = item;
}
