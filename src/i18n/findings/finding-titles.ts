import type { Bilingual, Language } from '../language';
import type { FindingSentenceCode } from './findings';

/** What findings of a code have in common, as the heading of a group. Apart from their sentences, which are loaded later. */
const titles: Readonly<Record<FindingSentenceCode, Bilingual<string>>> = {
  'progress-differs': { ja: '進捗率が規則による値と異なります', en: 'Progress differs from the rule' },
  'status-differs': { ja: '状況が規則による判定と異なります', en: 'Status differs from the rule' },
  'results-differ': { ja: '規則と異なる結果が残っています', en: 'Results that differ from the rule stand' },
  'counts-differ': { ja: '集計表の件数が合いません', en: 'A count table disagrees with the sheet' },
  'label-differs': { ja: '見出しと集計表の名称が異なります', en: 'A heading and its count-table label differ' },
  'missing-actual': { ja: '実績値がありません', en: 'No actual' },
  'missing-target': { ja: '目標値がありません', en: 'No target' },
  'missing-baseline': { ja: '基準値がありません', en: 'No baseline' },
  'unreadable-figure': { ja: '数値を読み取れません', en: 'A figure cannot be read' },
  'error-cell': { ja: 'セルがエラーになっています', en: 'A cell holds an error' },
  'target-equals-baseline': { ja: '目標値が基準値と同じです', en: 'The target equals the baseline' },
  'target-zero': { ja: '目標値が 0 です', en: 'The target is 0' },
  'milestone-open': { ja: '目標の言葉に達したか判断できません', en: 'Whether a milestone was reached is not clear' },
  'target-below-baseline': { ja: '目標値が基準値を下回っています', en: 'The target is below the baseline' },
  'direction-differs': { ja: '望ましい方向が数値と合いません', en: 'The way that is good contradicts the figures' },
  'rule-by-bound': { ja: '基準値の時点で目標を満たしています', en: 'The baseline already meets the minimum' },
  'mark-unneeded': { ja: '※ が不要と思われます', en: 'The ※ seems unneeded' },
  'extreme-progress': { ja: '進捗率が極端な値です', en: 'Extreme progress' },
  'achieved-at-baseline': { ja: '基準値の時点で目標に達しています', en: 'The target was met at the baseline' },
  'cumulative-fell': { ja: '累計の実績値が基準値を下回っています', en: 'A cumulative figure fell' },
  'scale-mixed': { ja: '割合の書き方がそろっていません', en: 'Percentages on different scales' },
  'unit-mixed': { ja: '1 行の中で単位が違います', en: 'Units differ within a row' },
  'name-missing': { ja: '指標名がありません', en: 'The indicator has no name' },
  'listed-again': { ja: '再掲や内数の指標です', en: 'An indicator listed again, or a part of one' },
  'indicator-ended': { ja: '取りやめた指標のようです', en: 'An indicator that seems to have ended' },
  'struck-out': { ja: '取り消し線の付いたセルがあります', en: 'Cells are struck through' },
  'duplicate-indicator': { ja: '同じ指標が重複しています', en: 'An indicator stands twice' },
  'years-differ': { ja: '最新の年度がそろっていません', en: 'The latest years differ' },
  'hidden-sheet': { ja: '非表示のシートがあります', en: 'A sheet is hidden' },
  'outdated-sheet': { ja: '作り直しが必要なシートがあります', en: 'A sheet needs to be made again' },
  'structure-unclear': { ja: '表の構造を読み取れない箇所があります', en: 'The structure is unclear' },
  'formula-differs': {
    ja: 'シートの数式の結果が規則による値と異なります',
    en: 'A formula on the sheet gives another result than the rule',
  },
  'left-out-of-counts': { ja: '集計のどの列にも入らない目標指標があります', en: 'Indicators without a column of counts' },
  'sheet-name-taken': { ja: '集計表のシートに別の名前を使います', en: 'The count sheet has another name' },
  'rule-shown': { ja: 'この表の結果は別の規則によっています', en: 'The results of this table follow another rule' },
  'rule-taken': { ja: 'シートの結果から読み取った規則', en: 'The rule taken from the sheet' },
  'actual-zero': { ja: '実績値が 0 のため計算できません', en: 'The actual is 0' },
};

/** What findings of this code have in common, as the heading of a group. */
export function findingTitle(language: Language, code: FindingSentenceCode): string {
  return titles[code][language];
}

const severities = {
  error: { ja: 'エラー', en: 'Errors' },
  warning: { ja: '要確認', en: 'Warnings' },
  info: { ja: '参考', en: 'For information' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** The heading above findings of one severity. */
export function severityTitle(language: Language, severity: keyof typeof severities): string {
  return severities[severity][language];
}
