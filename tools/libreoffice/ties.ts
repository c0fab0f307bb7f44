import { WorkbookDraft } from '../../test/workbook-draft';

/** Figures whose progress lies exactly between two printed values (1.1, 1.2, 2.7 give 6.25 %), where binary arithmetic misses it. */
export function ties(): WorkbookDraft {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況']);
  for (let baseline = 1; baseline < 120; baseline += 7) {
    for (const moved of [-3, 1, 3, 15, 17]) {
      const figures = [baseline, baseline + moved, baseline + 16].map((tenths) => tenths / 10);
      sheet.addRow([`指標${String(sheet.rowCount)}`, '%', ...figures]);
    }
  }
  return workbook;
}
