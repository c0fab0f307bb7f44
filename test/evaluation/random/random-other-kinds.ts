import type { CellRange, CellValue } from '../../../src/evaluation/workbook/snapshot';
import type { MeantIndicator } from '../meant-indicator';

/** What the layouts below are drawn from. */
export interface OtherForm {
  readonly names: readonly string[];
  readonly rows: readonly { readonly baseline: number; readonly actual: number; readonly target: number }[];
  /** 1 to 3: which of a layout's variants is drawn, or how many rows a section has. */
  readonly run: number;
  readonly marks: readonly boolean[];
  /** Which of the headings is drawn. */
  readonly words: readonly [baseline: string, actual: string, target: string];
}

/** A sheet's cells, and what its rows mean. */
export interface DrawnSheet {
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly CellRange[];
  readonly indicators: readonly MeantIndicator[];
}

/** Headings that say the same as 基準値, 実績値 and 目標値. */
export const OTHER_WORDS: readonly (readonly [string, string, string])[] = [
  ['策定時', '直近値', '目標'],
  ['従前の値', '評価値', '目標値'],
  ['初期値', '到達値', '最終目標'],
  ['計画策定時', '現在', 'ゴール'],
  ['現況値', '実績', '計画'],
  ['前回調査', '今回調査', '目標'],
  ['開始時点', '今回評価', '目標'],
  ['策定前', '最新値', 'めざす値'],
  ['スタート時', '中間評価', 'めざそう値'],
  ['当初値', '結果', '目標値'],
  ['現状 a', '実績 b', '目標 c'],
];

const LEVEL = '1 働く';

type Row = OtherForm['rows'][number];
type Meant = Omit<MeantIndicator, 'row'>;

/** A flat table: of each indicator its cells behind level, name and unit, and what they mean. */
function flat(
  form: OtherForm,
  headings: readonly (readonly CellValue[])[],
  cellsOf: (
    figures: Row,
    index: number,
  ) => { readonly cells: readonly CellValue[]; readonly unit?: string; readonly meant?: Partial<Meant> },
  merges: readonly CellRange[] = [],
): DrawnSheet {
  const rows: CellValue[][] = headings.map((heading, index) => [
    ...(index === 0 ? ['基本目標', '指標', '単位'] : [null, null, null]),
    ...heading,
  ]);
  const indicators: MeantIndicator[] = [];
  form.names.forEach((name, index) => {
    const figures = form.rows[index];
    if (figures === undefined) return;
    const { cells, unit = '人', meant = {} } = cellsOf(figures, index);
    const own = { name, levels: [LEVEL], ...figures, ...meant };
    indicators.push({ row: rows.length, met: own.actual !== null && own.actual >= own.target, ...own });
    rows.push([LEVEL, own.name, unit, ...cells]);
  });
  return { rows, merges, indicators };
}

const HEADINGS = ['基準値', '実績値', '目標値', '進捗率', '状況'];

/** 単年度 and 累計 below one heading, and a target that says which. */
function twoBases(form: OtherForm): DrawnSheet {
  const isSummed = form.run !== 2;
  const first = form.run === 3 ? '累計' : '単年度';
  const headings = [
    ['基準値', '実績値', null, `目標値(${isSummed ? '累計' : '単年度'})`],
    [null, first, first === '累計' ? '単年度' : '累計', null],
  ];
  const merges = [{ top: 0, left: 4, bottom: 0, right: 5 }, ...[0, 1, 2, 3, 6].map((left) => ({ top: 0, left, bottom: 1, right: left }))];
  return flat(
    form,
    headings,
    ({ baseline, actual, target }) => {
      const [single, summed] = isSummed ? [actual - 7, actual] : [actual, actual + 7];
      return { cells: [baseline, ...(first === '累計' ? [summed, single] : [single, summed]), target] };
    },
    merges,
  );
}

function unitsSaidAgain(form: OtherForm): DrawnSheet {
  const unit = ['人', '千人', '億円'][form.run - 1] ?? '人';
  return flat(form, [HEADINGS], ({ baseline, actual, target }, index) => ({
    unit,
    cells: [form.marks[index] === true ? `${baseline}${unit}` : baseline, actual, `${target}${unit}`],
  }));
}

