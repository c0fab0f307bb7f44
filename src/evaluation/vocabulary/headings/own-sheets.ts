/**
 * Titles of sheets that the product makes out of evaluation tables, each followed by a full-width blank in its first cell. They hold
 * tables that look like evaluation tables, and are none.
 */
const OWN_TITLES = ['前年度比較', '指標変更一覧', '推移'];

/** Whether a sheet's first cell says that the product made it out of others. */
export function isOwnSheetTitle(title: unknown): boolean {
  return typeof title === 'string' && OWN_TITLES.some((own) => title.startsWith(`${own}　`));
}

/** Captions in the first column of the printed report, in each language that it is made in. */
export const REPORT_CAPTIONS = [
  ['評価区分', '総括表', '総括', '低下・悪化した指標と要因'],
  ['Statuses', 'Summary table', 'Summary', 'Indicators that fell, and why'],
] as const;

/** Whether a sheet is the report that the product prints from. @param first what stands in its first column */
export function isOwnReport(first: ReadonlySet<unknown>): boolean {
  return REPORT_CAPTIONS.some((captions) => captions.every((caption) => first.has(caption)));
}
