import fc from 'fast-check';
import type { CellRange, CellValue, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import type { MeantIndicator } from '../meant-indicator';
import { OTHER_KINDS, OTHER_WORDS } from './random-other-kinds';
import { workbookOf } from '../snapshot-of';

/** A sheet of a kind that other bodies have, and what it means. */
export interface MeantSheet {
  readonly kind: SheetKind;
  readonly snapshot: WorkbookSnapshot;
  /** Every indicator, from top to bottom; no other row is one. */
  readonly indicators: readonly MeantIndicator[];
}

/** Source: docs/rules.md, what published tables taught. */
const OWN_KINDS = [
  'plain',
  'footnote numbers',
  'ditto marks',
  'four levels',
  'strict targets',
  'rolling plan',
  'own statuses',
  'totals',
  'pairs as rows',
] as const;
export type SheetKind = (typeof OWN_KINDS)[number] | keyof typeof OTHER_KINDS;
export const SHEET_KINDS: readonly SheetKind[] = [...OWN_KINDS, ...(Object.keys(OTHER_KINDS) as (keyof typeof OTHER_KINDS)[])];

const SUBJECTS = ['観光客数', '起業数', '農家数', '受診率', '講座の参加者数', '定員', '相談件数', '空き家の登録数', '利用率', '宿泊者数'];
const PLACES = ['市内', '山間部', '駅前', '海岸部', '中心市街地'];

const figures = fc
  .record({
    baseline: fc.integer({ min: 20, max: 900 }),
    wanted: fc.integer({ min: 10, max: 300 }),
    /** Of the way to the target, in percent. */
    way: fc.constantFrom(-20, 0, 10, 50, 80, 100, 130),
  })
  .map(({ baseline, wanted, way }) => ({
    baseline,
    actual: baseline + Math.round((wanted * way) / 100),
    target: baseline + wanted,
  }));

const names = fc.shuffledSubarray(
  PLACES.flatMap((place) => SUBJECTS.map((subject) => `${place}の${subject}`)),
  { minLength: 4, maxLength: 12 },
);

const form = fc.record({
  kind: fc.constantFrom(...SHEET_KINDS),
  names,
  rows: fc.array(figures, { minLength: 12, maxLength: 12 }),
  /** Rows for each heading of the lowest level. */
  run: fc.integer({ min: 1, max: 3 }),
  title: fc.boolean(),
  note: fc.constantFrom('※1', '※２', '（※3）', '(※1)', '※注', '※注1', '※参考', '*1', '注1)'),
  ditto: fc.constantFrom('〃', '″', '同上', '々', '"', '↓'),
  strict: fc.constantFrom('を超える', '超', '未満'),
  statuses: fc.constantFrom(['順調', '概ね順調', '遅れ'], ['A', 'B', 'C', 'D'], ['◎', '○', '△', '×'], ['↗', '→', '↘']),
  total: fc.constantFrom('小計', '合計', '計', '平均', '施策1 小計'),
  pair: fc.constantFrom(['目標', '実績'], ['計画', '実績'], ['目標値', '実績値'], ['上段：目標', '下段：実績']),
  words: fc.constantFrom(...OTHER_WORDS),
  marks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
});
type Form = typeof form extends fc.Arbitrary<infer Value> ? Value : never;

/** Random sheets of other bodies' kinds, with what they mean. */
export const meantSheet: fc.Arbitrary<MeantSheet> = form.map((each) => {
  if (each.kind === 'pairs as rows') return pairs(each);
  if (!isOther(each.kind)) return table(each);
  const { rows, merges, indicators } = OTHER_KINDS[each.kind](each);
  return { kind: each.kind, snapshot: workbookOf(rows, { name: '評価', merges }), indicators };
});

function isOther(kind: SheetKind): kind is keyof typeof OTHER_KINDS {
  return kind in OTHER_KINDS;
}

const LEVELS = ['基本目標', '政策', '施策', '主な取組'];

function table({ kind, ...parts }: Form): MeantSheet {
  const titles = kind === 'four levels' ? LEVELS : [LEVELS[0] ?? '', LEVELS[2] ?? ''];
  const rows: CellValue[][] = parts.title ? [['総合計画の進行管理'], []] : [];
  rows.push([...titles, '指標', '単位', ...headingsOf(kind)]);
  const indicators: MeantIndicator[] = [];
  let firstOfGroup = rows.length;
  let above: readonly string[] = [];
  parts.names.forEach((plain, index) => {
    const figure = parts.rows[index];
    if (figure === undefined) return;
    const marked = parts.marks[index] ?? false;
    const name = kind === 'footnote numbers' && marked ? `${plain}${parts.note}` : plain;
    const group = Math.floor(index / parts.run);
    const levels = titles.map((title, depth) => `${Math.floor(group / 2 ** (titles.length - 1 - depth)) + 1} ${title}の名`);
    const shown = levels.map((level, depth) => (kind === 'ditto marks' && above[depth] === level ? parts.ditto : level));
    const strict = kind === 'strict targets' && marked;
    const lower = strict && parts.strict === '未満';
    const { baseline, actual, target } = lower ? { ...figure, baseline: figure.target, target: figure.baseline } : figure;
    const status = kind === 'own statuses' ? (parts.statuses[index % parts.statuses.length] ?? null) : null;
    const goal = strict ? `${target}${parts.strict}` : target;
    if (kind === 'totals' && index > 0 && index % parts.run === 0) {
      rows.push(totalRow(parts.total, titles.length, rows.slice(firstOfGroup)));
      firstOfGroup = rows.length;
    }
    indicators.push({
      row: rows.length,
      name,
      levels,
      baseline,
      actual,
      target,
      met: strict ? (lower ? actual < target : actual > target) : actual >= target,
    });
    const cells =
      kind === 'rolling plan' ? [baseline, baseline + 1, goal, actual, null, target + 7] : [baseline, actual, goal, null, status];
    rows.push([...shown, name, '人', ...cells]);
    above = levels;
  });
  if (kind === 'totals') rows.push(totalRow(parts.total, titles.length, rows.slice(firstOfGroup)));
  return { kind, snapshot: workbookOf(rows, { name: '評価' }), indicators };
}

function headingsOf(kind: SheetKind): string[] {
  return kind === 'rolling plan'
    ? ['基準値', 'R4実績', 'R5目標', 'R5実績', '達成率', 'R6目標']
    : ['基準値', '実績値', '目標値', '進捗率', '状況'];
}

/** A row that sums the ones above it, or is their mean. */
function totalRow(label: string, levels: number, rows: readonly (readonly CellValue[])[]): CellValue[] {
  const sum = (column: number): number => {
    const all = rows.reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0);
    return label === '平均' ? all / rows.length : all;
  };
  return [...Array.from({ length: levels }, () => null), label, '人', sum(levels + 2), sum(levels + 3), sum(levels + 4)];
}

/** Plan and actual of an indicator on rows of their own, one column a year. */
function pairs({ kind, names: plain, rows: given, pair, title }: Form): MeantSheet {
  const rows: CellValue[][] = title ? [['総合計画の進行管理'], []] : [];
  rows.push(['基本目標', '指標', '単位', '基準値', '区分', 'R4', 'R5']);
  const merges: CellRange[] = [];
  const indicators: MeantIndicator[] = [];
  plain.forEach((name, index) => {
    const figure = given[index];
    if (figure === undefined) return;
    const row = rows.length;
    const { baseline, actual, target } = figure;
    rows.push(['1 働く', name, '人', baseline, pair[0] ?? null, target - 3, target]);
    rows.push([null, null, null, null, pair[1] ?? null, baseline + 1, actual]);
    for (const column of [0, 1, 2, 3]) merges.push({ top: row, left: column, bottom: row + 1, right: column });
    indicators.push({ row, name, levels: ['1 働く'], baseline, actual, target, met: actual >= target });
  });
  return { kind, snapshot: workbookOf(rows, { name: '評価', merges }), indicators };
}
