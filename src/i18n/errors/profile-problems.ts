import type { Bilingual, Language } from '../language';

/** What is wrong with an entry of a profile, by the kind that the engine gives. */
export const profileProblems: Readonly<Record<string, Bilingual<string>>> = {
  type: { ja: '使えない種類の値です', en: 'not a value that may stand here' },
  'not-an-object': { ja: '{ … } の形で指定してください', en: 'write it as { … }' },
  'unknown-key': { ja: 'このようなキーはありません', en: 'there is no such key' },
  'missing-key': { ja: '必要なキーがありません', en: 'a key is missing' },
  empty: { ja: '空です', en: 'empty' },
  'too-long': { ja: '長すぎます', en: 'too long' },
  'too-many': { ja: '数が多すぎます', en: 'too many entries' },
  'control-character': { ja: '文字列に制御文字があります', en: 'a text holds a control character' },
  'broken-character': { ja: '文字列に壊れた文字があります', en: 'a text holds a broken character' },
  'no-fraction': { ja: '割合の範囲を外れています（80 % は 0.8 と書きます）', en: 'no fraction in range (80 % is written 0.8)' },
  'out-of-range': { ja: '範囲を外れています', en: 'out of range' },
  'not-a-month': { ja: '2020-04 の形の年月ではありません', en: 'not a month such as 2020-04' },
  'months-reversed': { ja: 'pace.from より前です', en: 'before pace.from' },
  'pace-missing': { ja: 'pace の指定が必要です', en: 'pace is needed' },
  'tolerance-without-change': {
    ja: 'tolerance と tolerancePoints は change と一緒に指定します',
    en: 'tolerance and tolerancePoints need change',
  },
  'tolerance-twice': { ja: 'tolerance と tolerancePoints はどちらか一方だけ指定します', en: 'give tolerance or tolerancePoints, not both' },
  'points-missing': { ja: '状況ごとの点数（points）が必要です', en: 'points for the statuses are needed' },
  'grades-missing': { ja: '評価の区切り（grades）が必要です', en: 'grades are needed' },
  duplicate: { ja: '同じものが 2 つあります', en: 'named twice' },
  'unknown-label': { ja: 'statuses にも notMeasured にもない名称です', en: 'a label of neither statuses nor notMeasured' },
};

/** Kinds of values, by the names that the engine gives them. */
const wantedKinds: Readonly<Record<string, Bilingual<string>>> = {
  string: { ja: '文字列（"…"）', en: 'a text ("…")' },
  number: { ja: '数値（引用符なし）', en: 'a number (without quotes)' },
  boolean: { ja: 'true か false ', en: 'true or false' },
  Array: { ja: '一覧（[ … ]）', en: 'a list ([ … ])' },
  Object: { ja: 'キーと値の組（{ … }）', en: 'keys and values ({ … })' },
};

/**
 * What is wrong with a value that may not stand where it does, and what may.
 * @param detail what was `found`, and the values `allowed` or the kind `wanted`, as the engine gives them
 */
export function wrongValue(language: Language, detail: (name: string) => string): string {
  const found = foundValue(language, detail('found'));
  const allowed = detail('allowed') === '' ? [] : detail('allowed').split(', ');
  const wanted = wantedKinds[detail('wanted')]?.[language];
  if (language === 'ja') {
    const refused = `${found}は使えません`;
    if (allowed.length > 0)
      return `${refused}。${allowed.map((value) => `「${value}」`).join('')}${allowed.length > 1 ? 'のどれか' : ''}を指定してください`;
    return wanted === undefined ? refused : `${refused}。${wanted}を指定してください`;
  }
  const refused = `${found} may not stand here`;
  if (allowed.length > 0) return `${refused}; use ${allowed.map((value) => `"${value}"`).join(' or ')}`;
  return wanted === undefined ? refused : `${refused}; use ${wanted}`;
}

/** @param found as in JSON, `Object` or `Array` */
function foundValue(language: Language, found: string): string {
  const kind = found === 'Object' || found === 'Array' ? wantedKinds[found] : undefined;
  if (kind !== undefined) return kind[language];
  return language === 'ja' ? `「${found.replace(/^"(.*?)"?$/, '$1')}」` : found;
}
