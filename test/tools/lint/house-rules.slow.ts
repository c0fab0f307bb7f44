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
  ['an export without a comment', 'export const one = <p />;', 'house/documented-exports'],
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
  [
    'a function without a comment',
    'export function sum(one: number, other: number): number {\n  return one + other;\n}',
    'house/documented-exports',
  ],
  ['a class without a comment', 'export class One {\n  readonly value = 1;\n}', 'house/documented-exports'],
  ['a Japanese sentence', "const text = '実績が基準値を下回っています。';\nvoid text;", 'house/sentences-in-i18n'],
  ['an English sentence', "const text = 'The actual is below the baseline';\nvoid text;", 'house/sentences-in-i18n'],
  ['a sentence with a figure in it', 'const text = (n: number) => `${n} 件の指摘があります`;\nvoid text;', 'house/sentences-in-i18n'],
])('the engine may not hold %s', async (_what, text, rule) => {
  expect(await rulesBroken(engine, text)).toContain(rule);
});

test.each([
  ['a heading of the sheet', "const labels = ['進捗率 (b-a)/(c-a)', '目標達成', '調査なし'];\nvoid labels;"],
  ['the message of a broken invariant', "throw new Error('The rows of a plan are not in order');"],
  ['a documented function', '/** The sum. */\nexport function sum(one: number, other: number): number {\n  return one + other;\n}'],
  ['what speaks for itself', 'export const one = 1;\nexport function twice(value: number): number {\n  return 2 * value;\n}'],
])('the engine may hold %s', async (_what, text) => {
  expect(await rulesBroken(engine, text)).toEqual([]);
});
