import Big from 'big.js';
import { decimalShift } from '../../../figures/decimal-shift';
import type { Figure, ReadFigure } from '../../../figures/figure';
import { readText } from '../../../figures/text/read-text';
import { contradicts, isSameKind } from '../../../vocabulary/figures/unit-kinds';
import { isUnitWord } from '../../../vocabulary/figures/units';
import { type UnitScale, unitScale } from '../../../vocabulary/figures/unit-scales';

export interface RowFigures {
  readonly baseline: Figure;
  readonly actual: Figure;
  readonly target: Figure;
}

const PARTS = ['target', 'actual', 'baseline'] as const;

/** A unit as typed behind a number. */
interface TypedUnit {
  readonly scale: UnitScale;
  /** What 万 or 億 before the unit has already multiplied the number by. */
  readonly multiplier: number;
  /** The number that the text says. */
  readonly shown: number;
  /** Whether the text says that its figure is a sum of several years. */
  readonly summed: boolean;
}

/** A time in two units, which no one number says. */
const DURATION = /\d\s*(?:時間\s*\d+\s*分|分\s*\d+\s*秒|時間\s*半)/;
const TIMED = /\d\s*(?:時間|分|秒)/;

/** In the name's own brackets, where there is no column of units: 観光消費額(億円). */
const UNIT_IN_NAME = /[(（]([^()（）]{1,8})[)）]$/;
const YEN = /^\s*[▲△+＋-]?\s*[¥￥]/;
const SUMMED = /累計|累積|通算|\d\s*(?:年間|[かヶカケヵ]年)/;
const YEARLY = /^年$/;
const RANK = '位';

/**
 * The figures of a row in one unit: 169.0万人 under the unit 万人 is 169, 1.5百万円 under 千円 is 1,500. Figures whose units
 * cannot be compared (2回/月 beside 24回/年) become unreadable: a person has to say what is meant.
 * Source: rules.md, kind 11.
 */
export function inOneUnit(typedFigures: RowFigures, unit: string | null, name: string): RowFigures {
  // Most rows hold numbers and nothing else.
  const { baseline, actual, target } = typedFigures;
  const isMixed =
    PARTS.some((part) => isShare(typedFigures[part])) &&
    PARTS.some((part) => typedFigures[part].kind === 'number' && !isShare(typedFigures[part]));
  if (!isMixed && isBareNumber(baseline) && isBareNumber(actual) && isBareNumber(target)) return typedFigures;
  const figures = inShownScale(typedFigures, unit);
  if (PARTS.some((part) => figures[part].kind === 'unreadable' && DURATION.test(figures[part].text.normalize('NFKC')))) {
    // 67分 beside 2時間30分: what the other says is not known, and this one is of its kind.
    const beside = (figure: Figure): Figure =>
      figure.kind === 'number' && TIMED.test(figure.text.normalize('NFKC')) ? incomparable(figure) : figure;
    return { baseline: beside(baseline), actual: beside(actual), target: beside(target) };
  }
  const unitOf = (figure: Figure): TypedUnit | null => typedUnit(figure, isMixed);
  const typed = { baseline: unitOf(baseline), actual: unitOf(actual), target: unitOf(target) };
  if (typed.baseline === null && typed.actual === null && typed.target === null) return figures;
  const stated = statedUnit(unit, name);
  const scales = PARTS.flatMap((part) => typed[part]?.scale ?? []);
  const wanted = stated ?? scales.find(({ base }) => base !== '') ?? scales[0];
  if (wanted === undefined) return figures;
  const period = periodOf(typed, wanted);
  // Where all figures of a row are in one unit it is the column of units that is odd, and nothing is wrong with them.
  const bases = new Set(PARTS.flatMap((part) => (figures[part].kind === 'number' ? [typed[part]?.scale.base ?? null] : [])));
  const range = rangeOfPlain(figures, typed, stated, wanted);
  const isContradicted = ({ scale }: TypedUnit): boolean => bases.size > 1 && contradicts(scale, wanted);
  const reading = (part: (typeof PARTS)[number]): Figure => {
    const figure = figures[part];
    const own = typed[part];
    if (figure.kind !== 'number') return figure;
    if (own === null) return range !== null && isOutside(figure.value, range) ? incomparable(figure) : figure;
    if (period !== null && isOtherPeriod(own, period)) return incomparable(figure);
    // A rank says nothing of the figure: 10位以内 for a rate.
    if (stated !== null && stated.base !== '' && (own.scale.base === RANK) !== (stated.base === RANK)) return incomparable(figure);
    // Of a change of the baseline (20%減) the unit is that of the change.
    return figure.relative === undefined && isContradicted(own) ? inOtherUnit(figure) : converted(figure, own, wanted);
  };
  return { baseline: reading('baseline'), actual: reading('actual'), target: reading('target') };
}

