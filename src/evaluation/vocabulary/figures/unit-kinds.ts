import { SCALED_BASES, type UnitScale, unitScale } from './unit-scales';
import { UNITS } from './units';

/** Units that measure something: what is counted in another word is never the same. */
const MEASURES: ReadonlySet<string> = new Set([...SCALED_BASES, '%', '‰', '円', '倍', '位', '歳', 'ポイント']);

/** Units that are known for what they are. */
const KNOWN: ReadonlySet<string> = new Set([...MEASURES, '人', ...UNITS.map((unit) => unitScale(unit).base)]);

/** Units that people write for one another, in a column of units and behind the figure itself. */
const WRITTEN_FOR_ONE_ANOTHER: readonly ReadonlySet<string>[] = [
  ['人', '者'],
  ['社', '社等', '者', '法人', '団体', '店', '店舗', '件'],
  ['箇所', '施設', '校', '店', '店舗', '棟', '件', '団体'],
  ['戸', '棟', '世帯', '件', '組'],
  ['回', '件'],
  ['本', '品', '品目', '種類', '点', '個', '件', '枚', '冊', '台', '組', '協定', '計画', '事業', '床', '隻', '頭', '羽'],
  ['%', 'ポイント'],
].map((units) => new Set(units));

/**
 * Whether two units may be the same thing written differently: 事業者 and 者, 人泊 and 人; a unit that says nothing goes with any.
 * @example isSameKind(unitScale('千人'), unitScale('名')) // true
 */
export function isSameKind(one: UnitScale, other: UnitScale): boolean {
  const [a, b] = [bareBase(one), bareBase(other)];
  if (a === b || a === '' || b === '') return true;
  if (MEASURES.has(a) && MEASURES.has(b)) return isInterchangeable(a, b);
  // 事業者 ends with 者, 人(延べ) begins with 人.
  return [
    [a, b],
    [b, a],
  ].some(([long = '', short = '']) => long.startsWith(short) || long.endsWith(short));
}

/**
 * Whether a figure typed in one unit contradicts another: 店舗 beside %, 千円 beside 件. Of units that nobody knows, and of those
 * that offices write for one another, nothing is claimed.
 */
export function contradicts(one: UnitScale, other: UnitScale): boolean {
  if (isSameKind(one, other)) return false;
  const [a, b] = [bareBase(one), bareBase(other)];
  if (isInterchangeable(a, b)) return false;
  return MEASURES.has(a) || MEASURES.has(b) || (KNOWN.has(a) && KNOWN.has(b));
}

function isInterchangeable(one: string, other: string): boolean {
  return WRITTEN_FOR_ONE_ANOTHER.some((units) => units.has(one) && units.has(other));
}

/** What is counted, without what says of which part of it: t-CO2 is t, %ポイント is %. */
function bareBase({ base }: UnitScale): string {
  const bare = base.replace(/-co2$/, '');
  return bare.startsWith('%') ? '%' : bare;
}
