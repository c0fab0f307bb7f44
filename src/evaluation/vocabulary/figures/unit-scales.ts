import { LARGE_MULTIPLIERS, MULTIPLIERS, SMALL_MULTIPLIERS } from './amount-words';

/** Units of one dimension: how many of the first each is. */
const SCALES: readonly (readonly [base: string, units: Readonly<Record<string, number>>])[] = [
  ['g', { mg: 1e-3, g: 1, グラム: 1, kg: 1e3, キログラム: 1e3, t: 1e6, トン: 1e6 }],
  ['m2', { m2: 1, 平方メートル: 1, a: 1e2, アール: 1e2, ha: 1e4, ヘクタール: 1e4, km2: 1e6, 平方キロメートル: 1e6 }],
  ['m', { mm: 1e-3, cm: 1e-2, m: 1, メートル: 1, km: 1e3, キロメートル: 1e3 }],
  ['l', { ml: 1e-3, l: 1, リットル: 1, kl: 1e3, キロリットル: 1e3, m3: 1e3, 立方メートル: 1e3 }],
  ['秒', { 秒: 1, 分: 60, 分間: 60, 時間: 3600 }],
  ['wh', { wh: 1, kwh: 1e3, mwh: 1e6, gwh: 1e9 }],
  ['j', { mj: 1, gj: 1e3, tj: 1e6 }],
];

/** A unit taken apart: 百万円/年 is 1,000,000 times 円, per 年. */
export interface UnitScale {
  /** What is counted, in its smallest unit; empty where the unit is a multiplier alone (万). */
  readonly base: string;
  readonly factor: number;
  /** What it is counted per, or null. */
  readonly per: string | null;
}

/** What scaled units are parts or multiples of. */
export const SCALED_BASES: readonly string[] = SCALES.map(([base]) => base);

const KNOWN = new Map(SCALES.flatMap(([base, units]) => Object.entries(units).map(([unit, factor]) => [unit, { base, factor }] as const)));

/** Names of one thing that people use for one another. */
const SYNONYMS: Readonly<Record<string, string>> = {
  名: '人',
  '㎡': 'm2',
  か所: '箇所',
  カ所: '箇所',
  ヶ所: '箇所',
  ケ所: '箇所',
  ヵ所: '箇所',
  パーセント: '%',
  pt: 'ポイント',
  人数: '人',
  件数: '件',
  回数: '回',
  個所: '箇所',
};
const MULTIPLIER = new RegExp(`^([${SMALL_MULTIPLIERS}十]?[${LARGE_MULTIPLIERS}]|[${SMALL_MULTIPLIERS}])`);
const CARBON = /-?co2(?:換算|e|eq)?$/;
const PER = /[/毎]|(?<=.)あたり|(?<=.)当たり/;

const cache = new Map<string, UnitScale>();

/**
 * A unit as a multiple of what it counts.
 * @example unitScale('百万円') // { base: '円', factor: 1000000, per: null }
 */
export function unitScale(text: string): UnitScale {
  let scale = cache.get(text);
  if (scale === undefined) {
    if (cache.size >= 1000) cache.clear();
    cache.set(text, (scale = read(text)));
  }
  return scale;
}

function read(text: string): UnitScale {
  const key = text
    .normalize('NFKC')
    .replace(/[\s()]|(?:以上|以下|未満|以内|超)$/g, '')
    .toLowerCase();
  const [counted = '', ...per] = key.split(PER);
  const period =
    per.length === 0
      ? null
      : per
          .join('/')
          .replace(/^1/, '')
          .replace(/年度|年間/, '年')
          .replace(/^[かヶカケヵ]月|月間/, '月');
  const multiplier = MULTIPLIER.exec(counted)?.[1] ?? '';
  const thing = counted.slice(multiplier.length);
  const exponent = [...multiplier].reduce((sum, word) => sum + (word === '十' ? 1 : (MULTIPLIERS[word] ?? 0)), 0);
  const carbon = CARBON.test(thing) ? '-co2' : '';
  const bare = thing.replace(CARBON, '');
  const known = KNOWN.get(SYNONYMS[bare] ?? bare);
  return {
    base: `${known?.base ?? SYNONYMS[bare] ?? bare}${carbon}`,
    factor: 10 ** exponent * (known?.factor ?? 1),
    per: period,
  };
}
