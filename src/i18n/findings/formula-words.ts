import type { Bilingual } from '../language';

interface FormulaFinding {
  readonly recorded: string | null;
  readonly computed: string | null;
  readonly variant?: string;
}

/** What is said of somebody else's formula in a result cell; of one that was never calculated, `recorded` is the formula itself. */
export const formulaFindings = {
  'formula-differs': {
    sentence: {
      ja: ({ recorded, computed, variant }) =>
        variant === 'uncalculated'
          ? `シートの数式「${recorded ?? ''}」は一度も計算されておらず、規則とは違う式です。規則では「${computed ?? '-'}」です。Excel で開いて保存し直してから評価すると、結果を比べられます。`
          : `シートの数式の結果は${recorded === null || recorded === '' ? '空欄' : `「${recorded}」`}ですが、規則では「${computed ?? '-'}」です。数式は変更していません。式を確認してください。`,
      en: ({ recorded, computed, variant }) =>
        variant === 'uncalculated'
          ? `The sheet's formula ${recorded ?? ''} was never calculated and is not the rule's, which gives "${computed ?? '-'}". Open and save the workbook in Excel before evaluating, so that the results can be compared.`
          : `The sheet's formula gives ${recorded === null || recorded === '' ? 'an empty cell' : `"${recorded}"`}, but the rule gives "${computed ?? '-'}". The formula was left as it is; please check it.`,
    },
  },
} satisfies Readonly<Record<string, { sentence: Bilingual<(finding: FormulaFinding) => string> }>>;
