import { FOOTNOTE_SIGNS } from '../signs';

const OPENING = '[(（【[]?';

/** How a row begins that is a note, and what is said in passing between the rows. */
export const NOTES: readonly RegExp[] = [
  new RegExp(`^${OPENING}(?:備考|注記?|注意|補足|出典|資料|参考)`),
  new RegExp(`^${OPENING}(?:算出|算定|集計|調査|測定)(?:方法|時期|元|式|根拠)?[:：]`),
  /^.{0,8}凡例|^(?:評価|判定)(?:の?基準|区分)/,
  new RegExp(`^[${FOOTNOTE_SIGNS}＊](?!印?$)|^注\\d`),
  // A sentence in brackets; （基本目標） and other short ones are headings.
  /^[(（](?![\d０-９]+[)）])[^()（）]{9,}[)）]$/,
];

/** Whether a row that begins with this text is a note. */
export function isNote(text: string): boolean {
  return NOTES.some((pattern) => pattern.test(text));
}
