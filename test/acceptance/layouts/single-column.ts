import { readReport } from '../../../tools/samples/report-data';
import { reportLabels, type LabelledLevel, type Layout } from './layout';
import { columnsFrom, writeIndicator } from './write-indicator';
import { type DraftCell, WorkbookDraft } from '../../workbook-draft';

type Depth = 0 | 1 | 2 | 3;
type Styling = (cell: DraftCell, depth: Depth) => void;

const indented: Styling = (cell, depth) => {
  cell.indent = depth;
  cell.bold = depth < 2;
};

/** All levels and the indicators in one column, told apart by indentation and bold type. */
export const indentedNumbered: Layout = singleColumn('one column, indented, numbered', indented, reportLabels);

/** The same without any numbers. */
export const indentedOnly: Layout = singleColumn('one column, indented, no numbers', indented, (_level, label) =>
  label.replace(/^\d+ /, ''),
);

/** The same with blanks typed before the names. */
export const leadingBlanks: Layout = singleColumn(
  'one column, blanks before the names',
  (cell, depth) => {
    if (typeof cell.value === 'string') cell.value = '　'.repeat(depth) + cell.value;
  },
  reportLabels,
);

/** One column, each level with its own kind of number: Ⅰ, (1), ①. */
export const ownNumbering: Layout = singleColumn(
  'one column, Ⅰ (1) ①',
  () => undefined,
  numberedByLevel,
  (number, name) => `${number}${name}`,
);

/** `1 …` becomes `Ⅰ …`, `(1) …` or `① …`. */
export function numberedByLevel(level: LabelledLevel, label: string): string {
  const [, digits = '', name = ''] = /^(\d+) (.*)$/.exec(label) ?? [];
  const number = Number(digits);
  const numbers = {
    strategy: String.fromCharCode(0x2160 + number - 1),
    direction: `(${digits})`,
    measure: String.fromCharCode(0x2460 + number - 1),
  };
  return `${numbers[level]} ${name}`;
}

/**
 * @param label a level's label as the evaluation has to give it
 * @param join how number and name stand in the cell, where that is not the label itself
 */
function singleColumn(
  name: string,
  style: Styling,
  label: (level: LabelledLevel, reportLabel: string) => string | null,
  join?: (number: string, name: string) => string,
): Layout {
  return {
    name,
    results: 'blank',
    label,
    asPrinted: true,
    countTables: 0,
    build() {
      const workbook = new WorkbookDraft();
      const sheet = workbook.addWorksheet('評価');
      sheet.addRow(['目標指標', '単位', '現状 a', 'R1実績 b', '目標 c', '進捗率 (b-a)/(c-a)', '状況']);
      const addHeading = (level: LabelledLevel, depth: Depth, reportLabel: string) => {
        const given = label(level, reportLabel) ?? '';
        const space = given.indexOf(' ');
        const cell = sheet.addRow([]).getCell(1);
        cell.value = join === undefined ? given : join(given.slice(0, space), given.slice(space + 1));
        style(cell, depth);
      };
      const addIndicator = (indicator: Parameters<typeof writeIndicator>[2]) => {
        const row = sheet.addRow([]);
        writeIndicator(row, columnsFrom(1), indicator, 'blank');
        style(row.getCell(1), 3);
      };
      for (const strategy of readReport()) {
        addHeading('strategy', 0, strategy.label);
        strategy.overallGoals.forEach(addIndicator);
        for (const direction of strategy.directions) {
          addHeading('direction', 1, direction.label);
          for (const measure of direction.measures) {
            addHeading('measure', 2, measure.label);
            measure.indicators.forEach(addIndicator);
          }
        }
      }
      sheet.addRow(['備考 目標指標の※印の進捗率は、b/cにより算出']);
      return workbook;
    },
  };
}
