import type { Bilingual, Language } from '../language';

/** What a person should know about a report that was made again. */
interface Renewed {
  readonly strayed: string | null;
  readonly lostComparison: boolean;
  readonly additions: string | null;
}

const strayed: Bilingual<(cell: string) => string> = {
  ja: (cell) => `報告書からなくなった行の右に書かれていた内容は、報告書の下（${cell} から）に、行の名前を付けて移しました。`,
  en: (cell) => `What stood beside rows that the report no longer has stands below it now (from ${cell}), behind the rows’ names.`,
};

const lostComparison: Bilingual<string> = {
  ja: '前年度との比較を外しました。このブックに前年度の評価表がありません（コマンドでは、前年度のブックを続けて指定すると付きます）。',
  en: 'The comparison with last year has been left out: this workbook has no sheet of last year (with the command, name last year’s workbook, too).',
};

const additions: Bilingual<(caption: string) => string> = {
  ja: (caption) => `報告書の中に書き込まれていた内容は、報告書の最後の「${caption}」に移しました。`,
  en: (caption) => `What had been written within the report stands at its end now, under "${caption}".`,
};

/** The sentences for it, each with what to do. @param hasNoLastYear whether a comparison is gone because there is nothing to compare with */
export function renewalSentences(language: Language, renewed: Renewed | null, hasNoLastYear = true): string[] {
  if (renewed === null) return [];
  return [
    ...(renewed.additions === null ? [] : [additions[language](renewed.additions)]),
    ...(renewed.strayed === null ? [] : [strayed[language](renewed.strayed)]),
    ...(renewed.lostComparison && hasNoLastYear ? [lostComparison[language]] : []),
  ];
}

const open: Bilingual<(count: number) => string> = {
  ja: (count) => `要確認事項が ${String(count)} 件残っています。評価の結果で確かめてから配付してください。`,
  en: (count) =>
    `${String(count)} finding${count === 1 ? '' : 's'} should be looked at before the report goes out: see the results of the evaluation.`,
};

/** Says how many findings are left that a person should look at; nothing where there are none. */
export function openFindings(language: Language, findings: readonly { readonly severity: string }[]): string[] {
  const count = findings.filter(({ severity }) => severity !== 'info').length;
  return count === 0 ? [] : [open[language](count)];
}
