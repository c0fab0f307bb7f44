import type { Figure, ReadFigure } from '../../../figures/figure';
import { byShare, readRelativeTarget, type RelativeTarget, workedOut } from '../../../figures/text/relative-target';
import { type Bound } from '../../../vocabulary/figures/amount-words';
import { mayBeBelowZero } from '../../../vocabulary/figures/signed-words';
import { isUnitWord } from '../../../vocabulary/figures/units';
import { inOneUnit, type RowFigures } from './row-units';
import { withoutSharedWords } from './shared-words';

/** What a row's figures stand among. */
export interface FigureSurroundings {
  readonly name: string;
  readonly unit: string | null;
  /** The bound that stands in a column of its own, in the unit or in the heading, or null. */
  readonly bound: Bound | null;
  /** Whether the heading says that targets are changes of the baseline: 目標(基準値比). */
  readonly relativeTargets: boolean;
}

/** A row's figures as they are meant: in one unit, the target with its bound, and worked out where it is said as a change. */
export function meantFigures(own: RowFigures, surroundings: FigureSurroundings): RowFigures {
  const { name, unit, bound, relativeTargets } = surroundings;
  const figures = !relativeTargets && isChangeBelowZero(own, name) ? { ...own, target: ofUnknown(own.target) } : own;
  if (bound === null && !relativeTargets && isPlain(figures.baseline) && isPlain(figures.actual) && isPlain(figures.target)) return figures;
  const typed = withoutSharedWords({ ...figures, actual: ofThisYear(figures.actual) });
  const target = relativeTarget(typed, surroundings, relativeTargets) ?? typed.target;
  const compared = inOneUnit({ ...typed, target }, unit, name);
  if (bound === null || compared.target.kind !== 'number' || compared.target.bound !== null) return compared;
  return { ...compared, target: { ...copied(compared.target), bound } };
}

/** A number cell without a word in its format, or nothing: as most figures are. */
function isPlain(figure: Figure): boolean {
  return figure.kind === 'number' ? figure.source === 'number' && figure.factor === 1 && figure.worded !== true : figure.kind === 'missing';
}

/** Number cells are of a class, and a copy made by spreading would lack their text. */
function copied({ kind, value, source, factor, percent, bound, note, text }: ReadFigure): ReadFigure {
  return { kind, value, source, factor, percent, bound, note, text };
}

/** 参考 in front of a figure, or beside another year, says that this year has none. */
const REFERENCE_FIRST = /^[\s　(（【〔[]*参考/;
const OF_OTHER_YEAR = /前年|前回|昨年|前々年|[RHSＲＨＳ]\s*\d|令和|平成|(?:19|20)\d\d/;

/** An actual; missing where the cell holds another year's for reference: 【参考】R4年度:17件. Source: rules.md, kind 12. */
function ofThisYear(figure: Figure): Figure {
  if (figure.kind !== 'number' && figure.kind !== 'unreadable') return figure;
  if (figure.kind === 'number' && figure.source === 'number') return figure;
  const { text } = figure;
  if (!text.includes('参考') || !(REFERENCE_FIRST.test(text) || OF_OTHER_YEAR.test(text.normalize('NFKC')))) return figure;
  return { kind: 'missing', reason: 'not-measured', text, note: figure.note };
}

const SIGNED = /^[\s　]*[+＋±▲△-]/;
const MULTIPLE = /倍/;
const PERCENTAGE = /[%％]|率|割合|パーセント|ポイント|pt/i;

/** The target that a change of the baseline means; unreadable where it is not certain of what; undefined where it is none. */
function relativeTarget(figures: RowFigures, { name, unit }: FigureSurroundings, byHeading: boolean): Figure | undefined {
  const { baseline, actual, target } = figures;
  if (target.kind === 'missing' || target.kind === 'milestone' || (target.kind === 'unreadable' && target.why !== 'text')) return undefined;
  const percent = target.kind === 'number' && target.percent ? target : null;
  // Most targets are plain numbers.
  if (target.kind === 'number' && target.source === 'number' && percent === null && !byHeading) return undefined;
  const others = [baseline, actual];
  const percentages = (unit !== null && PERCENTAGE.test(unit)) || others.some((figure) => figure.kind === 'number' && figure.percent);
  const signed = others.some((figure) => figure.kind === 'number' && (figure.value < 0 || SIGNED.test(figure.text)));
  const multiples =
    (unit !== null && MULTIPLE.test(unit)) || name.includes('倍率') || others.some(({ text }) => text !== '' && MULTIPLE.test(text));
  const reading = readRelativeTarget(target.text, { percentages, multiples, signed });
  const share = percent !== null && !percentages ? shareOf(percent, unit, byHeading, signed) : undefined;
  const change = typeof reading === 'object' ? reading : (share ?? reading ?? (byHeading ? 'unclear' : undefined));
  if (change === undefined) return undefined;
  if (change === 'unclear' || baseline.kind !== 'number') return ofUnknown(target);
  return fromBaseline(target, baseline, change);
}

/** ▲15 beside 420 and 411 is no number of persons to reach, but so many fewer than nobody says when. One figure alone must be far off. */
function isChangeBelowZero({ baseline, actual, target }: RowFigures, name: string): boolean {
  if (target.kind !== 'number' || target.value >= 0) return false;
  const others = [baseline, actual].flatMap((figure) => (figure.kind === 'number' ? [figure.value] : []));
  const above = others.length > 1 ? 0 : -2 * target.value;
  return others.length > 0 && others.every((value) => value > above) && !mayBeBelowZero(name);
}

function ofUnknown({ text, note }: Figure): Figure {
  return { kind: 'unreadable', why: 'relative', text, note };
}

/** A percentage among figures that are none: a change of the baseline where the heading says so, else nobody knows of what. */
function shareOf(target: ReadFigure, unit: string | null, byHeading: boolean, signed: boolean): RelativeTarget | 'unclear' | undefined {
  if (byHeading && SIGNED.test(target.text)) return byShare(Math.abs(target.value), target.value < 0);
  const known = unit !== null && isUnitWord(unit.normalize('NFKC').trim());
  return byHeading || (known && !signed) ? 'unclear' : undefined;
}

function fromBaseline(target: Figure, baseline: ReadFigure, change: RelativeTarget): ReadFigure {
  return {
    kind: 'number',
    source: 'text',
    factor: 1,
    percent: baseline.percent,
    bound: null,
    note: null,
    text: target.text,
    value: workedOut(baseline.value, change),
    relative: change,
  };
}
