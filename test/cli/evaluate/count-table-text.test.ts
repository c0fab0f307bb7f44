import type { CountTable } from '../../../src/evaluation/evaluation';
import { coloursFor } from '../../../src/cli/text/colours';
import { countTableLines } from '../../../src/cli/evaluate/count-table-text';
import { textTables } from '../../../src/cli/text/text-table';
import { displayWidth } from '../../../src/cli/text/display-width';
import { sampleEvaluation } from './sample-evaluation';

const quiet = coloursFor({ stdout: { isTTY: false, columns: undefined, write: () => Promise.resolve() }, env: {} });
const levelTitles = sampleEvaluation().levelTitles;
const statusColumns = ['目標達成', '改善↑', '-', '悪化↓'];
const [table] = sampleEvaluation().counts as [CountTable];

function printed(given: CountTable, columns: number, isTerminal = false, language: 'ja' | 'en' = 'ja'): string[] {
  return textTables([countTableLines(given, { language, colours: quiet, statusColumns, levelTitles })], { columns, isTerminal }).flat();
}

test("stands in the report's layout", () => {
  expect(printed(table, 100)).toEqual([
    '重点戦略 / 戦略方針                             目標達成  改善↑     -  悪化↓  合計',
    '1 「働きたい！」希望を実現させる魅力産業の創出         3      8    12      4    27',
    '  基本目標                                             0      1     1      1     3',
    '  3 多様な雇用の場づくり                               1      2     4      0     7',
  ]);
});

test.each([100, 72, 60])('is aligned and fits into %d columns', (columns) => {
  const lines = printed(table, columns);
  const widths = new Set(lines.map(displayWidth));
  expect(widths.size).toBe(1);
  expect([...widths][0]).toBeLessThanOrEqual(columns);
  expect(lines.some((line) => line.includes('…'))).toBe(columns < 80);
});

test('says the layout in English', () => {
  expect(printed(table, 100, false, 'en')[0]).toMatch(/^Strategy \/ Direction +目標達成 .* Total$/);
});

test('goes to each column on a terminal, where the width of arrows is not known', () => {
  const lines = printed(table, 100, true);
  const anchors = lines.map((line) => [...line.matchAll(/\u001b\[(\d+)G/g)].map((match) => Number(match[1])));
  expect(anchors[0]).toHaveLength(5);
  expect(new Set(anchors.map(String)).size).toBe(1);
  for (const [index, line] of printed(table, 100).entries()) expect(lines[index]?.replace(/\u001b\[\d+G/g, '')).toBe(line);
});

test('shares its columns with the other tables', () => {
  const short: CountTable = { strategy: '2 道', rows: [{ kind: 'strategy', label: '2 道', counts: { '-': 1000 }, total: 1000 }] };
  const style = { language: 'ja', colours: quiet, statusColumns, levelTitles } as const;
  const tables = textTables([countTableLines(table, style), countTableLines(short, style)], { columns: 100, isTerminal: false });
  expect(tables.map((lines) => lines.length)).toEqual([4, 2]);
  expect(new Set(tables.flat().map(displayWidth)).size).toBe(1);
});

test('names a strategy and a direction that have no name', () => {
  const nameless: CountTable = {
    strategy: null,
    rows: [
      { kind: 'strategy', label: '', counts: { 目標達成: 1 }, total: 1 },
      { kind: 'direction', label: '', counts: { 目標達成: 1 }, total: 1 },
    ],
  };
  expect(
    printed(nameless, 100)
      .slice(1)
      .map((line) => line.trim().split(' ')[0]),
  ).toEqual(['（見出しなし）', '（見出しなし）']);
});

test('does not let a sheet send orders to the terminal', () => {
  const forged: CountTable = { strategy: 'x', rows: [{ kind: 'strategy', label: '1 \u001b[2J\nx', counts: {}, total: 0 }] };
  expect(printed(forged, 100).join('|')).not.toMatch(/\u001b|\n/);
});
