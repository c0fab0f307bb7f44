import { Workbook, type Cell, type CellValue } from 'exceljs';
import { measured } from '../child';

/**
 * The yardstick: the same job as somebody would write it with ExcelJS. Reads the whole workbook, computes progress and
 * status of every row, writes both as formulas with their results, adds a sheet of counts and writes the file.
 * Arguments: input, output.
 */
const [input = '', output = ''] = process.argv.slice(2);

void measured(async () => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(input);
  const sheet = workbook.getWorksheet('評価');
  if (sheet === undefined) throw new Error('no sheet');
  const counts = new Map<string, Map<string, number>>();
  let strategy = '';
  let direction = '';
  let indicators = 0;
  sheet.eachRow((row, number) => {
    strategy = textOf(row.getCell(1).value) || strategy;
    direction = textOf(row.getCell(2).value) || direction;
    const name = textOf(row.getCell(4).value);
    if (number <= 2 || name === '') return;
    indicators++;
    const baseline = figureOf(row.getCell(6)) ?? 0;
    const actual = figureOf(row.getCell(7));
    const target = figureOf(row.getCell(8));
    const keepUp = name.includes('※');
    let progress: number | null = null;
    if (actual !== null && target !== null) progress = keepUp ? actual / target : (actual - baseline) / (target - baseline);
    const moved = actual === null ? 0 : keepUp ? actual - baseline : (progress ?? 0);
    const status = progress === null ? '-' : progress >= 1 ? '目標達成' : moved > 0 ? '改善↑' : moved < 0 ? '悪化↓' : '-';
    const [f, g, h] = ['F', 'G', 'H'].map((column) => `${column}${number}`);
    const fraction = keepUp ? `${g}/${h}` : `(${g}-${f})/(${h}-${f})`;
    row.getCell(9).value = { formula: `IF(OR(${g}="",${g}="-"),"-",IFERROR(${fraction},"要確認"))`, result: progress ?? '-' };
    row.getCell(10).value = {
      formula: `IF(ISNUMBER(I${number}),IF(I${number}>=1,"目標達成",IF(I${number}>0,"改善↑",IF(I${number}<0,"悪化↓","-"))),"-")`,
      result: status,
    };
    const key = `${strategy}\n${direction}`;
    const row2 = counts.get(key) ?? new Map<string, number>();
    counts.set(key, row2.set(status, (row2.get(status) ?? 0) + 1));
  });
  const table = workbook.addWorksheet('集計表');
  const labels = ['目標達成', '改善↑', '-', '悪化↓'];
  for (const [key, byStatus] of counts) table.addRow([...key.split('\n'), ...labels.map((label) => byStatus.get(label) ?? 0)]);
  await workbook.xlsx.writeFile(output);
  const total = (label: string): number => [...counts.values()].reduce((sum, byStatus) => sum + (byStatus.get(label) ?? 0), 0);
  return { indicators, counts: Object.fromEntries(labels.map((label) => [label, total(label)])) };
});

function textOf(value: CellValue): string {
  return typeof value === 'string' ? value : '';
}

function figureOf(cell: Cell): number | null {
  if (typeof cell.value === 'number') return cell.value;
  const number = /^-?[\d,]+(\.\d+)?/.exec(textOf(cell.value))?.[0];
  return number === undefined || number === '-' ? null : Number(number.replaceAll(',', ''));
}
