import { readReportText } from '../../../tools/samples/report-data';
import { reportLabels, type Layout } from './layout';
import { type DraftCell, WorkbookDraft } from '../../workbook-draft';

/** The printed report pasted into one sheet, tab by tab: drifting columns, markup, count tables between the tables. */
export const pastedAsConverted: Layout = pasted('pasted as text, numbers converted', (cell, text) => convert(cell, text, '0.0%'));

/** The same as Excel really does it: a typed percentage gets two decimals. */
export const pastedAsExcelDoes: Layout = pasted('pasted as text, percentages with two decimals', (cell, text) =>
  convert(cell, text, '0.00%'),
);

/** The same into cells formatted as text. */
export const pastedAllText: Layout = pasted('pasted as text, nothing converted', (cell, text) => {
  cell.value = text;
  cell.numberFormat = '@';
});

function pasted(name: string, write: (cell: DraftCell, text: string) => void): Layout {
  return {
    name,
    results: 'published',
    label: reportLabels,
    asPrinted: name.endsWith('nothing converted'),
    countTables: 5,
    build() {
      const workbook = new WorkbookDraft();
      const sheet = workbook.addWorksheet('Sheet1');
      readReportText()
        .split('\n')
        .forEach((line, row) => {
          line.split('\t').forEach((text, column) => {
            if (text !== '') write(sheet.getCell(row + 1, column + 1), text);
          });
        });
      return workbook;
    },
  };
}

/** What Excel makes of typed text: a number and a format, or the text itself. */
function convert(cell: DraftCell, text: string, percentFormat: string): void {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) cell.value = Number(text);
  else if (/^-?\d{1,3}(?:,\d{3})+$/.test(text)) {
    cell.value = Number(text.replaceAll(',', ''));
    cell.numberFormat = '#,##0';
  } else if (/^-?\d+\.\d%$/.test(text)) {
    cell.value = Number(text.replace('.', '').replace('%', '')) / 1000;
    cell.numberFormat = percentFormat;
  } else cell.value = text;
}