function isShare(figure: Figure): boolean {
  return figure.kind === 'number' && figure.percent;
}

function isBareNumber(figure: Figure): boolean {
  return figure.kind !== 'number' || (figure.source === 'number' && (figure.percent || (figure.factor === 1 && figure.worded !== true)));
}

/** How many decimal places a number format hides: 3 where `#,##0,` shows 1,120 for 1120000. */
function hiddenPlaces(figure: Figure): number {
  if (figure.kind !== 'number' || figure.worded !== true || figure.factor !== 1 || figure.percent) return 0;
  const shown = readText(figure.text);
  if (shown.kind !== 'number' || shown.value === 0) return 0;
  const digits = shown.value / shown.multiplier;
  const places = Math.round(Math.log10(figure.value / digits));
  return places > 1 && Math.abs(figure.value - digits * 10 ** places) <= 10 ** places / 2 ? places : 0;
}

/**
 * The figures that a number format scales down (1120000 shown as 1,120), beside a bare one: as they are shown where that is of the bare
 * one's size (1500), as they are where it is of theirs. Of neither's size it is not guessed at.
 */
function inShownScale(figures: RowFigures, unit: string | null): RowFigures {
  const places = { baseline: hiddenPlaces(figures.baseline), actual: hiddenPlaces(figures.actual), target: hiddenPlaces(figures.target) };
  const scaled = PARTS.find((part) => places[part] > 0);
  const bare = PARTS.flatMap((part) => {
    const figure = figures[part];
    return places[part] === 0 && figure.kind === 'number' && figure.value !== 0 ? [figure] : [];
  })[0];
  const first = scaled === undefined ? undefined : figures[scaled];
  if (scaled === undefined || first?.kind !== 'number' || bare === undefined) return figures;
  const apart = Math.log10(Math.abs(bare.value / first.value));
  const apartAsShown = Math.abs(apart + places[scaled]);
  if (Math.abs(apart) <= Math.min(apartAsShown, Math.log10(FAR))) return figures;
  const isFar = apartAsShown > Math.log10(FAR);
  const read = (part: (typeof PARTS)[number]): Figure => {
    const figure = figures[part];
    if (figure.kind !== 'number' || (places[part] === 0) !== isFar) return figure;
    if (isFar) return incomparable(figure);
    const { kind, source, percent, bound, note, text } = figure;
    const factor = 10 ** -places[part];
    const moved = { kind, source, percent, bound, note, text, value: decimalShift(figure.value, -places[part]), factor };
    return unitScale(unit ?? '').factor * factor === 1 ? moved : { ...moved, converted: true };
  };
  return { baseline: read('baseline'), actual: read('actual'), target: read('target') };
}

/** Whether a number format shows fewer than the cell holds (`#,##0,"千円"`): then its unit is that of what is shown. */
function isShownScaled({ source, factor, value }: ReadFigure, shown: number, multiplier: number): boolean {
  if (source !== 'number' || factor !== 1) return false;
  // Rounding alone takes half of one at most.
  return multiplier !== 1 || Math.abs(value - shown) > 0.5;
}

