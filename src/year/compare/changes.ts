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

export type Change = (typeof CHANGES)[keyof typeof CHANGES];

/** Changes of the indicators themselves, which a person confirms. */
export const OF_INDICATORS: ReadonlySet<Change> = new Set([CHANGES.target, CHANGES.incomparable, CHANGES.added, CHANGES.gone]);

/** What a person confirmed to be the same indicator: under another name, or in another place of the plan. */
export const CONFIRMED = { renamed: '名称変更', moved: '体系変更' } as const;

/** Behind what the list says of an indicator of which it is true no more, although a person wrote something beside it. */
export const RESOLVED = '（解消）';

export const COMPARE_SHEETS = { comparison: '前年度比較', changes: '指標変更一覧', trend: '推移' } as const;
