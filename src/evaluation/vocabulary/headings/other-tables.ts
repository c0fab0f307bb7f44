import { matchKey } from '../clean-text';
import { headingWord } from './heading-words';
import { wordInContext } from './words-in-context';

/** What heads the first column of a table that is none of evaluation. */
export const OTHER_TABLE_WORDS = [
  '年',
  '年度',
  '年次',
  '月',
  '施設',
  '地区',
  '地域',
  '校区',
  '学校',
  '学年',
  '部局',
  '課',
  '財源',
  '費目',
  '回答',
  '種別',
  '種類',
  '内訳',
  '性別',
  '年齢',
  '年代',
  'イベント',
  '設問',
  '市町',
  '市町村',
  '自治体',
  '職種',
];

const WORDS = new Set(OTHER_TABLE_WORDS);

/** Whether a text heads rows of a table, and is no indicator's name. */
export function headsOtherTable(text: string): boolean {
  const key = matchKey(text).replace(/(?<=.)名$/, '');
  return WORDS.has(key) || wordInContext(text) !== undefined || headingWord(text)?.word === key;
}