/** Texts of figures repeat from row to row; the bound keeps a sheet of distinct texts from filling memory. */
const CACHE_LIMIT = 5_000;
const cache = new Map<string, TypedUnit | null>();

function typedUnit(figure: Figure, withShares = false): TypedUnit | null {
  if (figure.kind !== 'number' || (isBareNumber(figure) && !(withShares && figure.percent))) return null;
  const { text } = figure;
  // The sign that a format puts before a number says nothing of what the number is in: ¥1,200 under 千円.
  if (figure.source === 'number' && YEN.test(text)) return null;
  let typed = cache.get(text);
  if (typed === undefined) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, (typed = unitIn(text)));
  }
  return typed === null || isShownScaled(figure, typed.shown, typed.multiplier) ? null : typed;
}

/** Digits, with the year that a figure is of: 3,560(H29). */
const NO_UNIT = /^[\d.,，\s]*(?:[(（][HRS]\d{1,2}[)）])?$/;

function unitIn(text: string): TypedUnit | null {
  if (NO_UNIT.test(text)) return null;
  const reading = readText(text);
  if (reading.kind !== 'number') return null;
  const summed = SUMMED.test(text.normalize('NFKC'));
  // A sign of money is a unit before the figure.
  if (reading.unit === '' && YEN.test(text))
    return { scale: unitScale('円'), multiplier: reading.multiplier, shown: reading.value, summed };
  if (reading.unit === '' && reading.multiplier === 1 && !summed) return null;
  return { scale: unitScale(reading.unit), multiplier: reading.multiplier, shown: reading.value, summed };
}

function statedUnit(unit: string | null, name: string): UnitScale | null {
  const stated = statedText(unit, name);
  return stated === null ? null : unitScale(stated);
}

function statedText(unit: string | null, name: string): string | null {
  if (unit !== null && /[^\s-－―ー/／]/.test(unit)) return unit;
  const inName = UNIT_IN_NAME.exec(name)?.[1];
  return inName !== undefined && isUnitWord(inName) ? inName : null;
}

/** The period that figures are of, where they name more than one; null where they agree or say nothing. */
function periodOf(typed: Readonly<Record<(typeof PARTS)[number], TypedUnit | null>>, wanted: UnitScale): string | null {
  // Hardly a row names one.
  if (!saysPeriod(typed.target) && !saysPeriod(typed.actual) && !saysPeriod(typed.baseline)) return null;
  const own = PARTS.flatMap((part) => typed[part] ?? []);
  const periods = new Set(own.flatMap(({ scale, summed }) => (summed ? ['sum'] : scale.per === null ? [] : [scale.per])));
  if (wanted.per !== null && own.some(({ summed }) => !summed)) periods.add(wanted.per);
  if (periods.size < 2) return null;
  return wanted.per ?? typed.target?.scale.per ?? typed.baseline?.scale.per ?? 'sum';
}

function saysPeriod(own: TypedUnit | null): boolean {
  return own !== null && (own.summed || own.scale.per !== null);
}

function isOtherPeriod({ scale, summed }: TypedUnit, period: string): boolean {
  if (summed) return period !== 'sum' && YEARLY.test(period);
  return scale.per !== null && scale.per !== period;
}

/** The figure as it stands, in a unit that cannot be the row's. */
function inOtherUnit({ kind, source, percent, bound, note, text, value, factor }: ReadFigure): ReadFigure {
  return { kind, source, percent, bound, note, text, value, factor, otherUnit: true };
}

/**
 * The unit of an indicator that a figure which somebody typed for it has not: % for 10店舗; null where it is in the indicator's, in one
 * that can be converted, or in none.
 * @param text as it is typed, or shown
 */
