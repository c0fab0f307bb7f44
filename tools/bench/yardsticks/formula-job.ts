import { readFile } from 'node:fs/promises';
import { HyperFormula } from 'hyperformula';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { formulaInRow } from '../../../src/evaluation/workbook/plan';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { measured } from '../child';
import { median } from '../median';

/**
 * A formula engine on the very formulas that our engine writes: HyperFormula gets the sheet with the plan's formulas in
 * it and works them out. Both must come to the same. Argument: the workbook.
 */
const [input = ''] = process.argv.slice(2);
const ROUNDS = 3;

void measured(async () => {
  const profile = parseProfile({});
  const { snapshot } = await openWorkbook(await readFile(input), 'large.xlsx', { codec: zlibCodec });
  const sheet = snapshot.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const engine: number[] = [];
  const formulaEngine: number[] = [];
  let differences = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const { plan } = evaluateWorkbook(snapshot, { profile });
    engine.push((performance.now() - start) / 1000);

    const writes = plan.sheets.find(({ name }) => name === sheet.name)?.writes ?? [];
    const rows = sheet.values.map((row) => row.map((value) => (typeof value === 'string' ? `'${value}` : value)));
    for (const { row, column, formula } of writes) {
      const cells = rows[row];
      if (cells !== undefined && formula !== null) cells[column] = formulaInRow(formula, row);
    }
    const built = performance.now();
    const calculated = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', maxRows: 1_048_576 });
    formulaEngine.push((performance.now() - built) / 1000);

    differences = writes.filter(({ row, column, value }) => {
      const other = calculated.getCellValue({ sheet: 0, row, col: column });
      return typeof value === 'number' && typeof other === 'number' ? Math.abs(value - other) > 1e-9 : value !== other;
    }).length;
    calculated.destroy();
  }
  return { engine: median(engine), formulaEngine: median(formulaEngine), differences };
});
