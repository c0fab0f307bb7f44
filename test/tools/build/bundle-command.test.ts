import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommand, type CommandBundle } from '../../../tools/build/bundle-command';
import { PROJECT } from '../../../tools/project';
import { buildWorkbook } from '../../xlsx/build-workbook';

let folder: string;
let bundle: CommandBundle;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-command-'));
  bundle = bundleCommand('src/cli/main.ts', 'shinchoku');
  writeFileSync(join(folder, 'shinchoku.cjs'), bundle.script);
  for (const name of ['mine.xlsx', 'another.xlsx']) copyFileSync(join(PROJECT, 'assets', 'samples', 'mine-r1.xlsx'), join(folder, name));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['shinchoku.cjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test('the program is one file that evaluates a workbook wherever it stands', () => {
  expect(JSON.parse(run('evaluate', 'mine.xlsx', '--json', '--out', 'out.xlsx')).summary).toMatchObject({ strategies: 5, indicators: 81 });
  expect(existsSync(join(folder, 'out.xlsx'))).toBe(true);
  expect(bundle.sources.map((path) => path.replaceAll('\\', '/'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/node_modules\/saxes\//)]),
  );
});

test('it consists of ASCII alone, which Node reads soonest', () => {
  expect(bundle.script.findIndex((byte) => byte > 0x7f)).toBe(-1);
});

test('it shows a cell as its number format does', () => {
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const headings = ['指標', '基準値', '実績値', '目標値', '進捗率', '状況'].map((heading, column) =>
    text(`${'ABCDEF'.charAt(column)}1`, heading),
  );
  const book = buildWorkbook({
    sheets: {
      評価: `<row r="1">${headings.join('')}</row><row r="2">${text('A2', '利用者数')}<c r="B2"><v>1</v></c><c r="C2" s="1"><v>46143</v></c><c r="D2"><v>5</v></c></row>`,
    },
    styles:
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1">' +
      '<numFmt numFmtId="164" formatCode="ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  });
  writeFileSync(join(folder, 'era.xlsx'), book);
  expect(run('evaluate', 'era.xlsx', '--json')).toContain('令和8年5月1日');
});

test('its threads begin with the same file', () => {
  const lines = run('evaluate', 'mine.xlsx', 'another.xlsx', '--json', '--jobs', '2').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(
    ['mine.xlsx', 'another.xlsx'].map((workbook) => expect.objectContaining({ workbook, profile: 'mine' })),
  );
});

test('a command that needs a library of its own finds it there', () => {
  run('report', 'mine.xlsx', '--out', 'report.docx');
  expect(existsSync(join(folder, 'report.docx'))).toBe(true);
});
