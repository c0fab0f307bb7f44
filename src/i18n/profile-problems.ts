import type { Bilingual } from './language';

/** What is wrong with an entry of a profile, by the kind that the engine gives. */
export const profileProblems: Readonly<Record<string, Bilingual<string>>> = {
  type: { ja: '使えない種類の値です', en: 'not a value that may stand here' },
  'unknown-key': { ja: 'このようなキーはありません', en: 'there is no such key' },
  'missing-key': { ja: '必要なキーがありません', en: 'a key is missing' },
  empty: { ja: '空です', en: 'empty' },
  'too-long': { ja: '長すぎます', en: 'too long' },
  'too-many': { ja: '数が多すぎます', en: 'too many entries' },
  'control-character': { ja: '文字列に制御文字があります', en: 'a text holds a control character' },
  'out-of-range': { ja: '範囲を外れています', en: 'out of range' },
  'not-a-month': { ja: '2020-04 の形の年月ではありません', en: 'not a month such as 2020-04' },
  'months-reversed': { ja: 'pace.from より前です', en: 'before pace.from' },
  'pace-missing': { ja: 'pace の指定が必要です', en: 'pace is needed' },
  'tolerance-without-change': { ja: 'tolerance は change と一緒に指定します', en: 'tolerance needs change' },
  duplicate: { ja: '同じものが 2 つあります', en: 'named twice' },
  'unknown-label': { ja: 'statuses にも notMeasured にもない名称です', en: 'a label of neither statuses nor notMeasured' },
};
