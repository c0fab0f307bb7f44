import type { Bilingual } from '../language';

/** Why a figure cannot be read (`details.why`). */
export const unreadableWords: Readonly<Record<string, Bilingual<string>>> = {
  text: { ja: '数値として読めません', en: 'cannot be read as a number' },
  several: { ja: '数値が複数あり、どれか決められません', en: 'holds several numbers, and which one counts is not clear' },
  error: { ja: 'エラー値です', en: 'is an error value' },
  boolean: { ja: '論理値（TRUE/FALSE）です', en: 'is TRUE or FALSE, not a number' },
  date: { ja: '日付です', en: 'is a date, not a number' },
  unit: {
    ja: '行のほかの数値と単位や期間が違い、比べられません',
    en: "is of another unit or period than the row's other figures and cannot be compared",
  },
  relative: { ja: '何に対する増減か決められません', en: 'is a change, and of what is not clear' },
};
