/** What became of an indicator since last year. */
export const CHANGES = {
  up: '上昇',
  down: '低下',
  level: '横ばい',
  target: '目標値変更',
  incomparable: '比較不可',
  added: '今年度のみ',
  gone: '前年度のみ（要確認）',
  unmeasured: '-',
} as const;

/** One of the changes. */
export type Change = (typeof CHANGES)[keyof typeof CHANGES];

/** Changes of the indicators themselves, which a person confirms. */
export const OF_INDICATORS: ReadonlySet<Change> = new Set([CHANGES.target, CHANGES.incomparable, CHANGES.added, CHANGES.gone]);

/** The sheets that comparing makes. */
export const COMPARE_SHEETS = { comparison: '前年度比較', changes: '指標変更一覧', trend: '推移' } as const;