export function unitNotTyped(text: string, { unit, name, baseline, target }: UnitOfRow): string | null {
  const own = unitIn(text)?.scale;
  if (own === undefined) return null;
  const stated = statedText(unit, name);
  if (stated !== null) return isSameKind(own, unitScale(stated)) ? null : stated;
  for (const { kind, text: typed } of [target, baseline]) {
    const beside = kind === 'number' ? unitIn(typed)?.scale : undefined;
    if (beside !== undefined && beside.base !== '') return isSameKind(own, beside) ? null : beside.base;
  }
  return null;
}

/** What says the unit of an indicator: its own, its name's, or that of its other figures. */
export interface UnitOfRow {
  readonly unit: string | null;
  readonly name: string;
  readonly baseline: Figure;
  readonly target: Figure;
}

function incomparable({ text, note }: ReadFigure): Figure {
  return { kind: 'unreadable', why: 'unit', text, note };
}

/** The figure in the unit of the row. Without one to convert from it stays as it is. */
function converted(figure: ReadFigure, { scale, multiplier }: TypedUnit, wanted: UnitScale): ReadFigure {
  // A number without a unit (累計 1,200) is in the row's; with 万 alone (1.2万) it is that many of what is counted.
  if (scale.base === '' && multiplier === 1) return figure;
  const comparable = scale.base === wanted.base || scale.base === '' || wanted.base === '';
  if (!comparable || scale.factor === wanted.factor) return figure;
  const move = (value: number): number => new Big(value).times(scale.factor).div(wanted.factor).toNumber();
  const { kind, source, percent, bound, note, text } = figure;
  const value = move(figure.value);
  const factor = source === 'number' ? move(figure.factor) : 1;
  const rescaled: ReadFigure = { kind, source, percent, bound, note, text, value, factor };
  // 169.0万人 under 万人 is written in the row's unit; 880,000人 is not.
  return multiplier * scale.factor === wanted.factor ? rescaled : { ...rescaled, converted: true };
}

/** Sizes between which a bare number of a row is in the row's unit. */
export interface PlainRange {
  readonly low: number;
  readonly high: number;
}

/** The sizes of a bare number that is no more than {@link FAR} from the row's figures in 万人 or 百万円; null where it is what it is. */
export function plainRange(figures: RowFigures, unit: string | null, name: string): PlainRange | null {
  const typed = { baseline: typedUnit(figures.baseline), actual: typedUnit(figures.actual), target: typedUnit(figures.target) };
  const stated = statedUnit(unit, name);
  const scales = PARTS.flatMap((part) => typed[part]?.scale ?? []);
  const wanted = stated ?? scales.find(({ base }) => base !== '') ?? scales[0];
  return wanted === undefined ? null : rangeOfPlain(figures, typed, stated, wanted);
}

type TypedUnits = Readonly<Record<(typeof PARTS)[number], TypedUnit | null>>;

/** Beside figures in 万人 or 百万円, a bare number may be in persons or yen: far from the others it is not guessed at. */
function rangeOfPlain(figures: RowFigures, typed: TypedUnits, stated: UnitScale | null, wanted: UnitScale): PlainRange | null {
  let [low, high] = [0, Infinity];
  for (const part of PARTS) {
    const own = typed[part];
    const figure = figures[part];
    if (own === null || figure.kind !== 'number' || own.shown === 0 || contradicts(own.scale, wanted)) continue;
    const { scale, multiplier, shown } = own;
    if (multiplier * scale.factor === (stated?.factor ?? 1)) continue;
    const size = Math.abs(stated === null || scale.base === '' ? shown : (shown * scale.factor) / wanted.factor);
    low = Math.max(low, size / FAR);
    high = Math.min(high, size * FAR);
  }
  return high < Infinity ? { low, high } : null;
}

function isOutside(value: number, { low, high }: PlainRange): boolean {
  const size = Math.abs(value);
  return size !== 0 && (size < low || size > high);
}

/** A tenth of a smallest multiplier. */
const FAR = 50;
