import { expectedIndicators } from '../expected';
import type { Layout } from './layout';
import { columnsFrom, writeIndicator } from './write-indicator';
import { WorkbookDraft } from '../../workbook-draft';

/** No strategy, no direction, no measure: a plain list of indicators. */
export const indicatorsOnly: Layout = {
  name: 'indicators only',
  results: 'blank',
  label: () => null,
  asPrinted: true,
  countTables: 0,
  build() {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('指標');
    sheet.addRow(['指標名', '単位', '現状値', '実績値', '目標値', '進捗率', '状況']);
    for (const { printed } of expectedIndicators()) writeIndicator(sheet.addRow([]), columnsFrom(1), printed, 'blank');
    return workbook;
  },
};
