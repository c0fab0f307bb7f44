import type { Heading, Level } from '../../evaluation';
import { matchKey } from '../../vocabulary/clean-text';
import { headingLabel, readHeadingText } from '../../vocabulary/headings/heading-text';
import { headingWord } from '../../vocabulary/headings/heading-words';
import type { Headings } from '../outline/flat-levels';
import type { NameCell } from '../pairs/spread-cells';
import type { SheetGrid } from '../sheet-grid';
import { labelsName, LONGEST_LABEL } from './sheet-labels';

/** The cell that a label's value stands in: the next one to the right of the label's own. */
export function valueCell(grid: SheetGrid, row: number, column: number): NameCell {
  return { row, column: (grid.mergeAt(row, column)?.right ?? column) + 1 };
}

/** The name in a labelled cell above a pair, the nearest one; undefined where there is none. */
export function labelledName(grid: SheetGrid, from: number, before: number): NameCell | undefined {
  for (let row = before - 1; row >= from; row--) {
    for (let column = 0; column < grid.width(row); column++) {
      const text = grid.text(row, column);
      if (text === '' || !labelsName(text)) continue;
      const cell = valueCell(grid, row, column);
      const value = grid.text(cell.row, cell.column);
      if (/\p{L}/u.test(value) && headingWord(value)?.key !== matchKey(value)) return cell;
    }
  }
  return undefined;
}

/** Levels with what the form calls each. */
export type LabelledLevels = Partial<Record<Level, { readonly heading: Heading; readonly title: string }>>;

/** The headings that hold for an indicator of a form. */
export function headingsOf(labelled: LabelledLevels): Headings {
  const heading = (level: Level): Heading | null => labelled[level]?.heading ?? null;
  return {
    strategy: heading('strategy'),
    direction: heading('direction'),
    measure: heading('measure'),
    levels: LEVELS.flatMap((level, depth) => {
      const found = labelled[level];
      return found === undefined ? [] : [{ depth, title: found.title, name: found.heading.label }];
    }),
  };
}

/** The levels that a form names in labelled cells: 基本目標 | 1 安心して暮らせるまち. */
export function labelledLevels(grid: SheetGrid, from: number, before: number): LabelledLevels {
  const found: LabelledLevels = {};
  for (let row = from; row < before; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      const text = grid.text(row, column);
      if (text === '' || text.length > LONGEST_LABEL) continue;
      const level = levelLabelled(text);
      if (level === undefined) continue;
      const cell = valueCell(grid, row, column);
      const value = grid.text(cell.row, cell.column);
      if (!/\p{L}/u.test(value) || levelLabelled(value) !== undefined) continue;
      const { number, name } = readHeadingText(value);
      found[level] = { heading: { number, name, label: headingLabel(number, name), ...cell }, title: text.replace(/[:：]\s*$/, '') };
    }
  }
  return found;
}

const LEVELS: readonly Level[] = ['strategy', 'direction', 'measure'];

function levelLabelled(text: string): Level | undefined {
  const word = headingWord(text.replace(/[:：]\s*$/, ''));
  const key = matchKey(text)
    .replace(/[:：]$/, '')
    .replace(/名$/, '');
  return word !== undefined && word.word === key ? LEVELS.find((level) => level === word.role) : undefined;
}
