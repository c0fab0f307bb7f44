import { WorkbookDraft } from '../../test/workbook-draft';

/** Figures so close to a threshold, or to no movement, that the tenth decimal of their progress decides. */
const FIGURES: readonly (readonly [number, number, number])[] = [
  [0, 99_999_999_999, 100_000_000_000],
  [0, 99_999_999_995, 100_000_000_000],
  [0, 99_999_999_994, 100_000_000_000],
  [0, 99_999_999_989, 100_000_000_000],
  [0, 1, 100_000_000_000],
  [0, 5, 100_000_000_000],
  [0, -4, 100_000_000_000],
  [0, -6, 100_000_000_000],
  [100_000_000_000, 99_999_999_996, 0],
  [1, 0.99999999999, 0],
  [0.1, 0.30000000001, 0.3],
  [33.3333333333333, 33.3333333333334, 50],
  [33.3333333333333, 33.33333333335, 50],
  [12.3, 12.30000000004, 20],
  [12.3, 12.30000000006, 20],
];

/** Rows for which binary arithmetic, rounding and the exact decimals could each give another status; ※ ones, and percentages, too. */
export function nearThresholds(): WorkbookDraft {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況']);
  for (const mark of ['', '※']) {
    for (const figures of FIGURES) {
      sheet.addRow([`指標${String(sheet.rowCount)}${mark}`, '円', ...figures]);
      const percentages = sheet.addRow([`割合${String(sheet.rowCount)}${mark}`, '', ...figures]);
      for (const column of [3, 4, 5]) percentages.getCell(column).numberFormat = '0.0%';
    }
  }
  sheet.addRow(['備考 目標指標の※印の進捗率は、b/cにより算出']);
  return workbook;
}
