import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';

const project = join(__dirname, '../../..');
const config = jest.requireActual<Linter.Config[]>('../../../eslint.config.js');
const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config });

/** What ESLint says of this text, were it in this file (which must exist, for the type-aware rules). */
async function rulesBroken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(project, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const engine = 'src/evaluation/options.ts';
const view = 'src/taskpane/views/app-view.tsx';

test.each([
  ['HTML from text', 'export const one = <p dangerouslySetInnerHTML={{ __html: "<b>" }} />;', 'no-restricted-syntax'],
  ['HTML from text that is spread', "export const one = <p {...{ dangerouslySetInnerHTML: { __html: '' } }} />;", 'no-restricted-syntax'],
  ['a Japanese sentence', 'export const one = <p>実績が基準値を下回っています。</p>;', 'house/sentences-in-i18n'],
  ['an English sentence', 'export const one = <p title="The actual is below the baseline" />;', 'house/sentences-in-i18n'],
  [
    'an English sentence over lines',
    'export const one = (\n  <p>\n    The actual is below the baseline\n  </p>\n);',
    'house/sentences-in-i18n',
  ],
  ['the name Excel', 'export const one = <p>{typeof Excel}</p>;', 'no-restricted-syntax'],
  [
    'a promise left alone',
    'export const one = <button onClick={() => { Promise.resolve(1); }} />;',
    '@typescript-eslint/no-floating-promises',
  ],
  ['a long export without a comment', `export const one = () => (\n  <p>${'\n'.repeat(15)}</p>\n);`, 'house/documented-exports'],
])('a view may not hold %s', async (_what, text, rule) => {
  expect(await rulesBroken(view, text)).toContain(rule);
});

test.each([
  ['an any', 'const cell: any = 1;\nvoid cell;', '@typescript-eslint/no-explicit-any'],
  ['HTML from text', 'declare const cell: HTMLElement;\ncell.innerHTML = "<b>";', 'no-restricted-syntax'],
  ['the name Excel', 'let range: Excel.Range | null = null;\nvoid range;', 'no-restricted-syntax'],
  ['the name Office', 'void Office.onReady();', 'no-restricted-syntax'],
  ['the console', 'console.log(1);', 'no-console'],
  ['a promise left alone', 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
  ['an export that throws without a comment', 'export function fail(): never {\n  throw new Error();\n}', 'house/documented-exports'],
  ['a long export without a comment', `export const sum = (): number => {\n${'\n'.repeat(15)}return 1;\n};`, 'house/documented-exports'],
  ['a Japanese sentence', "const text = '実績が基準値を下回っています。';\nvoid text;", 'house/sentences-in-i18n'],
  ['an English sentence', "const text = 'The actual is below the baseline';\nvoid text;", 'house/sentences-in-i18n'],
  ['a sentence with a figure in it', 'const text = (n: number) => `${n} 件の指摘があります`;\nvoid text;', 'house/sentences-in-i18n'],
])('the engine may not hold %s', async (_what, text, rule) => {
  expect(await rulesBroken(engine, text)).toContain(rule);
});

test.each([
  [
    'a property that was not loaded',
    "const range = context.workbook.worksheets.getItem('a').getRange('A1');\nawait context.sync();\nvoid range.values;",
    'office-addins/load-object-before-read',
  ],
  [
    'a property before it has come',
    "const range = context.workbook.worksheets.getItem('a').getRange('A1');\nrange.load('values');\nvoid range.values;\nawait context.sync();",
    'office-addins/call-sync-before-read',
  ],
  [
    'everything that an object has',
    'const range = context.workbook.getSelectedRange();\nrange.load();\nawait context.sync();',
    'office-addins/no-empty-load',
  ],
])('the Excel layer may not read %s', async (_what, text, rule) => {
  const inside = `export async function read(context: Excel.RequestContext): Promise<void> {\n${text}\n}`;
  expect(await rulesBroken('src/excel/writing/cells/rectangles.ts', inside)).toContain(rule);
});

test.each([
  ['a heading of the sheet', "const labels = ['進捗率 (b-a)/(c-a)', '目標達成', '調査なし'];\nvoid labels;"],
  ['the message of a broken invariant', "throw new Error('The rows of a plan are not in order');"],
  ['a self-evident export', 'export const one = 1;\nexport const twice = (number: number): number => number * 2;'],
  ['a documented export that throws', '/** @throws Error always */\nexport function fail(): never {\n  throw new Error();\n}'],
  ['a long table without a comment', `export const table = [${'\n1,'.repeat(20)}];`],
])('the engine may hold %s', async (_what, text) => {
  expect(await rulesBroken(engine, text)).toEqual([]);
});
