import { fillWithFormula } from '../writing/cells/shared-formula';
import { isSameFormula } from '../../evaluation/workbook/formula-meaning';
import type { Capabilities } from '../capabilities';
import type { CheckId, CheckResult } from './check-result';

/** What a check works on: a sheet of its own, empty but for what earlier checks left. */
export interface CheckPlace {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly capabilities: Capabilities;
}

type Found = Pick<CheckResult, 'outcome' | 'found'>;

/** Each uses columns of its own. */
export const CHECKS: readonly (readonly [CheckId, (place: CheckPlace) => Promise<Found>])[] = [
  ['formula-spelling', formulaSpelling],
  ['formula-r1c1', formulaR1C1],
  ['text-cells', textCells],
  ['criteria', criteria],
  ['conditional-formats', conditionalFormats],
  ['print-setup', printSetup],
  ['settings', settings],
  ['values-copy', valuesCopy],
  ['spill', spill],
  ['filter', filter],
  ['notes', notes],
];

function found(isAsExpected: boolean, what: unknown): Found {
  return { outcome: isAsExpected ? 'as-expected' : 'different', found: typeof what === 'string' ? what : JSON.stringify(what) };
}

async function formulaSpelling({ context, sheet, sheetName }: CheckPlace): Promise<Found> {
  const written = `=sum('${sheetName}'!a1, 1)`;
  const range = sheet.getRange('A2');
  range.formulas = [[written]];
  range.load('formulas');
  await context.sync();
  const spelled = String((range.formulas as unknown[][])[0]?.[0]);
  return found(isSameFormula(spelled, written), spelled);
}

async function formulaR1C1({ context, sheet }: CheckPlace): Promise<Found> {
  const range = sheet.getRange('B1:B3');
  fillWithFormula(range, '=RC[-1]');
  range.load('formulas');
  await context.sync();
  const formulas = (range.formulas as unknown[][]).flat();
  return found(formulas.join() === '=A1,=A2,=A3', formulas);
}

async function textCells({ context, sheet }: CheckPlace): Promise<Found> {
  const [text, general] = [sheet.getRange('C1'), sheet.getRange('C2')];
  text.numberFormat = [['@']];
  text.values = [['1,200']];
  general.values = [["'=x"]];
  for (const range of [text, general]) range.load('values');
  await context.sync();
  const values = [text, general].map((range) => (range.values as unknown[][])[0]?.[0]);
  return found(values.join() === '1,200,=x', values);
}

async function criteria({ context, sheet }: CheckPlace): Promise<Found> {
  const labels = sheet.getRange('D1:D5');
  labels.numberFormat = Array.from({ length: 5 }, () => ['@']);
  labels.values = [['100'], ['１００'], ['000100'], ['-'], ['改善↑']];
  const counts = sheet.getRange('E1:E3');
  counts.formulas = [['=COUNTIF(D1:D5,"100")'], ['=COUNTIF(D1:D5,"-")'], ['=COUNTIF(D1:D5,"改善↑")']];
  counts.load('values');
  await context.sync();
  const [hundred, dash, better] = (counts.values as unknown[][]).flat();
  return found(dash === 1 && better === 1, { 100: hundred, '-': dash, '改善↑': better });
}

async function conditionalFormats({ context, sheet }: CheckPlace): Promise<Found> {
  const { conditionalFormats: formats } = sheet.getRange('F1:F3');
  const { custom } = formats.add('Custom');
  custom.rule.formula = '=N("進捗")+($F1="x")';
  custom.format.fill.color = '#C6EFCE';
  await context.sync();
  const again = sheet.getRange().conditionalFormats;
  again.load('items/id,items/type');
  await context.sync();
  const rules = again.items.map((format) => ({ format, rule: format.custom.rule }));
  for (const { rule } of rules) rule.load('formula');
  await context.sync();
  const formulas = rules.map(({ rule }) => rule.formula);
  for (const { format } of rules) format.delete();
  await context.sync();
  return found(formulas.join() === '=N("進捗")+($F1="x")', formulas);
}

async function printSetup({ context, sheet: { pageLayout } }: CheckPlace): Promise<Found> {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.load('zoom,paperSize,orientation');
  await context.sync();
  const { zoom, paperSize, orientation } = pageLayout;
  return found(zoom.horizontalFitToPages === 1, { zoom, paperSize, orientation });
}

async function settings({ context }: CheckPlace): Promise<Found> {
  const key = 'shinchoku.check';
  const { settings: bag } = context.workbook;
  bag.add(key, 'x');
  await context.sync();
  const kept = bag.getItemOrNullObject(key);
  kept.load('value');
  await context.sync();
  const value: unknown = kept.isNullObject ? null : kept.value;
  bag.getItemOrNullObject(key).delete();
  await context.sync();
  return found(value === 'x', value);
}

async function valuesCopy({ context, sheet }: CheckPlace): Promise<Found> {
  const range = sheet.getRange('G1:G2');
  range.formulas = [['=1+1'], ['x']];
  range.copyFrom(range, 'Values');
  range.load('formulas');
  await context.sync();
  const formulas = (range.formulas as unknown[][]).flat();
  return found(!String(formulas[0]).startsWith('='), formulas);
}

async function spill({ context, sheet }: CheckPlace): Promise<Found> {
  sheet.getRange('H1').formulas = [['=ROW(1:3)']];
  const range = sheet.getRange('H1:H3');
  const parent = sheet.getRange('H2').getSpillParentOrNullObject();
  range.load('formulas,hasSpill');
  parent.load('address');
  await context.sync();
  const isSpilled = (range.hasSpill as boolean | null) !== false;
  const what = {
    hasSpill: range.hasSpill,
    formulas: (range.formulas as unknown[][]).flat(),
    parent: parent.isNullObject ? null : parent.address,
  };
  return found(isSpilled !== parent.isNullObject, what);
}

/** Whether what is written to rows of which a filter hides some goes where it was written to. */
async function filter({ context, sheet }: CheckPlace): Promise<Found> {
  const list = sheet.getRange('J1:J6');
  list.values = [['分類'], ['a'], ['b'], ['a'], ['b'], ['a']];
  sheet.autoFilter.apply(list, 0, { filterOn: 'Values', values: ['a'] });
  await context.sync();
  const written = sheet.getRange('K2:K6');
  written.values = [[1], [2], [3], [4], [5]];
  await context.sync();
  sheet.autoFilter.remove();
  written.load('values');
  await context.sync();
  const values = (written.values as unknown[][]).flat();
  return found(values.join() === '1,2,3,4,5', values);
}

async function notes({ context, sheet, sheetName, capabilities }: CheckPlace): Promise<Found> {
  const { workbook } = context;
  const address = `'${sheetName}'!M1`;
  const isNote = capabilities.notes && 'notes' in workbook;
  const remark = isNote ? workbook.notes.add(address, 'x') : workbook.comments.add(sheet.getRange('M1'), 'x');
  remark.load('content');
  await context.sync();
  const { content } = remark;
  remark.delete();
  await context.sync();
  return found(content === 'x', { kind: isNote ? 'note' : 'comment', content });
}
