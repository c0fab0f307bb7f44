import { expectedIndicators } from '../expected';
import { reportLabels, type Layout } from './layout';
import { writeIndicator, type WrittenColumns } from './write-indicator';
import { WorkbookDraft } from '../../workbook-draft';

const DEPARTMENTS = ['商工観光課', '農林課', '子育て支援課', '企画政策課'];

/** Columns in between that nothing is computed from, and other words over those that count. */
export const extraColumns: Layout = otherColumns(
  'extra columns and other heading words',
  [
    'No.',
    '重点戦略',
    '戦略方針',
    '施策',
    'KPI',
    '担当課',
    '単位',
    '基準値',
    '前年度実績',
    '実績値(R1)',
    'R2見込',
    '目標値',
    '備考',
    '進捗率',
    '評価',
  ],
  { indicator: 5, unit: 7, baseline: 8, actual: 10, target: 12, progress: 14, status: 15 },
);

/** The target before the actual, the unit at the far end. */
export const targetFirst: Layout = otherColumns(
  'target before actual',
  [
    '番号',
    '基本戦略',
    '基本的方向',
    '具体的な施策',
    '重要業績評価指標(KPI)',
    '担当部署',
    '基準値(H30)',
    '目標値(R6)',
    '実績値(R1)',
    '進捗率',
    '達成状況',
    '単位',
    '今後の方針',
  ],
  { indicator: 5, unit: 12, baseline: 7, actual: 9, target: 8, progress: 10, status: 11 },
);

function otherColumns(name: string, headings: readonly string[], columns: WrittenColumns): Layout {
  return {
    name,
    results: 'blank',
    label: reportLabels,
    asPrinted: true,
    countTables: 0,
    build() {
      const workbook = new WorkbookDraft();
      const sheet = workbook.addWorksheet('R1評価');
      sheet.addRow(['第2期総合戦略 KPI進捗管理表']);
      sheet.addRow([]);
      sheet.addRow([...headings]);
      expectedIndicators().forEach(({ strategy, direction, measure, printed }, index) => {
        const row = sheet.addRow([]);
        headings.forEach((heading, offset) => {
          const cell = row.getCell(offset + 1);
          if (offset === 0) cell.value = index + 1;
          else if (heading.startsWith('担当')) cell.value = DEPARTMENTS[index % DEPARTMENTS.length] ?? null;
          else if (heading === '備考') cell.value = index % 7 === 0 ? `${String(2019 - (index % 3))}年調査による。` : null;
          else if (heading === '今後の方針') cell.value = index % 5 === 0 ? '継続して取り組む。' : null;
          else if (/前年度|見込/.test(heading) && index % 3 > 0) cell.value = index * 3 + 1;
        });
        row.getCell(2).value = strategy;
        row.getCell(3).value = direction ?? '基本目標';
        if (measure !== null) row.getCell(4).value = measure;
        writeIndicator(row, columns, printed, 'blank');
      });
      return workbook;
    },
  };
}
