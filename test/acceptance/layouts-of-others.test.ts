import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import type { Figure } from '../../src/evaluation/figures/figure';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { columnNumber } from '../../src/evaluation/workbook/address';
import type { CellRange } from '../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../evaluation/snapshot-of';

/** The name as it stands on the sheet: what a column beside it says is no part of its cell. */
function onSheet(name: string, part = ''): string {
  return part === '' ? name : name.replace(`（${part}）`, '');
}

/** A sheet as other bodies lay theirs out, and what its rows mean: row, name (`*`: any), baseline, actual, target (`-`: none). */
interface Layout {
  readonly title: string;
  readonly merges: readonly CellRange[];
  readonly sheet: string;
  readonly meant: readonly string[];
}

const LAYOUTS = readFileSync(join(__dirname, 'layouts-of-others.txt'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((text): Layout => {
    const [title = '', ...lines] = text.trimEnd().split('\n');
    const merged = lines[0]?.startsWith('merged ') === true ? (lines.shift() ?? '') : '';
    return {
      title,
      merges: merged.split(' ').slice(1).map(rangeOf),
      sheet: lines.filter((line) => !line.startsWith('=>')).join('\n'),
      meant: lines.filter((line) => line.startsWith('=>')).map((line) => line.slice(3).trim()),
    };
  });

function rangeOf(address: string): CellRange {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { top: Number(top) - 1, left: columnNumber(left) ?? 0, bottom: Number(bottom) - 1, right: columnNumber(right) ?? 0 };
}

test.each(LAYOUTS)('$title: every row is read as it is meant', ({ merges, sheet, meant }) => {
  const rows = rowsOf(sheet).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('⏎', '\n') : cell)));
  const { results, findings } = evaluateWorkbook(workbookOf(rows, { merges }), { profile: parseProfile({}) });
  const named = meant.map((line) => !/^\d+ \| \*/.test(line));
  const read = results.map(({ indicator: { row, name, part, baseline, actual, target } }, index) =>
    [row + 1, named[index] === false ? '*' : onSheet(name, part), ...[baseline, actual, target].map(said)].join(' | '),
  );
  expect(read).toEqual(meant.map((line) => line.replace(/\.0(?=$| )/g, '')));
  expect(findings.filter(({ code, severity }) => code === 'structure-unclear' && severity === 'error')).toEqual([]);
});

function said(figure: Figure): string {
  return figure.kind === 'number' ? String(figure.value) : '-';
}
