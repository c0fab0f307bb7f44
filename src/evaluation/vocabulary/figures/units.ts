import { escaped } from '../signs';
import { ONE_MULTIPLIER } from './amount-words';

/** What people and money are counted in, with or without a multiplier: 千人, 百万円. */
const MULTIPLIED = ['人', '円'];

/** What stands in the units' column. A word that many indicators' names are, too (事業), is one only beside a name. */
export const UNITS: readonly string[] = [
  ...[
    '件',
    '回',
    '校',
    '個',
    '団体',
    '者',
    '社',
    '社等',
    '法人',
    '世帯',
    '戸',
    '棟',
    '台',
    '本',
    '冊',
    '枚',
    '組',
    '名',
    '床',
    '隻',
    '頭',
    '羽',
  ],
  ...['箇所', 'か所', '力所', 'カ所', 'ヶ所', 'ケ所', '施設', '店', '店舗', '品', '品目', '種類', '事業', '計画', '協定'],
  ...['日', '時間', '分', '年', '歳', '点', '位', '倍', 'ポイント', 'pt'],
  ...['%', '％', '‰', 'ha', 'a', 'm', 'km', '㎡', 'm2', 'm²', 'g', 'kg', 'Kg', 'kG', 'KG', 'G', 't', 'トン', 'kWh'],
];

export const LONGEST_UNIT = 12;

/** A unit as part of a pattern. */
export const UNIT = `(?:${ONE_MULTIPLIER}*[${MULTIPLIED.join('')}]|${UNITS.map(escaped).join('|')})`;

const ONLY_UNIT = new RegExp(`^${UNIT}(?:[/／].{1,3})?$`);

export function isUnitWord(text: string): boolean {
  return ONLY_UNIT.test(text);
}

/** The commonest units that multiply nothing, for reading most texts at one look. */
export const COMMON_UNITS = [
  '人',
  '件',
  '回',
  '円',
  '千円',
  '百万円',
  '社',
  '者',
  '戸',
  '世帯',
  '箇所',
  'か所',
  '団体',
  'ha',
  't',
  'kg',
  'km',
];