function relativeTargets(form: OtherForm): DrawnSheet {
  return flat(form, [HEADINGS], ({ baseline, actual, target }, index) => {
    const isTimes = form.marks[index] === true;
    const meant = { target: isTimes ? baseline * 2 : target };
    return { cells: [baseline, actual, isTimes ? '現状値の2倍' : `現状値から${target - baseline}人増`], meant };
  });
}

const ODD_NAMES = ['①', '★', '2025', '(1)', '10%', '②', '？', '100', '◆', '③', '(2)', '[3]'];

function namesWithoutLetters(form: OtherForm): DrawnSheet {
  return flat(form, [HEADINGS], ({ baseline, actual, target }, index) => ({
    cells: [baseline, actual, target],
    ...(form.marks[index] === true ? { meant: { name: ODD_NAMES[index] ?? '●' } } : {}),
  }));
}

function referenceFigures(form: OtherForm): DrawnSheet {
  return flat(form, [HEADINGS], ({ baseline, actual, target }, index) =>
    form.marks[index] === true
      ? { cells: [baseline, `【参考】R4年度：${actual}人`, target], meant: { actual: null } }
      : { cells: [baseline, actual, target] },
  );
}

function otherWords(form: OtherForm): DrawnSheet {
  return flat(form, [form.words], ({ baseline, actual, target }) => ({ cells: [baseline, actual, target] }));
}

function sharedWords(form: OtherForm): DrawnSheet {
  return flat(form, [HEADINGS], ({ baseline, actual, target }, index) =>
    form.marks[index] === true
      ? { unit: '%', cells: [`前年度比${baseline}%`, `前年度比${actual}%`, `前年度比${target}%`] }
      : { cells: [baseline, actual, target] },
  );
}

function keptTargets(form: OtherForm): DrawnSheet {
  return flat(form, [HEADINGS], ({ baseline }, index) => {
    const actual = form.marks[index] === true ? baseline : baseline + 5;
    return { cells: [baseline, actual, baseline], meant: { actual, target: baseline, met: actual === baseline } };
  });
}

/** A section's title over the whole table before its rows. */
function sections(form: OtherForm): DrawnSheet {
  const rows: CellValue[][] = [['指標', '単位', ...HEADINGS]];
  const merges: CellRange[] = [];
  const indicators: MeantIndicator[] = [];
  let title = '';
  form.names.forEach((name, index) => {
    const figures = form.rows[index];
    if (figures === undefined) return;
    if (index % form.run === 0) {
      title = `【基本目標${index / form.run + 1}】 ${name}のまち`;
      merges.push({ top: rows.length, left: 0, bottom: rows.length, right: 6 });
      rows.push([title]);
    }
    const { baseline, actual, target } = figures;
    indicators.push({ row: rows.length, name, levels: [title], baseline, actual, target, met: actual >= target });
    rows.push([name, '人', baseline, actual, target]);
  });
  return { rows, merges, indicators };
}

/** A card of labelled cells for each indicator. */
function forms(form: OtherForm): DrawnSheet {
  const rows: CellValue[][] = [];
  const indicators: MeantIndicator[] = [];
  form.names.forEach((name, index) => {
    const figures = form.rows[index];
    if (figures === undefined) return;
    const { baseline, actual, target } = figures;
    indicators.push({ row: rows.length, name, levels: [], baseline, actual, target, met: actual >= target });
    rows.push(
      ['指標名', name, null, '単位', '人'],
      ['基準値', baseline, '実績値', actual, null],
      ['目標値', target, '達成率', null, null],
      [],
    );
  });
  return { rows, merges: [], indicators };
}

/** The layouts by their kind. Source: docs/rules.md, what published tables taught. */
export const OTHER_KINDS = {
  'two bases': twoBases,
  'units said again': unitsSaidAgain,
  'relative targets': relativeTargets,
  'names without letters': namesWithoutLetters,
  'reference figures': referenceFigures,
  'other words': otherWords,
  'shared words': sharedWords,
  'kept targets': keptTargets,
  sections,
  forms,
} as const satisfies Readonly<Record<string, (form: OtherForm) => DrawnSheet>>;
