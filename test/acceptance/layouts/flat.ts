import { expectedIndicators } from '../expected';
import { reportLabels, type Layout } from './layout';
import { columnsFrom, writeIndicator } from './write-indicator';
import { WorkbookDraft } from '../../workbook-draft';

const HEADINGS = ['重点戦略', '戦略方針', '施策', '目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況'];

/** One row per indicator, strategy, direction and measure repeated on each; 基本目標 in the direction's column. */
export const flatRepeated: Layout = flat('flat, levels repeated', 'repeated', 'blank');

/** The same with everything typed in as published. */
export const flatPublished: Layout = flat('flat, levels repeated, as published', 'repeated', 'published');

/** One row per indicator, each level merged down over its rows. */
export const flatMerged: Layout = flat('flat, levels merged downwards', 'merged', 'blank');

/** One row per indicator, a level written once and then left blank. */
export const flatBlanks: Layout = flat('flat, blank means as above', 'blank', 'blank');

function flat(name: string, levels: 'repeated' | 'merged' | 'blank', results: Layout['results']): Layout {
  return {
    name,
    results,
    label: reportLabels,
    asPrinted: true,
    countTables: 0,
    build() {
      const workbook = new WorkbookDraft();
      const sheet = workbook.addWorksheet('KPI一覧');
      sheet.addRow(HEADINGS);
      const rows = expectedIndicators().map(({ strategy, direction, measure, printed }) => {
        const row = sheet.addRow([]);
        writeIndicator(row, columnsFrom(4), printed, results);
        return [strategy, direction ?? '基本目標', measure ?? ''] as const;
      });
      for (const level of [0, 1, 2]) {
        for (let first = 0, next = 0; first < rows.length; first = next) {
          const path = rows[first]?.slice(0, level + 1).join('\n');
          for (next = first + 1; next < rows.length && rows[next]?.slice(0, level + 1).join('\n') === path;) next++;
          const label = rows[first]?.[level] ?? '';
          if (label === '') continue;
          const last = levels === 'repeated' ? next : first + 1;
          for (let row = first; row < last; row++) sheet.getCell(row + 2, level + 1).value = label;
          if (levels === 'merged' && next - first > 1) sheet.mergeCells(first + 2, level + 1, next + 1, level + 1);
        }
      }
      sheet.addRow([]);
      sheet.addRow(['備考 目標指標の※印の進捗率は、b/cにより算出']);
      return workbook;
    },
  };
}
