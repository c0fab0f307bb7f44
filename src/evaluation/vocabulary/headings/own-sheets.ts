/**
 * Titles of sheets that the product makes out of evaluation tables, each followed by a full-width blank in its first cell. They hold
 * tables that look like evaluation tables, and are none.
 */
const OWN_TITLES = ['前年度比較', '指標変更一覧', '推移'];

/** Whether a sheet's first cell says that the product made it out of others. */
export function isOwnSheetTitle(title: unknown): boolean {
  return typeof title === 'string' && OWN_TITLES.some((own) => title.startsWith(`${own}　`));
}
