import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(__dirname, '../../..');

/** A project that breaks every wall: file, what it imports, and the rule that must say so; null: the import is allowed. */
const imports: [file: string, imported: string, rule: string | null][] = [
  ['src/evaluation/allowed.ts', 'big.js', null],
  ['src/evaluation/reads-a-file.ts', 'node:fs', 'wall-evaluation'],
  ['src/evaluation/uses-a-zip.ts', 'fflate', 'wall-evaluation'],
  ['src/evaluation/uses-a-tool.ts', 'hucre', 'wall-evaluation'],
  ['src/evaluation/speaks.ts', '../i18n/words', 'wall-evaluation'],
  ['src/evaluation/opens-a-book.ts', '../xlsx/allowed', 'wall-evaluation'],
  ['src/evaluation/plan/allowed.ts', '../counts/allowed', null],
  ['src/evaluation/counts/allowed.ts', '../vocabulary/words', null],
  ['src/evaluation/vocabulary/words.ts', '../allowed', null],
  ['src/evaluation/vocabulary/reads-a-table.ts', '../reading/table/allowed', 'layer-vocabulary'],
  ['src/evaluation/counts/plans.ts', '../plan/allowed', 'layer-counts'],
  ['src/evaluation/rules/evaluates.ts', '../evaluate', 'layer-rules'],
  ['src/evaluation/evaluate.ts', './plan/allowed', null],
  ['src/evaluation/reading/table/allowed.ts', '../../vocabulary/words', null],
  ['src/evaluation/reading/table/takes-a-level.ts', '../outline/allowed', 'layer-table'],
  ['src/evaluation/reading/outline/allowed.ts', '../table/allowed', null],
  ['src/evaluation/reading/outline/reads-a-sheet.ts', '../read-sheet', 'layer-outline'],
  ['src/evaluation/reading/read-sheet.ts', './outline/allowed', null],
  ['src/i18n/words.ts', './more-words', null],
  ['src/i18n/knows-findings.ts', '../evaluation/allowed', 'wall-i18n'],
  ['src/xlsx/allowed.ts', '../evaluation/allowed', null],
  ['src/xlsx/inflates-by-node.ts', 'node:zlib', 'wall-xlsx'],
  ['src/xlsx/asks-the-node-folder.ts', './node/codec', 'wall-xlsx-in-the-browser'],
  ['src/xlsx/node/codec.ts', 'node:zlib', null],
  ['src/excel/allowed.ts', '../evaluation/allowed', null],
  ['src/excel/opens-a-file.ts', '../xlsx/allowed', 'wall-excel'],
  ['src/cli/allowed.ts', '../xlsx/node/codec', null],
  ['src/cli/asks-excel.ts', '../excel/allowed', 'wall-cli'],
  ['src/taskpane/allowed.ts', '../excel/allowed', null],
  ['src/taskpane/views/writes.tsx', '../host/excel-host', 'views-carry-nothing-out'],
  ['src/taskpane/views/asks-excel.tsx', '../../excel/allowed', 'views-carry-nothing-out'],
  ['src/taskpane/views/allowed.tsx', '../state/state', null],
  ['src/taskpane/host/excel-host.ts', '../../excel/allowed', null],
  ['src/taskpane/state/state.ts', 'preact', null],
  ['src/taskpane/opens-a-file.ts', '../xlsx/allowed', 'workbook-files-in-a-chunk'],
  ['src/taskpane/files/opens-a-file.ts', '../../xlsx/allowed', null],
  ['src/taskpane/views/opens-a-file.tsx', '../../xlsx/allowed', 'views-carry-nothing-out'],
  ['src/taskpane/uses-a-zip.ts', 'fflate', 'wall-taskpane'],
  ['src/taskpane/shows-the-workbench.ts', '../../tools/workbench/page', 'product-knows-no-tools'],
  ['tools/workbench/page.ts', '../../src/taskpane/allowed', null],
  ['src/cli/measures-widths.ts', 'get-east-asian-width', null],
  ['src/cli/evaluate/allowed.ts', '../text/widths', null],
  ['src/cli/text/widths.ts', 'get-east-asian-width', null],
  ['tools/doctor/allowed.ts', '../command/line', null],
  ['tools/command/line.ts', '../../src/i18n/words', null],
  ['tools/doctor/shows-the-workbench.ts', '../workbench/page', 'wall-shipped-tools'],
  ['tools/workbench/tested.ts', '../../test/helper', 'tools-know-no-tests'],
  ['tools/fuzz/allowed.ts', '../../test/helper', null],
  ['src/excel/tested.ts', '../../test/helper', 'product-knows-no-tools'],
  ['test/helper.ts', '../src/evaluation/allowed', null],
  ['src/evaluation/circle-closed.ts', './circle', 'no-circle'],
  ['src/evaluation/circle.ts', './circle-closed', null], // a circle is reported once, at its first file
  ['src/evaluation/points-nowhere.ts', './nowhere', 'not-found'],
  ['src/evaluation/loads-a-library.ts', 'numfmt', 'no-library-by-itself'],
  ['src/evaluation/loads-a-file.ts', './allowed', null],
];

/** Whether a file asks for the other one while it runs, by `import()`. */
const isLoaded = (file: string): boolean => file.includes('loads-');

let broken: { from: string; to: string; rule: { name: string } }[] = [];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-walls-'));
  try {
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
    for (const [file, imported] of imports) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      const asks = isLoaded(file) ? `export const load = () => import('${imported}');` : `import '${imported}';`;
      writeFileSync(join(folder, file), `import type {} from '${imported}';\n${asks}\n`);
    }
    writeFileSync(join(folder, 'src/i18n/more-words.ts'), 'export {};\n');
    copyFileSync(join(project, 'package.json'), join(folder, 'package.json'));
    const depcruise = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const run = spawnSync(
      process.execPath,
      [depcruise, 'src', 'test', 'tools', '--config', join(project, '.dependency-cruiser.cjs'), '--output-type', 'json'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    broken = JSON.parse(run.stdout).summary.violations;
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

test.each(imports)('%s imports %s: %s', (file, _imported, rule) => {
  const reported = broken.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
  if (rule === null) expect(reported).toEqual([]);
  else expect(reported).toContain(rule);
});
